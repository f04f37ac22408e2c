package io.github.camelfilemaker.session;

import java.io.IOException;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.camelfilemaker.api.FileMakerException;
import io.github.camelfilemaker.api.FileMakerSessionException;
import io.github.camelfilemaker.spi.Authenticator;
import io.github.camelfilemaker.transport.Access;
import io.github.camelfilemaker.transport.AnswerReader;
import io.github.camelfilemaker.transport.ApiRequest;
import io.github.camelfilemaker.transport.DataApiTransport;
import io.github.camelfilemaker.transport.JsonBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs in to and out of one database with one account.
 */
public final class LoginClient implements Login {

    private static final Logger LOG = LoggerFactory.getLogger(LoginClient.class);

    private final DataApiTransport transport;
    private final Authenticator authenticator;
    private final String dataSources;

    /** @param dataSources the external data sources as a JSON array, or empty for none */
    public LoginClient(DataApiTransport transport, Authenticator authenticator, String dataSources) {
        this.transport = transport;
        this.authenticator = authenticator;
        this.dataSources = dataSources;
    }

    /** The headers of the account, for calls that need it and no session. */
    Map<String, String> accountHeaders() {
        return authenticator.loginHeaders();
    }

    @Override
    public String login() {
        ApiRequest request = ApiRequest.of("POST", "login").access(Access.ACCOUNT).path("sessions").body(body());
        String token = transport.exchange(request, authenticator.loginHeaders(), (json, received) -> token(json));
        if (token == null || token.isEmpty()) {
            throw new FileMakerSessionException(
                    "The server " + transport.server() + " answered the log in without a token", null);
        }
        LOG.debug("Logged in to {}", transport.server());
        return token;
    }

    @Override
    public void logout(String token) {
        if (token == null || token.isEmpty()) {
            // the path would be another one
            return;
        }
        // a thread that is to end, because of the time-out of a split, say, leaves no session behind
        boolean isInterrupted = Thread.interrupted();
        try {
            transport.exchange(ApiRequest.of("DELETE", "logout").access(Access.NONE).path("sessions", token), Map.of(),
                    AnswerReader.nothing());
            LOG.debug("Logged out of {}", transport.server());
        } catch (FileMakerException e) {
            // its message has no path and so no token
            LOG.debug("Could not log out of {}: {}", transport.server(), e.getMessage());
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private JsonBody body() {
        return JsonBody.object(json -> {
            if (!dataSources.isEmpty()) {
                json.writeFieldName("fmDataSource");
                json.writeRawValue(dataSources);
            }
        });
    }

    private static String token(JsonParser json) throws IOException {
        String token = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean isToken = json.currentName().equals("token");
            json.nextToken();
            if (isToken) {
                token = json.getValueAsString();
            }
            json.skipChildren();
        }
        return token;
    }
}
