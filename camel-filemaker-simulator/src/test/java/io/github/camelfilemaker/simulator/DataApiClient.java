package io.github.camelfilemaker.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A client of the Data API as plain as can be: one session, no recovery. */
public final class DataApiClient {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;
    private final String database;
    private final HttpClient http;
    private String token;

    DataApiClient(FileMakerSimulator server, String database) {
        this(server.url(), database, HTTP);
    }

    DataApiClient(String url, String database, HttpClient http) {
        this.base = url + "/fmi/data/vLatest";
        this.database = encode(database);
        this.http = http;
    }

    static String encode(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String basic(String account, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    DataApiClient login(String account, String password) {
        Reply reply = send("POST", "/databases/" + database + "/sessions", "{}", "Authorization", basic(account, password));
        if (!reply.code().equals("0")) {
            throw new IllegalStateException("Log in: " + reply.text());
        }
        token = reply.body().at("/response/token").asText();
        return this;
    }

    Reply logout() {
        return send("DELETE", "/databases/" + database + "/sessions/" + token, null);
    }

    String token() {
        return token;
    }

    void token(String other) {
        token = other;
    }

    /** A call below /layouts/{layout} with the session's token. */
    Reply layout(String method, String layout, String rest, String body) {
        return call(method, "/layouts/" + encode(layout) + rest, body);
    }

    /** A call below /databases/{database} with the session's token. */
    Reply call(String method, String rest, String body) {
        return send(method, "/databases/" + database + rest, body, "Authorization", "Bearer " + token);
    }

    Reply find(String layout, String body) {
        return layout("POST", layout, "/_find", body);
    }

    Reply create(String layout, String body) {
        return layout("POST", layout, "/records", body);
    }

    Reply edit(String layout, String recordId, String body) {
        return layout("PATCH", layout, "/records/" + recordId, body);
    }

    Reply get(String layout, String recordId) {
        return layout("GET", layout, "/records/" + recordId, null);
    }

    Reply list(String layout, String query) {
        return layout("GET", layout, "/records" + query, null);
    }

    Reply delete(String layout, String recordId) {
        return layout("DELETE", layout, "/records/" + recordId, null);
    }

    Reply upload(String layout, String recordId, String field, String fileName, String type, byte[] bytes) {
        byte[] head = ("--b\r\nContent-Disposition: form-data; name=\"upload\"; filename=\"" + fileName + "\"\r\nContent-Type: "
                       + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8);
        return upload(layout, "/records/" + recordId + "/containers/" + encode(field),
                BodyPublishers.ofByteArrays(List.of(head, bytes, tail)));
    }

    Reply upload(String layout, String rest, BodyPublisher body) {
        return exchange("POST", "/databases/" + database + "/layouts/" + encode(layout) + rest, body, "Authorization",
                "Bearer " + token, "Content-Type", "multipart/form-data; boundary=b");
    }

    /** Any call; a body goes out as JSON unless the headers say otherwise. */
    Reply send(String method, String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        if (body != null && !all.contains("Content-Type")) {
            all.addAll(List.of("Content-Type", "application/json"));
        }
        return exchange(method, path, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
                all.toArray(String[]::new));
    }

    private Reply exchange(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return Reply.of(exchange(http, request.build()));
    }

    /** A request with nothing added to it. */
    static HttpResponse<byte[]> exchange(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static HttpResponse<byte[]> fetch(String url, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return exchange(HTTP, request.build());
    }
}
