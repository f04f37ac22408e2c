package io.github.camelfilemaker.operation;

import java.time.Duration;
import java.util.Map;

import io.github.camelfilemaker.session.SessionTiming;
import io.github.camelfilemaker.transport.ContainerBody;

/**
 * What one call of an action is told. A header wins over an option; how that is done is the business of the
 * implementation.
 */
public abstract class ActionInput {

    /** The value of an option; null when there is none or when it is blank. */
    public abstract Object value(Option option);

    /** The message body; null when there is none. */
    public abstract Object body();

    /** The message body as bytes to upload; null when there is none. */
    public abstract ContainerBody.Source content();

    /** Where further calls go that are made after this one has returned, or that must be recovered one by one. */
    public abstract Recovering recovering();

    /** The clock, and threads for what is done beside the call. */
    public abstract SessionTiming timing();

    /** The same input with another body. */
    public abstract ActionInput withBody(Object body);

    /** The value as text; null when there is none. */
    public final String text(Option option) {
        Object value = value(option);
        return value == null ? null : value.toString();
    }

    /**
     * The value as text.
     *
     * @throws IllegalArgumentException when there is none
     */
    public final String required(Option option, FileMakerAction action) {
        String text = text(option);
        if (text == null) {
            throw new IllegalArgumentException(
                    "action=" + action.actionName() + " needs " + option.optionName() + ": set the option "
                                               + option.optionName() + " or the header " + option.headerName());
        }
        return text;
    }

    /**
     * The value as a whole number from 1 on; null when there is none.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public final Integer positive(Option option) {
        return positive(option.optionName(), text(option));
    }

    /** The same for the text of something with a name. */
    static Integer positive(String name, String text) {
        if (text == null) {
            return null;
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException(name + "=" + text + " is not a whole number from 1 on");
    }

    /**
     * The value as a time; zero when there is none.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public final Duration duration(Option option) {
        Object value = value(option);
        return value == null ? Duration.ZERO : Durations.of(option.optionName(), value);
    }

    /**
     * The modId that a record must have; null when there is none, or when the one there is belongs to another record.
     */
    public String modIdOf(String recordId) {
        return text(Option.MOD_ID);
    }

    /** Whether the value is true; false when there is none. */
    public final boolean isTrue(Option option) {
        return Boolean.parseBoolean(text(option));
    }

    /**
     * The value as one of the constants, in any case.
     *
     * @throws IllegalArgumentException when it is none of them; the message names them all
     */
    public final <E extends Enum<E>> E choice(Option option, Class<E> type, E fallback) {
        String text = text(option);
        return text == null ? fallback : Choices.of(option.optionName(), text, type);
    }

    /**
     * The value as a map from name to number.
     *
     * @throws IllegalArgumentException when it is not a map
     */
    public final Map<?, ?> map(Option option) {
        Object value = value(option);
        if (value == null || value instanceof Map<?, ?>) {
            return value == null ? Map.of() : (Map<?, ?>) value;
        }
        throw new IllegalArgumentException(option.headerName() + " must be a map from portal name to number");
    }
}
