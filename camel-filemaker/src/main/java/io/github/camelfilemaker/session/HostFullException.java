package io.github.camelfilemaker.session;

import io.github.camelfilemaker.api.FileMakerSessionException;

/**
 * There can be no further session for the time being, but those that are open are good.
 */
final class HostFullException extends FileMakerSessionException {

    private static final long serialVersionUID = 1L;

    private final boolean isOurLimit;

    /** @param isOurLimit whether the limit is ours, so that waiting helps, and not the server's */
    HostFullException(String message, Throwable cause, boolean isOurLimit) {
        super(message, cause);
        this.isOurLimit = isOurLimit;
    }

    boolean isOurLimit() {
        return isOurLimit;
    }
}
