package io.github.camelfilemaker;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.github.camelfilemaker.api.FileMakerSessionException;
import io.github.camelfilemaker.session.AccountSessions;
import io.github.camelfilemaker.session.KeyLocks;
import io.github.camelfilemaker.session.LoginClient;
import io.github.camelfilemaker.session.SessionDataApi;
import io.github.camelfilemaker.session.SessionKey;
import io.github.camelfilemaker.session.SessionSettings;
import io.github.camelfilemaker.session.SessionTiming;
import io.github.camelfilemaker.spi.Authenticator;
import io.github.camelfilemaker.spi.SessionCache;
import io.github.camelfilemaker.transport.DataApiTransport;
import io.github.camelfilemaker.transport.HttpSettings;
import io.github.camelfilemaker.transport.ServerAddress;
import io.github.camelfilemaker.transport.ServerConnection;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;

/**
 * One database on one server, with the ways to log in to it: the HTTP client and the accounts, shared by all endpoints
 * that mean the same. The one place that turns options into the settings of the layers below.
 */
class FileMakerConnection extends ServiceSupport {

    private final ServerConnection server;
    private final FileMakerConfiguration options;
    /** Null for a log in and out with every call. */
    private final SessionCache cache;
    private final SessionCache lockCache;
    private final Accounts accounts;
    private final SessionTiming timing;
    private DataApiTransport transport;
    private SessionSettings settings;
    private KeyLocks locks;
    /** The account of the options; null when there is none, because all accounts come with exchanges. */
    private Account fixed;

    FileMakerConnection(CamelContext camelContext, FileMakerConfiguration options, SSLContextParameters ssl,
                        SessionCaches caches, Accounts accounts, SessionTiming timing) {
        this.options = options;
        this.cache = caches.find(options);
        this.lockCache = caches.forLocks(options);
        this.accounts = accounts;
        this.timing = timing;
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
                options.getSessionRenewInterval(), options.getBorrowTimeout(), options.getLoginBackoff(),
                options.getLoginBackoffMax(), options.getMaxSessions(), options.getScriptSessions(),
                options.getScopeSessions(), options.getMaxClusterSessions(), options.getMaxQueueSize(),
                options.getSessionIdleTimeout(), options.getLoginLease(), options.getCacheFailurePolicy(),
                options.getCredentialsProvider());
    }

    /** The account of an exchange; null stands for a poll, which belongs to no exchange. */
    Account account(Exchange exchange) {
        if (exchange == null || options.getCredentialsProvider() == null) {
            return fixed;
        }
        Authenticator credentials = options.getCredentialsProvider().credentials(exchange);
        if (credentials == null) {
            throw new FileMakerSessionException("The credentialsProvider knows no account for this exchange", null);
        }
        return account(credentials, false);
    }

    private Account account(Authenticator authenticator, boolean isFixed) {
        String dataSources = options.getDataSourceLogins() == null ? "" : options.getDataSourceLogins();
        LoginClient login = new LoginClient(transport, authenticator, dataSources);
        AccountSessions sessions = accounts.of(sessionKey(authenticator, dataSources), cache, login, settings, isFixed);
        return new Account(sessions, new SessionDataApi(transport, login, sessions, locks));
    }

    @Override
    protected void doStart() throws Exception {
        ServiceHelper.startService(server);
        transport = new DataApiTransport(server.server(), server.client(), options.getApiVersion(), options.getDatabase());
        settings = settings();
        locks = new KeyLocks(databaseName(), lockCache, settings);
        Authenticator ofOptions = authenticator();
        fixed = ofOptions == null ? null : account(ofOptions, true);
    }

    @Override
    protected void doStop() {
        ServiceHelper.stopService(server);
    }

    private SessionKey sessionKey(Authenticator authenticator, String dataSources) {
        ServerAddress address = server.server();
        return new SessionKey(
                address.scheme(), address.host(), address.port(), orEmpty(options.getDatabase()), authenticator, dataSources);
    }

    /** One name for a database, however its host and itself are spelled. */
    private String databaseName() {
        ServerAddress address = server.server();
        return (address.host() + ":" + address.port() + "/" + orEmpty(options.getDatabase())).toLowerCase(Locale.ROOT);
    }

    private Authenticator authenticator() {
        return switch (options.getAuthenticationType()) {
            case basic -> Authenticator.basic(orEmpty(options.getUsername()), orEmpty(options.getPassword()));
            case oauth ->
                Authenticator.oauth(orEmpty(options.getOauthRequestToken()), orEmpty(options.getOauthIdentifierToken()));
            case custom -> options.getAuthenticator();
        };
    }

    /** Product information needs no account, so there may be none. */
    private static String orEmpty(String option) {
        return option == null ? "" : option;
    }

    private SessionSettings settings() {
        SessionSettings.Pools pools = new SessionSettings.Pools(
                options.getMaxSessions(), options.getScriptSessions(), options.getScopeSessions(),
                options.getMaxClusterSessions(), options.getMaxQueueSize(), Duration.ofMillis(options.getBorrowTimeout()),
                Duration.ofMillis(options.getSessionIdleTimeout()));
        return new SessionSettings(
                Duration.ofMillis(options.getSessionTtl()), Duration.ofMillis(options.getSessionRenewInterval()),
                Duration.ofMillis(options.getLoginLease()), Duration.ofMillis(options.getLoginBackoff()),
                Duration.ofMillis(options.getLoginBackoffMax()), options.getCacheFailurePolicy(), pools, timing);
    }

    private static HttpSettings http(FileMakerConfiguration options, SSLContextParameters ssl) {
        return new HttpSettings(
                ssl, options.getHostnameVerifier(), options.getHttpClientConfigurer(), options.getProxyHost(),
                options.getProxyPort(), options.getProxyAuthUsername(), options.getProxyAuthPassword(),
                options.getConnectTimeout(), options.getResponseTimeout(), options.getMaxConnections());
    }

    /** An account's sessions, and its calls. */
    record Account(AccountSessions sessions, SessionDataApi api) {
    }
}
