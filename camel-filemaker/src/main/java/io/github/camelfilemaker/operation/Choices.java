package io.github.camelfilemaker.operation;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Reads constants from options: one way of reading, one way of refusing.
 */
public final class Choices {

    private Choices() {
    }

    /**
     * The constant of this name, in any case.
     *
     * @throws IllegalArgumentException when there is none; the message names the option, the value and the constants
     */
    public static <E extends Enum<E>> E of(String option, String value, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.toString().equalsIgnoreCase(value.strip())) {
                return constant;
            }
        }
        String all = Arrays.stream(type.getEnumConstants()).map(Enum::toString).collect(Collectors.joining(", "));
        throw new IllegalArgumentException(option + "=" + value + " is not known. Use one of: " + all);
    }
}
