package io.github.camelfilemaker.session;

/**
 * What a call does that needs a session while the session cache is down: the values of the option
 * {@code cacheFailurePolicy}.
 */
public enum CacheFailurePolicy {
    /** It fails. */
    fail,
    /** It goes on with a session of this node alone, until the cache is back. */
    local
}
