package io.github.camelfilemaker.transport;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

import org.apache.hc.core5.http.HttpHost;

/**
 * Where a FileMaker Server is.
 *
 * @param scheme {@code https} or {@code http}, lower case
 * @param host   name or address, lower case
 * @param port   always set
 */
public record ServerAddress(String scheme, String host, int port) {

    /**
     * Reads the option {@code host}: a plain host, {@code host:port} or a URL. HTTPS is the default; plain HTTP has to
     * be written out.
     *
     * @throws IllegalArgumentException when it is none of these; the message names the option and the value
     */
    public static ServerAddress parse(String option) {
        String text = option.strip();
        try {
            URI uri = new URI(text.contains("://") ? text : "https://" + text);
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            boolean bare = (uri.getPath() == null || uri.getPath().isEmpty() || uri.getPath().equals("/"))
                    && uri.getQuery() == null && uri.getUserInfo() == null;
            if (uri.getHost() != null && bare && (scheme.equals("https") || scheme.equals("http"))) {
                int port = uri.getPort() > 0 ? uri.getPort() : defaultPort(scheme);
                return new ServerAddress(scheme, uri.getHost().toLowerCase(Locale.ROOT), port);
            }
        } catch (URISyntaxException e) {
            // said below, without the rest of the parser's sentence
        }
        throw new IllegalArgumentException(
                "The option host=" + withoutUserInfo(text)
                                           + " is not a host, host:port, https://host[:port] or http://host[:port]");
    }

    static int defaultPort(String scheme) {
        return scheme.equals("http") ? 80 : 443;
    }

    private static String withoutUserInfo(String text) {
        return text.replaceFirst("//.*@", "//***@");
    }

    HttpHost httpHost() {
        return new HttpHost(scheme, host, port);
    }

    /** Whether this address of a container is on this server. */
    boolean holds(URI container) {
        String containerScheme = container.getScheme() == null ? scheme : container.getScheme().toLowerCase(Locale.ROOT);
        int containerPort = container.getPort() > 0 ? container.getPort() : defaultPort(containerScheme);
        return (containerScheme.equals("https") || containerScheme.equals("http"))
                && host.equalsIgnoreCase(container.getHost()) && port == containerPort;
    }

    @Override
    public String toString() {
        return scheme + "://" + host + ":" + port;
    }
}
