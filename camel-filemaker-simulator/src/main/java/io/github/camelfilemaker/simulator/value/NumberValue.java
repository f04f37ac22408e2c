package io.github.camelfilemaker.simulator.value;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The content of a number field. FileMaker keeps what was typed and computes with the digits in it: "12 pcs" counts as
 * 12. Only what is a number as a whole leaves the server as a JSON number, digit by digit as it came.
 */
public final class NumberValue implements Comparable<NumberValue> {

    private static final Pattern JSON = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d{1,3})?");
    private static final Pattern LOOSE = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)");

    private final String text;
    private final String json;
    private final BigDecimal amount;

    private NumberValue(String text, String json, BigDecimal amount) {
        this.text = text;
        this.json = json;
        this.amount = amount;
    }

    public static NumberValue of(BigDecimal number) {
        return of(number.toString());
    }

    public static NumberValue of(String text) {
        if (JSON.matcher(text).matches()) {
            return new NumberValue(text, text, new BigDecimal(text));
        }
        if (LOOSE.matcher(text).matches()) {
            BigDecimal amount = new BigDecimal(text);
            return new NumberValue(text, amount.toPlainString(), amount);
        }
        return new NumberValue(text, null, digitsIn(text));
    }

    private static BigDecimal digitsIn(String text) {
        StringBuilder digits = new StringBuilder();
        boolean point = false;
        boolean negative = false;
        boolean found = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
                found = true;
            } else if (c == '.' && !point) {
                digits.append(c);
                point = true;
            } else if (c == '-' && !found) {
                negative = true;
            }
        }
        if (!found) {
            return null;
        }
        BigDecimal amount = new BigDecimal(digits.toString());
        return negative ? amount.negate() : amount;
    }

    /** As typed. */
    public String text() {
        return text;
    }

    /** The JSON number, or null when the text as a whole is not a number and has to leave as a string. */
    public String json() {
        return json;
    }

    /** What FileMaker computes with, null when there is no digit in the text. */
    public BigDecimal amount() {
        return amount;
    }

    /** Equal for numbers of equal value: what an index is keyed by. */
    public Object key() {
        return amount == null ? text : amount.stripTrailingZeros();
    }

    @Override
    public int compareTo(NumberValue other) {
        if (amount == null || other.amount == null) {
            return Boolean.compare(amount != null, other.amount != null);
        }
        return amount.compareTo(other.amount);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof NumberValue other && key().equals(other.key());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(key());
    }

    @Override
    public String toString() {
        return text;
    }
}
