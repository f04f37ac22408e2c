package io.github.camelfilemaker.transport;

import javax.net.ssl.HostnameVerifier;

import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.support.jsse.SSLContextParameters;

/**
 * How to reach a server.
 *
 * @param sslContextParameters null for the JDK's trust
 * @param hostnameVerifier     null for the usual check
 * @param configurer           the user's last word on the client; null for none
 * @param proxyHost            null for no proxy
 * @param connectTimeout       milliseconds
 * @param responseTimeout      milliseconds until the first byte, and between two
 * @param maxConnections       connections to the server at once
 */
public record HttpSettings(SSLContextParameters sslContextParameters, HostnameVerifier hostnameVerifier,
        HttpClientConfigurer configurer, String proxyHost, Integer proxyPort, String proxyAuthUsername,
        String proxyAuthPassword, long connectTimeout, long responseTimeout, int maxConnections) {

    @Override
    public String toString() {
        return "HttpSettings";
    }
}
