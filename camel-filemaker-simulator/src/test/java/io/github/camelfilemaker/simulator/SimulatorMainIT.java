package io.github.camelfilemaker.simulator;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The runnable jar as a process of its own. */
@Timeout(240)
class SimulatorMainIT {

    private static final String CONFIG = """
            databases:
              Db:
                accounts: [ { name: a, password: b } ]
                tables: { T: { fields: { file: container }, records: [ {} ] } }
                layouts: { T: {} }
            """;

    @TempDir
    Path folder;

    private Process process;
    private BufferedReader output;

    @AfterEach
    void stop() throws InterruptedException {
        if (process != null) {
            // gently: it has files to delete
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void start(List<String> jvmArgs, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(jvmArgs);
        command.addAll(List.of("-jar", System.getProperty("standalone.jar")));
        command.addAll(List.of(args));
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        output = process.inputReader(StandardCharsets.UTF_8);
    }

    private String url() throws IOException {
        List<String> seen = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            seen.add(line);
            if (line.contains("ready at ")) {
                return line.substring(line.indexOf("http"));
            }
        }
        throw new IllegalStateException("It ended: " + seen);
    }

    private String config(String text) throws IOException {
        return Files.writeString(folder.resolve("config.yaml"), text).toString();
    }

    @Test
    void servesWhatItsConfigurationSays() throws IOException {
        start(List.of(), "--config", config(CONFIG), "--http");

        DataApiClient client = new DataApiClient(url(), "Db", HttpClient.newHttpClient()).login("a", "b");

        assertThat(client.get("T", "1").code()).isEqualTo("0");
        assertThat(client.logout().code()).isEqualTo("0");
    }

    @Test
    void speaksHttpsUnlessToldOtherwise() throws IOException {
        start(List.of(), "--config", config(CONFIG));

        assertThat(url()).startsWith("https://127.0.0.1:");
    }

    @Test
    void endsWithAMessageWhenItsConfigurationIsWrong() throws Exception {
        start(List.of(), "--config", config("databases: { Db: { tabels: {} } }"));

        assertThat(output.lines().toList()).singleElement().asString()
                .contains("config.yaml: databases.Db: unknown key 'tabels'");
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
    }

    @Test
    void takesAFileThatIsLargerThanItsMemory() throws IOException {
        long size = Long.getLong("upload.megabytes", 200) << 20;
        start(List.of("-Xmx64m"), "--config", config(CONFIG), "--http");
        String url = url();
        DataApiClient client = new DataApiClient(url, "Db", HttpClient.newHttpClient()).login("a", "b");

        Reply reply = client.upload("T", "/records/1/containers/file", BodyPublishers.ofInputStream(() -> multipart(size)));

        assertThat(reply.code()).as(reply.text()).isEqualTo("0");
        HttpResponse<byte[]> first = DataApiClient.fetch(client.get("T", "1").fields().path("file").asText());
        assertThat(download(url + first.headers().firstValue("Location").orElseThrow(),
                first.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", ""))).isEqualTo(size);
    }

    private static InputStream multipart(long size) {
        InputStream head = new ByteArrayInputStream(
                "--b\r\nContent-Disposition: form-data; name=\"upload\"; filename=\"x.bin\"\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8));
        InputStream tail = new ByteArrayInputStream("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return new SequenceInputStream(Collections.enumeration(List.of(head, new Pattern(size), tail)));
    }

    private static long download(String url, String cookie) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setRequestProperty("Cookie", cookie);
        try (InputStream in = connection.getInputStream(); InputStream expected = new Pattern(Long.MAX_VALUE)) {
            byte[] buffer = new byte[1 << 16];
            byte[] same = new byte[1 << 16];
            long total = 0;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                expected.readNBytes(same, 0, count);
                assertThat(Arrays.equals(buffer, 0, count, same, 0, count)).isTrue();
                total += count;
            }
            return total;
        }
    }

    /** Bytes that can be told apart, as many as wanted. */
    private static final class Pattern extends InputStream {

        private final long size;
        private long at;

        Pattern(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            return at < size ? (int) (at++ * 31 >> 7) & 0xff : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            int count = (int) Math.min(length, size - at);
            if (count <= 0) {
                return -1;
            }
            for (int i = 0; i < count; i++) {
                bytes[offset + i] = (byte) (at++ * 31 >> 7);
            }
            return count;
        }
    }
}
