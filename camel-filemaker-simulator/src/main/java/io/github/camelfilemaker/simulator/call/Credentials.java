package io.github.camelfilemaker.simulator.call;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

import io.github.camelfilemaker.simulator.data.Database;
import io.github.camelfilemaker.simulator.error.FileMakerError;
import io.github.camelfilemaker.simulator.schema.Account;

/** Who wants to log in: name and password, an OAuth identity, or a Claris ID token. */
final class Credentials {

    private final String name;
    private final String secret;

    private Credentials(String name, String secret) {
        this.name = name;
        this.secret = secret;
    }

    /** Whether the request holds any. */
    static boolean given(CallRequest request) {
        return request.header("Authorization") != null || request.header("X-FM-Data-OAuth-Request-Id") != null
                && request.header("X-FM-Data-OAuth-Identifier") != null;
    }

    /** @throws FileMakerError 10 when there are none, 212 when they can't be read */
    static Credentials of(CallRequest request) {
        if (!given(request)) {
            throw FileMakerError.engine(10, "HTTP Authorization header or OAuth headers are missing.", 401);
        }
        String authorization = request.header("Authorization");
        if (authorization == null) {
            return new Credentials(
                    null, request.header("X-FM-Data-OAuth-Request-Id") + " " + request.header("X-FM-Data-OAuth-Identifier"));
        }
        int blank = authorization.indexOf(' ');
        String scheme = blank < 0 ? authorization : authorization.substring(0, blank);
        String rest = blank < 0 ? "" : authorization.substring(blank + 1).trim();
        if (scheme.equalsIgnoreCase("FMID")) {
            return new Credentials(null, rest);
        } else if (scheme.equalsIgnoreCase("Basic")) {
            return basic(rest);
        }
        throw FileMakerError.of(212);
    }

    private static Credentials basic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            if (colon >= 0) {
                return new Credentials(pair.substring(0, colon), pair.substring(colon + 1));
            }
        } catch (IllegalArgumentException e) {
            // not Base64: as good as a wrong password
        }
        throw FileMakerError.of(212);
    }

    /** The account that they open, null when they are wrong. */
    Account accountIn(Database database) {
        if (name == null) {
            return database.definition().identities().get(secret);
        }
        Account account = database.account(name);
        boolean right = account != null && MessageDigest.isEqual(account.password().getBytes(StandardCharsets.UTF_8),
                secret.getBytes(StandardCharsets.UTF_8));
        return right ? account : null;
    }
}
