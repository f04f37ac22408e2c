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

    /**
     * What only the owner of the account knows: part of the identity of a session as well, so that nobody gets a
     * session by a name alone, and a changed password begins a new one. Only a hash of it is kept. Empty when this bean
     * is the same account whatever its headers are, because a token of an identity provider changes with each log in.
     */
    default String secret() {
        return "";
    }

    /** An account of the database file. */
    static Authenticator basic(String username, String password) {
        return HeaderAuthenticator.basic(username, password);
    }

    /** What an OAuth identity provider gave for one log in: the request id and the identifier. */
    static Authenticator oauth(String requestId, String identifier) {
        return HeaderAuthenticator.oauth(requestId, identifier);
    }

    /** A Claris ID: the token (FMID) that FileMaker Cloud takes, and whose it is. */
    static Authenticator fmid(String account, String token) {
        return HeaderAuthenticator.fmid(account, token);
    }
}
