package io.github.camelfilemaker.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.camelfilemaker.simulator.FileMakerSimulator;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;

/**
 * What more sessions give to a list: records created by one call, at a server that needs a while for each and runs the
 * calls of a session one after another. Prints one line for each number of sessions.
 */
public final class BulkBenchmark {

    private static final String CREATE = "filemaker:Artists?action=create";

    private final int records;
    private final Duration latency;
    private double recordsPerSecondOfOne;

    BulkBenchmark(int records, Duration latency) {
        this.records = records;
        this.latency = latency;
    }

    /** Prints the table. {@code -Dquick=true} for a short run, whose figures mean nothing. */
    public static void main(String[] args) throws Exception {
        int records = Boolean.getBoolean("quick") ? 20 : 1000;
        System.out.println(new BulkBenchmark(records, Duration.ofMillis(10)).table(List.of(1, 2, 4, 8)));
    }

    /** One line for each number of sessions. */
    String table(List<Integer> sessions) throws Exception {
        StringBuilder table = new StringBuilder();
        table.append("a list of ").append(records).append(" records, ").append(latency.toMillis())
                .append(" ms per record\n| sessions | records/s |  ratio | seconds | open at most |\n");
        for (int number : sessions) {
            table.append(line(number)).append('\n');
        }
        return table.toString();
    }

    private String line(int sessions) throws Exception {
        try (FileMakerSimulator server = Gallery.server(latency, 0); CamelContext camel = Gallery.camel(server, sessions)) {
            camel.start();
            ProducerTemplate template = camel.createProducerTemplate();
            // classes, connections and sessions are there when the clock starts
            create(template, 2 * sessions);
            long start = System.nanoTime();
            create(template, records);
            double seconds = (System.nanoTime() - start) / 1e9;
            double recordsPerSecond = records / seconds;
            recordsPerSecondOfOne = sessions == 1 ? recordsPerSecond : recordsPerSecondOfOne;
            return String.format(
                    Locale.ROOT, "| %8d | %9.1f | %6.2f | %7.2f | %12d |", sessions, recordsPerSecond,
                    recordsPerSecond / recordsPerSecondOfOne, seconds, server.logins() - server.logouts());
        }
    }

    private static void create(ProducerTemplate template, int number) {
        Stream<Map<String, String>> items = IntStream.range(0, number).mapToObj(i -> Map.of("Name", "n" + i, "City", "Paris"));
        Exchange exchange = template.request(CREATE, e -> e.getIn().setBody(items));
        Integer failed = exchange.getMessage().getHeader("CamelFileMakerBulkFailed", Integer.class);
        if (failed == null || failed > 0) {
            throw new IllegalStateException(failed + " records have not been created", exchange.getException());
        }
    }
}
