package io.github.camelfilemaker.spi;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * A log in with headers that are known beforehand.
 */
final class HeaderAuthenticator implements Authenticator {

    private final String identity;
    private final String secret;
    private final Map<String, String> headers;

    private HeaderAuthenticator(String identity, String secret, Map<String, String> headers) {
        this.identity = identity;
        this.secret = secret;
        this.headers = headers;
    }

    static Authenticator basic(String username, String password) {
        byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new HeaderAuthenticator(
                "basic:" + username, password, authorization("Basic", Base64.getEncoder().encodeToString(pair)));
    }

    static Authenticator oauth(String requestId, String identifier) {
        return new HeaderAuthenticator(
                "oauth:" + requestId, identifier,
                Map.of("X-FM-Data-OAuth-Request-Id", requestId, "X-FM-Data-OAuth-Identifier", identifier));
    }

    static Authenticator fmid(String account, String token) {
        return new HeaderAuthenticator("fmid:" + account, token, authorization("FMID", token));
    }

    private static Map<String, String> authorization(String scheme, String value) {
        return Map.of("Authorization", scheme + " " + value);
    }

    @Override
    public Map<String, String> loginHeaders() {
        return headers;
    }

    @Override
    public String identity() {
        return identity;
    }

    @Override
    public String secret() {
        return secret;
    }

    @Override
    public String toString() {
        return "Authenticator";
    }
}
