package io.github.camelfilemaker.operation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.chrono.ChronoLocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * The value of a field by which records are read one after another: a number, a date or a timestamp. Texts are none,
 * because FileMaker compares them by the rules of the field's language, which nobody else knows.
 */
public final class Key implements Comparable<Key> {

    private static final DateTimeFormatter US_DATE = DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT);
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder().appendPattern("H:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true).toFormatter(Locale.ROOT);
    private static final DateTimeFormatter US_TIMESTAMP
            = new DateTimeFormatterBuilder().append(US_DATE).appendLiteral(' ').append(TIME).toFormatter(Locale.ROOT);
    private static final DateTimeFormatter ISO_TIMESTAMP = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE).appendLiteral(' ').append(TIME).toFormatter(Locale.ROOT);

    /** A BigDecimal, a LocalDate or a LocalDateTime. */
    private final Comparable<?> value;

    private Key(Comparable<?> value) {
        this.value = value;
    }

    public static Key of(BigDecimal number) {
        return new Key(number);
    }

    public static Key of(LocalDate date) {
        return new Key(date);
    }

    public static Key of(LocalDateTime timestamp) {
        return new Key(timestamp);
    }

    /**
     * The value of a field as it was read, in either of the date formats us and iso.
     *
     * @return                          null when the field is empty
     * @throws IllegalArgumentException when it is not a number, a date or a timestamp; the message names the field
     */
    public static Key of(String field, Object value) {
        if (value == null || value.toString().isBlank()) {
            return null;
        } else if (value instanceof Number number) {
            return of(new BigDecimal(number.toString()));
        }
        Key moment = moment(value.toString().strip());
        if (moment == null) {
            throw new IllegalArgumentException(
                    "The field " + field + " holds a text where a number, a date or a timestamp is needed to go on from: "
                                               + "choose another field");
        }
        return moment;
    }

    /**
     * Reads what {@link #toString()} writes, and what FileMaker writes.
     *
     * @throws IllegalArgumentException when it is neither a number nor a date or timestamp; the message names the
     *                                  option
     */
    public static Key parse(String option, String text) {
        try {
            return of(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            Key moment = moment(text.strip());
            if (moment == null) {
                throw new IllegalArgumentException(
                        option + "=" + text + " is not a number, a date (2026-01-31) or a timestamp (2026-01-31T13:00:00)", e);
            }
            return moment;
        }
    }

    private static Key moment(String text) {
        try {
            boolean isUs = text.indexOf('/') > 0;
            if (text.indexOf(':') < 0) {
                return of(LocalDate.parse(text, isUs ? US_DATE : DateTimeFormatter.ISO_LOCAL_DATE));
            }
            String blank = text.replace('T', ' ');
            return of(LocalDateTime.parse(blank, isUs ? US_TIMESTAMP : ISO_TIMESTAMP));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The number, null when it is something else. */
    public BigDecimal number() {
        return value instanceof BigDecimal number ? number : null;
    }

    /** The date, null when it is something else. */
    public LocalDate date() {
        return value instanceof LocalDate date ? date : null;
    }

    /** The timestamp, null when it is something else. */
    public LocalDateTime timestamp() {
        return value instanceof LocalDateTime timestamp ? timestamp : null;
    }

    /** As a criterion: not later than this key, to the second. */
    String lowerBound(DateFormats formats) {
        LocalDateTime timestamp = timestamp();
        return text(timestamp == null ? value : timestamp.truncatedTo(ChronoUnit.SECONDS), formats);
    }

    /** As a criterion: not earlier than this key, to the second. */
    String upperBound(DateFormats formats) {
        LocalDateTime timestamp = timestamp();
        boolean isFraction = timestamp != null && timestamp.getNano() > 0;
        return isFraction ? text(timestamp.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1), formats) : lowerBound(formats);
    }

    private static String text(Object value, DateFormats formats) {
        return value instanceof BigDecimal number
                ? number.toPlainString() : FieldValue.of(null, value, formats).toString();
    }

    @Override
    public int compareTo(Key other) {
        if (value instanceof BigDecimal number && other.value instanceof BigDecimal otherNumber) {
            return number.compareTo(otherNumber);
        } else if (value instanceof ChronoLocalDate date && other.value instanceof ChronoLocalDate otherDate) {
            return date.compareTo(otherDate);
        } else if (value instanceof LocalDateTime timestamp && other.value instanceof LocalDateTime otherTimestamp) {
            return timestamp.compareTo(otherTimestamp);
        }
        throw new IllegalArgumentException(
                "The values " + this + " and " + other + " are of different kinds: the field has changed its type, or holds"
                                           + " numbers and dates");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key key && value.getClass() == key.value.getClass() && compareTo(key) == 0;
    }

    @Override
    public int hashCode() {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().hashCode() : value.hashCode();
    }

    /** A plain number, or a date or timestamp in the ISO form. */
    @Override
    public String toString() {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        LocalDateTime timestamp = timestamp();
        return timestamp == null ? value.toString() : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(timestamp);
    }
}
