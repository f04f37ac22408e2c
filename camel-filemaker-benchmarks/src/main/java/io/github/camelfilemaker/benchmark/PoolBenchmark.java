package io.github.camelfilemaker.benchmark;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

import io.github.camelfilemaker.simulator.FileMakerSimulator;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;

/**
 * What more sessions give: many callers at a server that needs a while for each call and runs the calls of a session
 * one after another. Prints one line for each number of sessions.
 */
public final class PoolBenchmark {

    private static final String FIND = "filemaker:Artists?action=find";
    private static final Map<String, String> PARIS = Map.of("City", "Paris");

    private final int callers;
    private final int callsEach;
    private final Duration latency;
    private double callsPerSecondOfOne;

    PoolBenchmark(int callers, int callsEach, Duration latency) {
        this.callers = callers;
        this.callsEach = callsEach;
        this.latency = latency;
    }

    /** Prints the tables. {@code -Dquick=true} for a short run, whose figures mean nothing. */
    public static void main(String[] args) throws Exception {
        int calls = Boolean.getBoolean("quick") ? 2 : 20;
        System.out.println(new PoolBenchmark(64, calls, Duration.ofMillis(20)).table(List.of(1, 2, 4, 8)));
        System.out.println(new PoolBenchmark(10, 1, Duration.ofMillis(500)).table(List.of(1, 10)));
    }

    /** One line for each number of sessions. */
    String table(List<Integer> sessions) throws Exception {
        StringBuilder table = new StringBuilder();
        table.append(callers).append(" callers, ").append(callsEach).append(" calls each, ").append(latency.toMillis())
                .append(" ms per call\n| sessions | calls/s |  ratio | seconds | longest call ms | open at most |\n");
        for (int number : sessions) {
            table.append(line(number)).append('\n');
        }
        return table.toString();
    }

    private String line(int sessions) throws Exception {
        try (FileMakerSimulator server = Gallery.server(latency, 1); CamelContext camel = Gallery.camel(server, sessions)) {
            camel.start();
            ProducerTemplate template = camel.createProducerTemplate();
            // classes, connections and sessions are there when the clock starts
            call(template, Math.max(sessions, 2), 1);
            long start = System.nanoTime();
            long longest = call(template, callers, callsEach);
            double seconds = (System.nanoTime() - start) / 1e9;
            double callsPerSecond = callers * callsEach / seconds;
            callsPerSecondOfOne = sessions == 1 ? callsPerSecond : callsPerSecondOfOne;
            return String.format(
                    Locale.ROOT, "| %8d | %7.1f | %6.2f | %7.2f | %15d | %12d |", sessions, callsPerSecond,
                    callsPerSecond / callsPerSecondOfOne, seconds, longest / 1_000_000, server.logins() - server.logouts());
        }
    }

    /** Lets threads call at once, and gives the nanoseconds of the longest call. */
    private static long call(ProducerTemplate template, int threads, int calls) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CyclicBarrier start = new CyclicBarrier(threads);
        try {
            Callable<Long> caller = () -> {
                start.await();
                return LongStream.range(0, calls).map(i -> timed(template)).max().orElse(0);
            };
            long longest = 0;
            for (Future<Long> result : pool.invokeAll(Collections.nCopies(threads, caller))) {
                longest = Math.max(longest, result.get());
            }
            return longest;
        } finally {
            pool.shutdownNow();
        }
    }

    private static long timed(ProducerTemplate template) {
        long start = System.nanoTime();
        template.requestBody(FIND, PARIS);
        return System.nanoTime() - start;
    }
}
