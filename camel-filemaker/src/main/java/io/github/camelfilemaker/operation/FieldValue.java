package io.github.camelfilemaker.operation;

import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/**
 * A Java value as FileMaker takes it in a field: text or number.
 */
final class FieldValue {

    /** More digits than a double holds are sent as text, which FileMaker stores digit by digit. */
    private static final int EXACT_DIGITS = 15;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("MM/dd/uuuu HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter ISO_TIMESTAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private FieldValue() {
    }

    /**
     * @param  dateFormats              as the request says
     * @return                          a String or a Number
     * @throws IllegalArgumentException for bytes, which only an upload can write
     */
    static Object of(String field, Object value, DateFormats dateFormats) {
        boolean iso = dateFormats == DateFormats.iso;
        if (value == null) {
            return "";
        } else if (value instanceof String || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return value;
        } else if (value instanceof Boolean yes) {
            return yes ? 1 : 0;
        } else if (value instanceof Number number) {
            return number(number);
        } else if (value instanceof LocalDate date) {
            return iso ? date.toString() : DATE.format(date);
        } else if (value instanceof LocalTime time) {
            return TIME.format(time);
        } else if (value instanceof LocalDateTime timestamp) {
            return (iso ? ISO_TIMESTAMP : TIMESTAMP).format(timestamp);
        } else if (value instanceof Map<?, ?> || value instanceof Collection<?>) {
            return RequestParameters.json(value);
        } else if (value instanceof byte[] || value instanceof InputStream) {
            throw new IllegalArgumentException(
                    "The field " + field + " cannot be written with bytes: a container is filled with action=upload");
        }
        return value.toString();
    }

    private static Object number(Number number) {
        BigDecimal exact = number instanceof BigInteger integer ? new BigDecimal(integer) : new BigDecimal(number.toString());
        return exact.precision() > EXACT_DIGITS ? exact.toPlainString() : exact;
    }
}
