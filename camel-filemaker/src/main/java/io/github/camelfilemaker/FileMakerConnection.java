package io.github.camelfilemaker;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import io.github.camelfilemaker.session.BasicAuthenticator;
import io.github.camelfilemaker.session.DataApi;
import io.github.camelfilemaker.session.LoginClient;
import io.github.camelfilemaker.session.OAuthAuthenticator;
import io.github.camelfilemaker.session.SessionDataApi;
import io.github.camelfilemaker.session.SessionKey;
import io.github.camelfilemaker.session.SessionSettings;
import io.github.camelfilemaker.session.Sessions;
import io.github.camelfilemaker.spi.Authenticator;
import io.github.camelfilemaker.spi.SessionCache;
import io.github.camelfilemaker.transport.DataApiTransport;
import io.github.camelfilemaker.transport.HttpSettings;
import io.github.camelfilemaker.transport.ServerAddress;
import io.github.camelfilemaker.transport.ServerConnection;
import org.apache.camel.CamelContext;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;

/**
 * One account at one database on one server: the HTTP client and the sessions, shared by all endpoints that mean the
 * same. The one place that turns options into the settings of the layers below.
 */
class FileMakerConnection extends ServiceSupport {

    private final ServerConnection server;
    private final FileMakerConfiguration options;
    private final SessionCache cache;
    private final Clock clock;
    private Sessions sessions;
    private DataApi api;

    /** @param cache null for a log in and out with every call */
    FileMakerConnection(CamelContext camelContext, FileMakerConfiguration options, SSLContextParameters ssl, SessionCache cache,
                        Clock clock) {
        this.options = options;
        this.cache = cache;
        this.clock = clock;
        this.server = new ServerConnection(camelContext, ServerAddress.parse(options.getHost()), http(options, ssl));
    }

    /** What must be equal for two endpoints to share a connection. Holds secrets: never shown. */
    static List<Object> key(FileMakerConfiguration options) {
        return Arrays.asList(
                options.getHost(), options.getDatabase(), options.getApiVersion(), options.getAuthenticationType(),
                options.getUsername(), options.getPassword(), options.getOauthRequestToken(), options.getOauthIdentifierToken(),
                options.getAuthenticator(), options.getDataSourceLogins(), options.getSslContextParameters(),
                options.getHostnameVerifier(), options.getHttpClientConfigurer(), options.getProxyHost(),
                options.getProxyPort(), options.getProxyAuthUsername(), options.getProxyAuthPassword(),
                options.getConnectTimeout(), options.getResponseTimeout(), options.getMaxConnections(),
                options.getSessionCache(), options.getSessionCacheConnectionString(), options.getSessionCacheName(),
                options.getSessionSecretKey(), options.getPreviousSessionSecretKey(), options.getSessionKeyStore(),
                options.getSessionKeyAlias(), options.getPreviousSessionKeyAlias(), options.getSessionTtl(),
                options.getSessionRenewInterval(),
                options.getBorrowTimeout(), options.getLoginBackoff(), options.getLoginBackoffMax());
    }

    /** The calls. */
    DataApi api() {
        return api;
    }

    @Override
    protected void doStart() throws Exception {
        ServiceHelper.startService(server);
        DataApiTransport transport
                = new DataApiTransport(server.server(), server.client(), options.getApiVersion(), options.getDatabase());
        Authenticator authenticator = authenticator();
        String dataSources = options.getDataSourceLogins() == null ? "" : options.getDataSourceLogins();
        LoginClient login = new LoginClient(transport, authenticator, dataSources);
        sessions = Sessions.of(sessionKey(authenticator, dataSources), cache, login, settings());
        api = new SessionDataApi(transport, login, sessions);
    }

    @Override
    protected void doStop() {
        if (sessions != null) {
            sessions.stop();
        }
        ServiceHelper.stopService(server);
    }

    private SessionKey sessionKey(Authenticator authenticator, String dataSources) {
        ServerAddress address = server.server();
        return new SessionKey(
                address.scheme(), address.host(), address.port(), options.getDatabase() == null ? "" : options.getDatabase(),
                authenticator.identity(), dataSources, 0);
    }

    private Authenticator authenticator() {
        return switch (options.getAuthenticationType()) {
            case basic -> new BasicAuthenticator(orEmpty(options.getUsername()), orEmpty(options.getPassword()));
            case oauth ->
                new OAuthAuthenticator(orEmpty(options.getOauthRequestToken()), orEmpty(options.getOauthIdentifierToken()));
            case custom -> options.getAuthenticator();
        };
    }

    /** Product information needs no account, so there may be none. */
    private static String orEmpty(String option) {
        return option == null ? "" : option;
    }

    private SessionSettings settings() {
        return new SessionSettings(
                Duration.ofMillis(options.getSessionTtl()), Duration.ofMillis(options.getSessionRenewInterval()),
                Duration.ofMillis(options.getBorrowTimeout()), Duration.ofMillis(options.getLoginBackoff()),
                Duration.ofMillis(options.getLoginBackoffMax()), clock);
    }

    private static HttpSettings http(FileMakerConfiguration options, SSLContextParameters ssl) {
        return new HttpSettings(
                ssl, options.getHostnameVerifier(), options.getHttpClientConfigurer(), options.getProxyHost(),
                options.getProxyPort(), options.getProxyAuthUsername(), options.getProxyAuthPassword(),
                options.getConnectTimeout(), options.getResponseTimeout(), options.getMaxConnections());
    }
}
