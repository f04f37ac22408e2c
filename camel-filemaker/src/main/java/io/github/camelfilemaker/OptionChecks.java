package io.github.camelfilemaker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelfilemaker.operation.Choices;
import io.github.camelfilemaker.operation.DateFormats;
import io.github.camelfilemaker.operation.Durations;
import io.github.camelfilemaker.operation.FileMakerAction;
import io.github.camelfilemaker.operation.NoRecords;
import io.github.camelfilemaker.operation.OnConflict;
import io.github.camelfilemaker.operation.OutputType;
import io.github.camelfilemaker.operation.Paging;
import io.github.camelfilemaker.transport.Json;
import io.github.camelfilemaker.transport.ServerAddress;

/**
 * Refuses options that cannot work, before a route starts: one sentence for each, with the option, the value and the
 * cure.
 */
final class OptionChecks {

    /** FileMaker Server forgets a session after 15 minutes without a call. */
    private static final long SERVER_IDLE_LIMIT = 15 * 60_000;

    private OptionChecks() {
    }

    /** @throws IllegalArgumentException for the first option that does not fit */
    static void check(FileMakerConfiguration options) {
        FileMakerAction action = Choices.of("action", options.getAction(), FileMakerAction.class);
        Choices.of("outputType", options.getOutputType(), OutputType.class);
        Choices.of("noRecords", options.getNoRecords(), NoRecords.class);
        Choices.of("onConflict", options.getOnConflict(), OnConflict.class);
        Durations.of("recordLockTimeout", options.getRecordLockTimeout());
        Choices.of("paging", options.getPaging(), Paging.class);
        if (options.getDateFormats() != null) {
            DateFormats.of(options.getDateFormats());
        }
        need("host", options.getHost());
        ServerAddress.parse(options.getHost());
        if (action != FileMakerAction.PRODUCT_INFO && options.getCredentialsProvider() == null) {
            account(options);
        }
        if (action.needsDatabase()) {
            need("database", options.getDatabase());
        }
        dataSources(options.getDataSourceLogins());
        numbers(options);
    }

    /** The account of the options, without which a consumer cannot poll. */
    static void account(FileMakerConfiguration options) {
        switch (options.getAuthenticationType()) {
            case basic -> {
                need("username", options.getUsername());
                need("password", options.getPassword());
            }
            case oauth -> {
                need("oauthRequestToken", options.getOauthRequestToken());
                need("oauthIdentifierToken", options.getOauthIdentifierToken());
            }
            case custom -> need("authenticator", options.getAuthenticator());
        }
    }

    private static void numbers(FileMakerConfiguration options) {
        positive("sessionTtl", options.getSessionTtl());
        positive("borrowTimeout", options.getBorrowTimeout());
        positive("sessionIdleTimeout", options.getSessionIdleTimeout());
        positive("loginLease", options.getLoginLease());
        positive("maxQueueSize", options.getMaxQueueSize());
        positive("maxConnections", options.getMaxConnections());
        positive("responseTimeout", options.getResponseTimeout());
        positive("connectTimeout", options.getConnectTimeout());
        sessions(options);
        if (options.getSessionTtl() >= SERVER_IDLE_LIMIT) {
            throw new IllegalArgumentException(
                    "The option sessionTtl=" + options.getSessionTtl()
                                               + " ms must be less than 15 minutes, after which the server forgets a session");
        }
        if (options.getProxyHost() != null && options.getProxyPort() == null) {
            throw new IllegalArgumentException(
                    "The option proxyPort is missing: proxyHost=" + options.getProxyHost() + " needs it");
        }
    }

    private static void sessions(FileMakerConfiguration options) {
        positive("maxSessions", options.getMaxSessions());
        notNegative("scriptSessions", options.getScriptSessions());
        positive("scopeSessions", options.getScopeSessions());
        notNegative("maxClusterSessions", options.getMaxClusterSessions());
        int sessions = options.getMaxSessions() + options.getScriptSessions();
        if (sessions > options.getMaxConnections()) {
            throw new IllegalArgumentException(
                    "The option maxConnections=" + options.getMaxConnections()
                                               + " must be at least maxSessions + scriptSessions, which is " + sessions
                                               + ": otherwise sessions wait for connections");
        }
    }

    private static void dataSources(String json) {
        if (json == null) {
            return;
        }
        try {
            JsonNode sources = Json.MAPPER.readTree(json);
            for (JsonNode source : sources) {
                if (!source.hasNonNull("database")) {
                    throw new IllegalArgumentException("The option dataSourceLogins has an entry without the member database");
                }
            }
            if (sources.isArray()) {
                return;
            }
        } catch (JsonProcessingException e) {
            // not said with the text, which has passwords in it
        }
        throw new IllegalArgumentException(
                "The option dataSourceLogins is not a JSON array such as [{\"database\": \"contacts\", \"username\": ..., \"password\":"
                                           + " ...}]");
    }

    static void positive(String option, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException("The option " + option + "=" + value + " must be more than 0");
        }
    }

    static void notNegative(String option, long value) {
        if (value < 0) {
            throw new IllegalArgumentException("The option " + option + "=" + value + " must not be less than 0");
        }
    }

    private static void need(String option, Object value) {
        if (value == null || value.toString().isBlank()) {
            throw new IllegalArgumentException(
                    "The option " + option + " is missing: set camel.component.filemaker." + option + ", or add " + option
                                               + "=... to the endpoint");
        }
    }
}
