package io.github.camelfilemaker.benchmark;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** That it runs; a build server's figures would mean nothing. */
class BulkBenchmarkTest {

    @Test
    void thereIsALineForEachNumberOfSessionsAndNeverMoreAreOpen() throws Exception {
        List<String> table = new BulkBenchmark(10, Duration.ofMillis(1)).table(List.of(1, 2)).lines().toList();

        assertThat(table).hasSize(4);
        assertThat(table.get(2)).matches("\\|\\s+1 \\|.*\\|\\s+1.00 \\|.*\\|\\s+1 \\|");
        assertThat(table.get(3)).matches("\\|\\s+2 \\|.*\\|\\s+2 \\|");
    }
}
