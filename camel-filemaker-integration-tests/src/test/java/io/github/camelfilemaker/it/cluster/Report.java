package io.github.camelfilemaker.it.cluster;

import java.util.List;

/**
 * What became of the calls that a node was told to make.
 *
 * @param error the first failure in one line, empty for none
 */
record Report(int ok, int failed, long slowestMillis, String error) {

    static final Report NOTHING = new Report(0, 0, 0, "");

    Report plus(Report other) {
        return new Report(
                ok + other.ok, failed + other.failed, Math.max(slowestMillis, other.slowestMillis),
                error.isEmpty() ? other.error : error);
    }

    static Report sum(List<Report> reports) {
        return reports.stream().reduce(NOTHING, Report::plus);
    }

    String toLine() {
        return ok + " " + failed + " " + slowestMillis + " " + error;
    }

    static Report ofLine(String line) {
        String[] parts = line.split(" ", 4);
        return new Report(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2]), parts[3]);
    }
}
