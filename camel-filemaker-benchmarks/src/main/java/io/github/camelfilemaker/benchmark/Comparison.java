package io.github.camelfilemaker.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The samples of all clients, and the table made of them. A ratio is taken within a round, where both sides had the
 * same machine, and only then the median of the rounds: other work on the machine then weighs on both sides.
 */
final class Comparison {

    private static final String HEADING = "| %-30s | %7s | %8s | %17s | %5s | %7s | %7s | %7s |%n";
    private static final String ROW = "| %-30s | %7d | %8.0f | %17s | %5.2f | %7.0f | %7.1f | %7.1f |%n";

    private final String reference;
    private final List<Line> lines = new ArrayList<>();

    /** @param reference the client to compare with */
    Comparison(String reference) {
        this.reference = reference;
    }

    /**
     * The samples of a client with a number of threads. Lines are printed in the order in which they are first asked
     * for.
     */
    Line line(String client, int threads) {
        return lines.stream().filter(line -> line.client.equals(client) && line.threads == threads).findFirst()
                .orElseGet(() -> {
                    Line line = new Line(client, threads);
                    lines.add(line);
                    return line;
                });
    }

    /** One row per client and number of threads: medians of the rounds, per call. */
    String table() {
        StringBuilder table = new StringBuilder();
        table.append(
                String.format(Locale.ROOT, HEADING, "client", "threads", "calls/s", "(min - max)", "ratio", "µs/call",
                        "CPU µs", "kB"));
        table.append(
                "|--------------------------------|--------:|---------:|------------------:|------:|--------:|--------:|--------:|\n");
        for (Line line : lines) {
            double calls = line.median(Sample::callsPerSecond);
            table.append(String.format(
                    Locale.ROOT, ROW, line.client, line.threads, calls, line.range(),
                    line.ratioTo(line(reference, line.threads)),
                    line.threads * 1e6 / calls, line.median(Sample::cpuMicrosPerCall),
                    line.median(Sample::kilobytesPerCall)));
        }
        return table.toString();
    }

    /** One client with one number of threads. */
    static final class Line {
        private final String client;
        private final int threads;
        private final List<Sample> samples = new ArrayList<>();

        private Line(String client, int threads) {
            this.client = client;
            this.threads = threads;
        }

        void add(Sample sample) {
            samples.add(sample);
        }

        private String range() {
            double min = samples.stream().mapToDouble(Sample::callsPerSecond).min().orElseThrow();
            double max = samples.stream().mapToDouble(Sample::callsPerSecond).max().orElseThrow();
            return String.format(Locale.ROOT, "(%.0f - %.0f)", min, max);
        }

        private double median(ToDoubleFunction<Sample> value) {
            return median(samples.stream().mapToDouble(value).toArray());
        }

        private double ratioTo(Line reference) {
            double[] ratios = new double[samples.size()];
            for (int i = 0; i < ratios.length; i++) {
                ratios[i] = samples.get(i).callsPerSecond() / reference.samples.get(i).callsPerSecond();
            }
            return median(ratios);
        }

        private static double median(double[] values) {
            Arrays.sort(values);
            int half = values.length / 2;
            return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
        }
    }
}
