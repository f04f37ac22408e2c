package io.github.camelfilemaker.operation;

import java.time.Duration;

import org.apache.camel.util.TimeUtils;

/**
 * Reads times from options: one way of reading, one way of refusing.
 */
public final class Durations {

    private Durations() {
    }

    /**
     * A Duration, a number of milliseconds, or text such as {@code 5s} or {@code 5000}.
     *
     * @throws IllegalArgumentException when it is something else, or negative; the message names the option and the
     *                                  value
     */
    public static Duration of(String option, Object value) {
        Duration duration = parsed(value);
        if (duration == null || duration.isNegative()) {
            throw new IllegalArgumentException(
                    option + "=" + value + " is not a time: use milliseconds or text such as 5s, and 0 for none");
        }
        return duration;
    }

    private static Duration parsed(Object value) {
        if (value instanceof Duration duration) {
            return duration;
        }
        try {
            return Duration.ofMillis(TimeUtils.toMilliSeconds(value.toString().strip()));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
