package io.github.camelfilemaker.it.stream;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.camelfilemaker.it.server.Folders;
import io.github.camelfilemaker.simulator.FileMakerSimulator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A stream needs memory for two pages, however long it is. {@code -Dstream.records=1000000 -Dstream.heap=64m} for a
 * longer one.
 */
class StreamIT {

    private static final int RECORDS = Integer.getInteger("stream.records", 100_000);
    private static final String HEAP = System.getProperty("stream.heap", "32m");
    private static final long LIMIT_MINUTES = 30;

    @Test
    @SuppressWarnings("SystemOut")
    void aTableThatDoesNotFitIntoTheHeapIsReadRecordByRecord() throws Exception {
        try (FileMakerSimulator server = BigTable.start(RECORDS)) {
            Path out = Folders.empty("stream").resolve("out.txt");
            Process client = client(out, server.url(),
                    "filemaker:" + BigTable.TABLE + "?action=list&outputType=stream&pageSize=500");
            try {
                assertThat(client.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)).as("ended in time").isTrue();
            } finally {
                client.destroyForcibly();
            }

            String[] told = Files.readString(out, StandardCharsets.UTF_8).strip().split(" ");
            assertThat(told).as("see target/stream").hasSize(3).startsWith(String.valueOf(RECORDS));
            assertThat(server.openSessions()).isZero();
            System.out.printf("Stream: %s records in %.1f s, heap of %s, %d MB of it used at most%n", told[0],
                    Long.parseLong(told[1]) / 1000.0, HEAP, Long.parseLong(told[2]) >> 20);
        }
    }

    private static Process client(Path out, String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                java, "-Xmx" + HEAP, "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError",
                "-Dlog.file=" + out.resolveSibling("client.log"), "-cp", System.getProperty("java.class.path"),
                StreamClient.class.getName());
        builder.command().addAll(List.of(arguments));
        return builder.redirectOutput(out.toFile()).redirectError(out.resolveSibling("err.log").toFile()).start();
    }
}
