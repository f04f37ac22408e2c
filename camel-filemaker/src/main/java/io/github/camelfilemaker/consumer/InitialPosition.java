package io.github.camelfilemaker.consumer;

import java.util.Locale;

import io.github.camelfilemaker.operation.Key;

/**
 * Where a consumer begins that has no position yet.
 *
 * @param isNow with what changes from now on
 * @param value with the records from this value on; null for the first record, unless it is now
 */
public record InitialPosition(boolean isNow, Key value) {

    /**
     * Reads {@code now}, {@code earliest} or a value.
     *
     * @throws IllegalArgumentException when it is none of them; the message names the option and the value
     */
    public static InitialPosition parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "now" -> new InitialPosition(true, null);
            case "earliest" -> new InitialPosition(false, null);
            default -> new InitialPosition(false, Key.parse("initialPosition", text));
        };
    }

    @Override
    public String toString() {
        return isNow ? "what changes from now on" : value == null ? "the first record" : "the value " + value;
    }
}
