package io.github.camelfilemaker.operation;

/**
 * An action of the Data API.
 */
@FunctionalInterface
public interface Operation {

    /**
     * Checks the input and makes the requests. Calls nobody.
     *
     * @throws IllegalArgumentException when the input is not fit; the message names the option and the value
     */
    PreparedAction prepare(ActionInput input);
}
