package io.github.camelfilemaker.examples.sessionperuser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;

import io.github.camelfilemaker.examples.sessionperuser.Museum.User;

/**
 * What a browser or an app of a user does.
 */
final class Client {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    Client(String url) {
        this.url = url;
    }

    CompletableFuture<HttpResponse<String>> get(String path, User user) {
        return send(request(path, user).build());
    }

    /** @param user null for somebody who does not say who they are */
    HttpRequest.Builder request(String path, User user) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(60));
        if (user != null) {
            byte[] pair = (user.name() + ":" + user.password()).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
        }
        return request;
    }

    CompletableFuture<HttpResponse<String>> send(HttpRequest request) {
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }
}
