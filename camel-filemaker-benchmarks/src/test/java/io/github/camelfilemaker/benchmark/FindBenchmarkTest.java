package io.github.camelfilemaker.benchmark;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** That it runs; a build server's figures would mean nothing. */
class FindBenchmarkTest {

    private static final List<String> CLIENTS = List.of(
            "HttpClient + Jackson", "filemaker:, template", "filemaker:, route", "filemaker:, route, asynchronous",
            "camel-http + Jackson, template", "camel-http + Jackson, route");

    @Test
    void everyClientFindsAllRecordsWithEachNumberOfThreads() throws Exception {
        // a client that gets another number of records, or sends another body than the others, fails the run
        List<String> table = new FindBenchmark(FindBenchmark.Plan.QUICK).run().lines().toList();

        assertThat(table).hasSize(2 + CLIENTS.size() * FindBenchmark.Plan.QUICK.threads().size());
        for (int threads : FindBenchmark.Plan.QUICK.threads()) {
            for (String client : CLIENTS) {
                assertThat(table).filteredOn(line -> line.matches("\\| \\Q" + client + "\\E +\\| +" + threads + " \\|.*"))
                        .hasSize(1);
            }
        }
    }
}
