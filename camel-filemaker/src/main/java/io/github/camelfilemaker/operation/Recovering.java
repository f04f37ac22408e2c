package io.github.camelfilemaker.operation;

/**
 * Runs calls so that a refused session is recovered.
 */
@FunctionalInterface
public interface Recovering {

    /**
     * Runs a call, and once more after a new log in when the server refused the session.
     *
     * @throws io.github.camelfilemaker.api.FileMakerException when it fails
     */
    ActionResult run(PreparedAction action);
}
