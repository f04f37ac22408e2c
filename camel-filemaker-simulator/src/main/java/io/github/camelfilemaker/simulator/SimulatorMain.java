package io.github.camelfilemaker.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import io.github.camelfilemaker.simulator.http.SelfMadeCertificate;

/** The simulator as a program of its own: {@code java -jar ...-standalone.jar --config FILE}. */
public final class SimulatorMain {

    private static final String HELP = """
            A FileMaker Data API server for tests and try-outs.

            java -jar camel-filemaker-simulator-standalone.jar --config FILE [options]

              --config FILE                  what to host: YAML or JSON
              --host ADDRESS                 address to listen on (default: of the file, else 127.0.0.1)
              --port N                       port to listen on (default: of the file, else any free one)
              --http                         plain HTTP instead of HTTPS
              --keystore FILE                key for HTTPS, PKCS12 or JKS (default: a self-made certificate)
              --keystore-password-file FILE  its password, alone in a file
              --pem FILE                     where to write the self-made certificate (default: a temporary file)
              --help                         this text

            It prints its URL when it is ready and runs until it is stopped.
            """;

    private final PrintStream out;
    private final Map<String, String> options = new HashMap<>();

    private SimulatorMain(PrintStream out) {
        this.out = out;
    }

    /** Ends with status 2 when arguments or configuration are wrong. */
    public static void main(String[] args) throws InterruptedException {
        try {
            FileMakerSimulator server = start(System.out, args);
            if (server != null) {
                Runtime.getRuntime().addShutdownHook(new Thread(server::close));
                new CountDownLatch(1).await();
            }
        } catch (IllegalArgumentException | UncheckedIOException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    /**
     * Starts a server as the arguments say.
     *
     * @return                          null when they only ask for help
     * @throws IllegalArgumentException when they are wrong, or what they name is
     */
    static FileMakerSimulator start(PrintStream out, String... args) {
        return new SimulatorMain(out).run(args);
    }

    private FileMakerSimulator run(String... args) {
        if (Arrays.asList(args).contains("--help")) {
            out.print(HELP);
            return null;
        }
        parse(new ArrayDeque<>(Arrays.asList(args)));
        SimulatorBuilder builder = FileMakerSimulator.fromConfig(Path.of(required("--config")));
        // a server that runs for long keeps no history
        builder.recordedRequests(0);
        if (options.containsKey("--host")) {
            builder.host(options.get("--host"));
        }
        if (options.containsKey("--port")) {
            builder.port(port(options.get("--port")));
        }
        boolean selfMade = !options.containsKey("--http") && !options.containsKey("--keystore");
        if (selfMade) {
            builder.https();
        } else if (options.containsKey("--keystore")) {
            keystore(builder);
        }
        FileMakerSimulator server = builder.start();
        if (selfMade) {
            out.println("Certificate: " + writePem());
        }
        out.println("FileMaker Data API simulator ready at " + server.url());
        out.flush();
        return server;
    }

    private void parse(Deque<String> args) {
        while (!args.isEmpty()) {
            String name = args.pop();
            switch (name) {
                case "--http" -> options.put(name, "");
                case "--config", "--host", "--port", "--keystore", "--keystore-password-file", "--pem" -> {
                    if (args.isEmpty()) {
                        throw new IllegalArgumentException(name + " needs a value; see --help");
                    }
                    options.put(name, args.pop());
                }
                default -> throw new IllegalArgumentException("Unknown argument '" + name + "'; see --help");
            }
        }
        if (options.containsKey("--http") && options.containsKey("--keystore")) {
            throw new IllegalArgumentException("Either --http or --keystore; see --help");
        }
    }

    private String required(String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing; see --help");
        }
        return value;
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
            throw new IllegalArgumentException("--port: '" + text + "' is not a port");
        }
        return Integer.parseInt(text);
    }

    private void keystore(SimulatorBuilder builder) {
        Path file = Path.of(options.get("--keystore"));
        try (InputStream in = Files.newInputStream(file)) {
            char[] password = Files.readString(Path.of(required("--keystore-password-file"))).strip().toCharArray();
            KeyStore keys = KeyStore.getInstance(file.toString().endsWith(".jks") ? "JKS" : "PKCS12");
            keys.load(in, password);
            builder.https(SelfMadeCertificate.serverContext(keys, password));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("--keystore: can't use " + file + ": " + e, e);
        }
    }

    private Path writePem() {
        try {
            if (options.containsKey("--pem")) {
                return Files.writeString(Path.of(options.get("--pem")), SelfMadeCertificate.get().pem());
            }
            Path file = Files.createTempFile("filemaker-simulator-", ".pem");
            file.toFile().deleteOnExit();
            return Files.writeString(file, SelfMadeCertificate.get().pem());
        } catch (IOException e) {
            throw new IllegalArgumentException("--pem: can't write the certificate: " + e, e);
        }
    }
}
