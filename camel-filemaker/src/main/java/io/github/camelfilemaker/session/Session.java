package io.github.camelfilemaker.session;

import java.util.Map;

/**
 * A session on the server, held by this JVM. Used by one call at a time.
 */
final class Session {

    private final String token;
    private final Map<String, String> headers;
    private long usedAt;
    private long renewedAt;

    /** @param now milliseconds, as all times here */
    Session(String token, long now) {
        this.token = token;
        this.headers = Map.of("Authorization", "Bearer " + token);
        this.usedAt = now;
        this.renewedAt = now;
    }

    String token() {
        return token;
    }

    /** The headers that prove a call to be of this session. */
    Map<String, String> headers() {
        return headers;
    }

    /** Says that a call has ended: the server counts idleness from here. */
    void used(long now) {
        usedAt = now;
    }

    /** How long it has not been used. */
    long idle(long now) {
        return now - usedAt;
    }

    /** True once each time the interval has passed. */
    boolean isDueForRenewal(long now, long interval) {
        if (now - renewedAt < interval) {
            return false;
        }
        renewedAt = now;
        return true;
    }

    @Override
    public String toString() {
        return "Session";
    }
}
