package io.github.camelfilemaker.benchmark;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ComparisonTest {

    @Test
    void theRatioIsTakenWithinARoundAndThenTheMedian() {
        Comparison comparison = new Comparison("bare");
        // the machine was slow in the second round, and in the third for one of them
        add(comparison, "bare", 1000, 100, 1000);
        add(comparison, "other", 900, 90, 200);

        assertThat(comparison.table().lines().skip(2)).satisfiesExactly(
                bare -> assertThat(bare).contains("1000 |      (100 - 1000) |  1.00 |    1000 |"),
                other -> assertThat(other).contains("200 |        (90 - 900) |  0.90 |    5000 |"));
    }

    private static void add(Comparison comparison, String client, double... callsPerSecond) {
        for (double calls : callsPerSecond) {
            comparison.line(client, 1).add(new Sample(calls, 50, 60));
        }
    }
}
