package io.github.camelfilemaker.transport;

import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;

/**
 * The HTTP client of one server. Camel HTTP makes it (pool, TLS, proxy, time-outs, configurer), from a component and an
 * endpoint of our own that are not registered in the context; the calls then go to the client directly, because an
 * inner exchange per call costs fifty times as much.
 */
public final class ServerConnection extends ServiceSupport {

    private final CamelContext camelContext;
    private final ServerAddress server;
    private final HttpSettings settings;
    private HttpComponent component;
    private HttpEndpoint endpoint;

    public ServerConnection(CamelContext camelContext, ServerAddress server, HttpSettings settings) {
        this.camelContext = camelContext;
        this.server = server;
        this.settings = settings;
    }

    public ServerAddress server() {
        return server;
    }

    /** The client; there is one from start to stop. */
    public HttpClient client() {
        return endpoint.getHttpClient();
    }

    @Override
    protected void doStart() throws Exception {
        component = component();
        ServiceHelper.startService(component);
        endpoint = (HttpEndpoint) component.createEndpoint(server.toString());
        ServiceHelper.startService(endpoint);
    }

    @Override
    protected void doStop() {
        ServiceHelper.stopAndShutdownServices(endpoint, component);
        endpoint = null;
        component = null;
    }

    private HttpComponent component() {
        HttpComponent http = new HttpComponent();
        http.setCamelContext(camelContext);
        http.setSslContextParameters(server.scheme().equals("https") ? settings.sslContextParameters() : null);
        if (settings.hostnameVerifier() != null) {
            http.setX509HostnameVerifier(settings.hostnameVerifier());
        }
        http.setConnectTimeout(settings.connectTimeout());
        http.setConnectionRequestTimeout(settings.responseTimeout());
        http.setResponseTimeout(settings.responseTimeout());
        http.setSoTimeout(settings.responseTimeout());
        http.setMaxTotalConnections(settings.maxConnections());
        http.setConnectionsPerRoute(settings.maxConnections());
        http.setRedirectHandlingDisabled(true);
        http.setCookieManagementDisabled(true);
        http.setAuthCachingDisabled(settings.proxyAuthUsername() == null);
        http.setHttpActivityListener(null);
        if (settings.proxyHost() != null) {
            http.setProxyHost(settings.proxyHost());
            http.setProxyPort(settings.proxyPort());
            // otherwise Camel HTTP takes the scheme of the target for the proxy's
            http.setProxyAuthScheme("http");
            http.setProxyAuthUsername(settings.proxyAuthUsername());
            http.setProxyAuthPassword(settings.proxyAuthPassword());
            http.setProxyAuthMethod(settings.proxyAuthUsername() == null ? null : "Basic");
        }
        http.setHttpClientConfigurer(new Configurer(settings.configurer()));
        return http;
    }

    /** Ours first, so that the user's has the last word. */
    private record Configurer(HttpClientConfigurer user) implements HttpClientConfigurer {

        @Override
        public void configureHttpClient(HttpClientBuilder builder) {
            builder.setRetryStrategy(new RetryIdempotent());
            if (user != null) {
                user.configureHttpClient(builder);
            }
        }
    }
}
