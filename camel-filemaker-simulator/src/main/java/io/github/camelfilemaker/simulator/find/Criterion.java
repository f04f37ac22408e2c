package io.github.camelfilemaker.simulator.find;

import java.time.LocalDate;
import java.time.LocalDateTime;

import io.github.camelfilemaker.simulator.value.DateStyle;
import io.github.camelfilemaker.simulator.value.NumberValue;
import io.github.camelfilemaker.simulator.value.Values;

/** What a find request asks of one field. */
sealed interface Criterion {

    /** @param value null for an empty field */
    boolean matches(Object value);

    /** A value that an index can be asked for before {@link #matches} is; null when there is none. */
    default Object exactValue() {
        return null;
    }

    /** Neither an empty value nor a number field's text without any digit is before or after anything. */
    private static boolean isOrdered(Object value) {
        return value != null && !(value instanceof NumberValue number && number.amount() == null);
    }

    /** "=" and "*" */
    record Filled(boolean filled) implements Criterion {

        @Override
        public boolean matches(Object value) {
            return (value != null) == filled;
        }
    }

    /** "!": decided by the table, not by the value alone. */
    record Duplicates() implements Criterion {

        @Override
        public boolean matches(Object value) {
            return value != null;
        }
    }

    /** "?": an invalid date or time. There is none: the server does not store such. */
    record Invalid() implements Criterion {

        @Override
        public boolean matches(Object value) {
            return false;
        }
    }

    /** The value, or a length of time that a partial date stands for. Bounds are included; null means none. */
    record Within(Object low, Object high) implements Criterion {

        @Override
        public boolean matches(Object value) {
            return isOrdered(value) && (low == null || Values.compare(value, low) >= 0)
                    && (high == null || Values.compare(value, high) <= 0);
        }

        @Override
        public Object exactValue() {
            return low != null && low.equals(high) ? low : null;
        }
    }

    /** "<" and ">": bounds are not included; null means none. */
    record Beyond(Object above, Object below) implements Criterion {

        @Override
        public boolean matches(Object value) {
            return isOrdered(value) && (above == null || Values.compare(value, above) > 0)
                    && (below == null || Values.compare(value, below) < 0);
        }
    }

    /** A date of which parts may be anything; null stands for those. */
    record DateParts(Integer year, Integer month, Integer day) implements Criterion {

        @Override
        public boolean matches(Object value) {
            LocalDate date = value instanceof LocalDateTime timestamp
                    ? timestamp.toLocalDate()
                    : (LocalDate) value;
            return date != null && (year == null || year == date.getYear()) && (month == null || month == date.getMonthValue())
                    && (day == null || day == date.getDayOfMonth());
        }
    }

    /** The text of the value. */
    record Text(TextMatch match) implements Criterion {

        @Override
        public boolean matches(Object value) {
            return value != null && match.matches(Values.text(value, DateStyle.US));
        }

        @Override
        public Object exactValue() {
            return match.exactText();
        }
    }
}
