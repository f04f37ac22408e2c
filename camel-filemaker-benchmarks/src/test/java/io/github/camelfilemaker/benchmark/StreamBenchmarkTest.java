package io.github.camelfilemaker.benchmark;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** That it runs; a build server's figures would mean nothing. */
class StreamBenchmarkTest {

    @Test
    void thereIsALineWithoutPrefetchAndOneWithIt() throws Exception {
        List<String> table = new StreamBenchmark(2, 1, Duration.ofMillis(1)).table().lines().toList();

        assertThat(table).hasSize(4);
        assertThat(table.get(2)).matches("\\|\\s+false \\|.*\\|\\s+1.00 \\|");
        assertThat(table.get(3)).matches("\\|\\s+true \\|.*\\|");
    }
}
