package io.github.camelfilemaker.spi;

import java.util.Map;

/**
 * A way to log in to a database: the HTTP headers that prove who is calling. Used by many threads at once. The headers
 * go to the configured host only, and only with a log in or the action {@code databases}.
 */
public interface Authenticator {

    /**
     * The headers of the next log in, such as {@code Authorization}. Asked anew for each log in, so they may change.
     * May block (for a token of an identity provider, say); an exception fails the log in.
     */
    Map<String, String> loginHeaders();

    /**
     * Who logs in, and how: part of the identity of a session, so that two accounts never share one. Not a secret; it
     * is only stored as part of a hash.
     */
    String identity();
}
