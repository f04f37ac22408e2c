package io.github.camelfilemaker.simulator.value;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

import io.github.camelfilemaker.simulator.error.FileMakerError;

/** Between text and stored value. */
public final class Values {

    private Values() {
    }

    /**
     * The stored value for a text of a request: null for an empty one.
     *
     * @throws FileMakerError 500 or 501 when a date, timestamp or time is none
     */
    public static Object read(ResultType type, String text, DateStyle style) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (type) {
            case TEXT -> text.indexOf('\n') < 0 ? text : text.replace("\r\n", "\r").replace('\n', '\r');
            case NUMBER -> NumberValue.of(text);
            case DATE -> required(style.date(text), 500);
            case TIME -> required(DateStyle.time(text), 501);
            case TIMESTAMP -> required(style.timestamp(text), 500);
            case CONTAINER -> ContainerValue.reference(text);
        };
    }

    private static Object required(Optional<?> value, int code) {
        if (value.isEmpty()) {
            throw FileMakerError.of(code);
        }
        return value.get();
    }

    /**
     * The stored value for a Java value: text in the US or the ISO spelling of dates, a number, a {@code java.time}
     * value, or a stored value already.
     */
    public static Object ofJava(ResultType type, Object value) {
        if (value == null) {
            return null;
        }
        Object given = value;
        if (given instanceof LocalTime time) {
            given = Duration.ofNanos(time.toNanoOfDay());
        } else if (given instanceof Number && !(given instanceof BigDecimal)) {
            given = NumberValue.of(given.toString());
        } else if (given instanceof BigDecimal number) {
            given = NumberValue.of(number);
        } else if (given instanceof Boolean truth) {
            given = NumberValue.of(truth ? "1" : "0");
        }
        boolean stored = switch (type) {
            case TEXT -> false;
            case NUMBER -> given instanceof NumberValue;
            case DATE -> given instanceof LocalDate;
            case TIME -> given instanceof Duration;
            case TIMESTAMP -> given instanceof LocalDateTime;
            case CONTAINER -> given instanceof ContainerValue;
        };
        if (stored) {
            return given;
        }
        String text = given instanceof CharSequence ? given.toString() : text(given, DateStyle.US);
        boolean iso = type == ResultType.DATE || type == ResultType.TIMESTAMP;
        return read(type, text, iso && text.matches("\\d{4}-\\d.*") ? DateStyle.ISO : DateStyle.US);
    }

    /** As FileMaker would show it; "" for an empty value. */
    public static String text(Object value, DateStyle style) {
        if (value == null) {
            return "";
        } else if (value instanceof LocalDate date) {
            return style.format(date);
        } else if (value instanceof LocalDateTime timestamp) {
            return style.format(timestamp);
        } else if (value instanceof Duration time) {
            return DateStyle.format(time);
        } else if (value instanceof ContainerValue container) {
            return container.fileName();
        }
        return value.toString();
    }

    /** What equal values have in common: the key of an index and of a relationship. Null for an empty value. */
    public static Object key(Object value) {
        if (value instanceof String text) {
            return TextFold.fold(text);
        } else if (value instanceof NumberValue number) {
            return number.key();
        }
        return value;
    }

    /** Order of two values of one type that are not empty. */
    @SuppressWarnings("unchecked")
    public static int compare(Object a, Object b) {
        if (a instanceof String text && b instanceof String other) {
            return TextFold.fold(text).compareTo(TextFold.fold(other));
        }
        if (a instanceof Comparable<?> && a.getClass() == b.getClass()
                || a instanceof LocalDateTime && b instanceof LocalDateTime) {
            return ((Comparable<Object>) a).compareTo(b);
        }
        return 0;
    }
}
