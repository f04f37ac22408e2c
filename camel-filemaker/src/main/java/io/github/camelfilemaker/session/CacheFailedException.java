package io.github.camelfilemaker.session;

import io.github.camelfilemaker.api.FileMakerSessionException;

/**
 * The session cache did not do what it was asked.
 */
final class CacheFailedException extends FileMakerSessionException {

    private static final long serialVersionUID = 1L;

    CacheFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
