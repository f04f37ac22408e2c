package io.github.camelfilemaker.session;

import java.time.Duration;
import java.util.UUID;

/**
 * What is stored under the key of an account: {@code version|state|...}, so that nodes of different versions can share
 * a store. Every value is unique, because a store may try a compare-and-set twice, and must not take another node's
 * value for its own.
 *
 * @param text   the whole of it, as it is stored
 * @param detail the token; of a refusal {@code unique|code|milliseconds|message}
 */
record StoredSession(State state, String text, String detail) {

    enum State {
        /** A session that all may use. */
        TOKEN,
        /** Somebody is logging in. */
        LEASE,
        /** A log in was refused: nobody tries before it has expired. */
        FAILED,
        /** Of another version, or encrypted with a key that is not known here: somebody else's business. */
        UNREADABLE
    }

    private static final String VERSION = "1|";
    private static final int REFUSAL_PARTS = 4;

    static StoredSession token(String token) {
        return of(State.TOKEN, token);
    }

    static StoredSession lease() {
        return of(State.LEASE, UUID.randomUUID().toString());
    }

    static StoredSession failed(int code, Duration pause, String message) {
        return of(State.FAILED, UUID.randomUUID() + "|" + code + "|" + pause.toMillis() + "|" + message);
    }

    private static StoredSession of(State state, String detail) {
        return new StoredSession(state, VERSION + state + "|" + detail, detail);
    }

    /** What a stored text means; null for null. */
    static StoredSession parse(String text) {
        if (text == null) {
            return null;
        }
        for (State state : State.values()) {
            String prefix = VERSION + state + "|";
            boolean isWhole = state != State.FAILED || text.split("\\|", REFUSAL_PARTS + 2).length == REFUSAL_PARTS + 2;
            if (state != State.UNREADABLE && text.startsWith(prefix) && isWhole) {
                return new StoredSession(state, text, text.substring(prefix.length()));
            }
        }
        return new StoredSession(State.UNREADABLE, text, "");
    }

    /** Of a refusal: the error code. */
    int code() {
        return Integer.parseInt(refusal(1));
    }

    /** Of a refusal: for how long nobody should try. */
    Duration pause() {
        return Duration.ofMillis(Long.parseLong(refusal(2)));
    }

    /** Of a refusal: what the server said. */
    String message() {
        return refusal(3);
    }

    private String refusal(int part) {
        return detail.split("\\|", REFUSAL_PARTS)[part];
    }

    @Override
    public String toString() {
        return "StoredSession " + state;
    }
}
