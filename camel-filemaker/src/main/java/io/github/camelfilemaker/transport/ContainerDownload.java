package io.github.camelfilemaker.transport;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import io.github.camelfilemaker.api.FileMakerTransportException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/**
 * Fetches the content of a container field: the server answers the address in the record with a cookie and a redirect,
 * and only a request with this cookie gets the bytes. Each download has a cookie of its own; sharing them makes
 * parallel downloads fail at random. Only the configured server is ever asked, whatever address a record holds.
 */
final class ContainerDownload {

    private static final int MOST_REDIRECTS = 5;

    private final ServerAddress server;
    private final HttpClient client;
    private final ApiRequest request;
    private final Map<String, String> headers;

    ContainerDownload(ServerAddress server, HttpClient client, ApiRequest request, Map<String, String> headers) {
        this.server = server;
        this.client = client;
        this.request = request;
        this.headers = headers;
    }

    ContainerStream open(String url) throws IOException {
        Map<String, String> cookies = new HashMap<>();
        URI address = onServer(url);
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            ClassicHttpResponse answer = ask(address, cookies);
            int status = answer.getCode();
            if (status == 200 && answer.getEntity() != null) {
                return new ContainerStream(answer);
            }
            answer.close();
            Header location = answer.getFirstHeader("Location");
            if (status < 300 || status > 399 || location == null) {
                throw failure("HTTP status " + status + " from the server's streaming part. The address of a container is only"
                              + " good while its session lives: read the record again and download at once",
                        status);
            }
            take(cookies, answer);
            address = onServer(address.resolve(location.getValue()).toString());
        }
        throw failure("more than " + MOST_REDIRECTS + " redirects", 0);
    }

    private ClassicHttpResponse ask(URI address, Map<String, String> cookies) throws IOException {
        String path = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        BasicClassicHttpRequest http = new BasicClassicHttpRequest("GET", server.httpHost(), path);
        headers.forEach(http::setHeader);
        cookies.forEach((name, value) -> http.addHeader("Cookie", name + "=" + value));
        HttpClientContext context = HttpClientContext.create();
        context.setAttribute(RetryIdempotent.IDEMPOTENT, true);
        return client.executeOpen(server.httpHost(), http, context);
    }

    private static void take(Map<String, String> cookies, ClassicHttpResponse answer) {
        for (Header header : answer.getHeaders("Set-Cookie")) {
            String pair = header.getValue().split(";", 2)[0];
            int equals = pair.indexOf('=');
            if (equals > 0) {
                cookies.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
            }
        }
    }

    private URI onServer(String url) {
        URI address;
        try {
            address = URI.create(url);
        } catch (IllegalArgumentException e) {
            throw failure("the value is not an address but a file that is stored by reference", 0);
        }
        if (!server.holds(address)) {
            throw failure("the address in the record is not on the configured host " + server
                          + ", so neither it nor the token is sent there",
                    0);
        }
        return address;
    }

    private FileMakerTransportException failure(String reason, int status) {
        return new FileMakerTransportException(
                "No content for " + request + ": " + reason + ".", status, request.action(), request.layout(), null);
    }
}
