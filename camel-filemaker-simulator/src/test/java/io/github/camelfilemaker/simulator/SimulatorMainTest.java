package io.github.camelfilemaker.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The program's arguments. */
class SimulatorMainTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private String config;

    @BeforeEach
    void writeConfig() throws IOException {
        Path file = folder.resolve("c.yaml");
        Files.writeString(file, "databases: { Museum: { accounts: [ { name: web, password: secret } ] } }");
        config = file.toString();
    }

    private FileMakerSimulator start(String... args) {
        return SimulatorMain.start(new PrintStream(printed, true, StandardCharsets.UTF_8), args);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void helpTellsTheArguments() {
        assertThat(start("--help")).isNull();
        assertThat(printed()).contains("--config FILE", "--keystore-password-file");
    }

    @Test
    void plainHttpIsThereIfWanted() {
        try (FileMakerSimulator server = start("--config", config, "--http")) {
            assertThat(server.url()).startsWith("http://");
            assertThat(printed()).isEqualTo("FileMaker Data API simulator ready at " + server.url() + System.lineSeparator());
        }
    }

    @Test
    void httpsIsTheDefaultAndItsCertificateIsWritten() throws IOException {
        Path pem = folder.resolve("cert.pem");

        try (FileMakerSimulator server
                = start("--config", config, "--pem", pem.toString(), "--port", "0", "--host", "localhost")) {
            assertThat(server.url()).startsWith("https://localhost:");
            assertThat(Files.readString(pem)).startsWith("-----BEGIN CERTIFICATE-----\n")
                    .endsWith("-----END CERTIFICATE-----\n");
        }
    }

    @Test
    void aKeyCanBeGiven() throws Exception {
        Path keystore = folder.resolve("k.p12");
        Path password = Files.writeString(folder.resolve("password"), "changeit\n");
        assertThat(new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "k", "-keyalg",
                "EC",
                "-dname", "CN=test", "-storetype", "PKCS12", "-keystore", keystore.toString(), "-storepass", "changeit").start()
                .waitFor())
                .isZero();

        try (FileMakerSimulator server
                = start("--config", config, "--keystore", keystore.toString(), "--keystore-password-file",
                        password.toString())) {
            assertThat(server.url()).startsWith("https://");
            assertThatThrownBy(server::certificate).isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "--http | --config is missing; see --help", "--config | --config needs a value; see --help",
            "--nope | Unknown argument '--nope'; see --help", "--config CONFIG --port x | --port: 'x' is not a port",
            "--config CONFIG --port 70000 | --port: '70000' is not a port",
            "--config CONFIG --http --keystore x | Either --http or --keystore; see --help",
            "--config CONFIG --keystore /nope | --keystore: can't use /nope",
            "--config /nope.yaml | /nope.yaml: can't be read" })
    void wrongArgumentsAreTold(String args, String message) {
        assertThatThrownBy(() -> start(args.replace("CONFIG", config).split(" "))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }
}
