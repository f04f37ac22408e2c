package io.github.camelfilemaker.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import io.github.camelfilemaker.simulator.FileMakerSimulator;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;

/**
 * What prefetch gives: a route that works on the records of a stream for as long as the server needs for a page. Prints
 * one line without it and one with it.
 */
public final class StreamBenchmark {

    private static final int PAGE_SIZE = 100;
    private static final int AT_ONCE = 10;

    private final int pages;
    private final int rounds;
    private final Duration perPage;

    /** @param perPage how long the server needs for a page, and the route for its records */
    StreamBenchmark(int pages, int rounds, Duration perPage) {
        this.pages = pages;
        this.rounds = rounds;
        this.perPage = perPage;
    }

    /** Prints the table. {@code -Dquick=true} for a short run, whose figures mean nothing. */
    public static void main(String[] args) throws Exception {
        boolean isQuick = Boolean.getBoolean("quick");
        System.out.println(new StreamBenchmark(isQuick ? 3 : 20, isQuick ? 1 : 5, Duration.ofMillis(50)).table());
    }

    /** A line without prefetch and one with it; the median of the rounds, in which both take turns. */
    String table() throws Exception {
        List<Double> without = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        try (FileMakerSimulator server = Gallery.server(perPage, pages * PAGE_SIZE); CamelContext camel = camel(server)) {
            ProducerTemplate template = camel.createProducerTemplate();
            // classes, connections and sessions are there when the clock starts
            seconds(template, true);
            for (int round = 0; round < rounds; round++) {
                without.add(seconds(template, false));
                with.add(seconds(template, true));
                ratios.add(without.get(round) / with.get(round));
            }
        }
        return pages + " pages of " + PAGE_SIZE + " records, " + perPage.toMillis()
               + " ms for each at the server and as long in the route\n| prefetch | seconds | ratio |\n"
               + line(false, median(without), 1) + line(true, median(with), median(ratios));
    }

    private static String line(boolean prefetch, double seconds, double ratio) {
        return String.format(Locale.ROOT, "| %8s | %7.2f | %5.2f |%n", prefetch, seconds, ratio);
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static double seconds(ProducerTemplate template, boolean prefetch) {
        long start = System.nanoTime();
        template.sendBody("direct:" + prefetch, null);
        return (System.nanoTime() - start) / 1e9;
    }

    private CamelContext camel(FileMakerSimulator server) throws Exception {
        CamelContext camel = Gallery.camel(server, 1);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                for (boolean prefetch : new boolean[] { false, true }) {
                    from("direct:" + prefetch)
                            .to("filemaker:Artists?action=list&outputType=stream&pageSize=" + PAGE_SIZE + "&prefetch="
                                + prefetch)
                            .split(body()).streaming().process(exchange -> work(exchange));
                }
            }
        });
        camel.start();
        return camel;
    }

    /** What a route does with a record: something for every tenth, because a shorter sleep is much too long. */
    private void work(Exchange exchange) throws InterruptedException {
        if (exchange.getProperty(ExchangePropertyKey.SPLIT_INDEX, Integer.class) % AT_ONCE == 0) {
            TimeUnit.NANOSECONDS.sleep(perPage.toNanos() * AT_ONCE / PAGE_SIZE);
        }
    }
}
