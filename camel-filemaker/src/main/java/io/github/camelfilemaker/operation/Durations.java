package io.github.camelfilemaker.operation;

import java.time.Duration;
import java.util.regex.Pattern;

import org.apache.camel.util.TimeUtils;

/**
 * Reads times from options: one way of reading, one way of refusing.
 */
public final class Durations {

    /** What Camel's own reading makes sense of; it does not refuse the rest. */
    private static final Pattern TIME = Pattern.compile("\\d{1,15}|(\\d{1,9}(ms|[dhms]))+");

    private Durations() {
    }

    /**
     * A Duration, a number of milliseconds, or text such as {@code 5s}, {@code 1m30s} or {@code 5000}.
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
        String text = value.toString().strip();
        return TIME.matcher(text).matches() ? Duration.ofMillis(TimeUtils.toMilliSeconds(text)) : null;
    }
}
