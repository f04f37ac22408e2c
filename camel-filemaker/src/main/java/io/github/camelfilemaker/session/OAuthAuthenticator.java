package io.github.camelfilemaker.session;

import java.util.Map;

import io.github.camelfilemaker.spi.Authenticator;

/**
 * Logs in with what an OAuth identity provider gave for one log in.
 */
public final class OAuthAuthenticator implements Authenticator {

    private final String requestId;
    private final Map<String, String> headers;

    public OAuthAuthenticator(String requestId, String identifier) {
        this.requestId = requestId;
        this.headers = Map.of("X-FM-Data-OAuth-Request-Id", requestId, "X-FM-Data-OAuth-Identifier", identifier);
    }

    @Override
    public Map<String, String> loginHeaders() {
        return headers;
    }

    @Override
    public String identity() {
        return "oauth:" + requestId;
    }
}
