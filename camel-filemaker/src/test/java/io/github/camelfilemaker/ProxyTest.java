package io.github.camelfilemaker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Through an HTTP proxy that asks for an account. */
class ProxyTest {

    private static final Map<String, Object> PARIS = Map.of("City", "Paris");
    private static final String GUEST = Base64.getEncoder().encodeToString("guest:sesame".getBytes(StandardCharsets.UTF_8));

    private final List<String> passed = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer proxy;

    @BeforeEach
    void start() throws IOException {
        proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", this::pass);
        proxy.start();
    }

    @AfterEach
    void stop() {
        proxy.stop(0);
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (!("Basic " + GUEST).equals(exchange.getRequestHeaders().getFirst("Proxy-Authorization"))) {
                exchange.getResponseHeaders().set("Proxy-Authenticate", "Basic realm=\"the proxy\"");
                exchange.sendResponseHeaders(407, -1);
                return;
            }
            HttpRequest.Builder request = HttpRequest.newBuilder(exchange.getRequestURI())
                    .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
            for (String name : List.of("Authorization", "Content-Type")) {
                if (exchange.getRequestHeaders().containsKey(name)) {
                    request.header(name, exchange.getRequestHeaders().getFirst(name));
                }
            }
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            passed.add(exchange.getRequestMethod());
            answer.headers().firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private void configure(FileMakerConfiguration options, String password) {
        options.setProxyHost("127.0.0.1");
        options.setProxyPort(proxy.getAddress().getPort());
        options.setProxyAuthUsername("guest");
        options.setProxyAuthPassword(password);
    }

    @Test
    void callsGoThroughTheProxy() throws Exception {
        try (CamelMuseum museum = CamelMuseum.on(Museum.start()).with(options -> configure(options, "sesame")).started()) {
            assertThat(museum.send("filemaker:Artists", PARIS).getException()).isNull();
        }
        // the log in, the find, the log out
        assertThat(passed).containsExactly("POST", "POST", "DELETE");
    }

    @Test
    void aProxyThatRefusesIsNotTakenForTheServer() throws Exception {
        try (CamelMuseum museum = CamelMuseum.on(Museum.start()).with(options -> configure(options, "wrong")).started()) {
            assertThat(museum.send("filemaker:Artists", PARIS).getException()).hasMessageContaining("HTTP status 407");
        }
        assertThat(passed).isEmpty();
    }
}
