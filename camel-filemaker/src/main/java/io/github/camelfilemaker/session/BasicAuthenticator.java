package io.github.camelfilemaker.session;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import io.github.camelfilemaker.spi.Authenticator;

/**
 * Logs in with an account of the database file.
 */
public final class BasicAuthenticator implements Authenticator {

    private final String username;
    private final Map<String, String> headers;

    public BasicAuthenticator(String username, String password) {
        byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        this.username = username;
        this.headers = Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    @Override
    public Map<String, String> loginHeaders() {
        return headers;
    }

    @Override
    public String identity() {
        return "basic:" + username;
    }
}
