package io.github.camelfilemaker.simulator.call;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelfilemaker.simulator.data.Database;
import io.github.camelfilemaker.simulator.data.LayoutView;
import io.github.camelfilemaker.simulator.error.FileMakerError;
import io.github.camelfilemaker.simulator.session.Session;
import io.github.camelfilemaker.simulator.value.ContainerValue;

/** A request that got through to the engine, in the engine's terms. Used by one thread. */
public final class CallRequest {

    private final Host host;
    private final Session session;
    private final String version;
    private final List<String> names;
    private final Query query;
    private final ObjectNode body;
    private final ContainerValue upload;
    private final String baseUrl;
    private final Function<String, String> headers;
    private final Map<String, String> responseHeaders = new HashMap<>();

    /**
     * @param session null for calls without
     * @param version v1, v2 or vLatest
     * @param names   the variable parts of the path: database, layout, ...
     * @param body    empty when there is none
     * @param upload  null for all but uploads
     * @param baseUrl how the client calls this server
     * @param headers gives null for absent ones
     */
    public CallRequest(Host host, Session session, String version, List<String> names, Query query, ObjectNode body,
                       ContainerValue upload, String baseUrl, Function<String, String> headers) {
        this.host = host;
        this.session = session;
        this.version = version;
        this.names = names;
        this.query = query;
        this.body = body;
        this.upload = upload;
        this.baseUrl = baseUrl;
        this.headers = headers;
    }

    Host host() {
        return host;
    }

    Session session() {
        return session;
    }

    String version() {
        return version;
    }

    /** The database that the path names, as it spells it. */
    String databaseName() {
        return names.get(0);
    }

    /** The part of the path after the database: a layout, or the token at log out. */
    String secondName() {
        return names.get(1);
    }

    String name(int index) {
        return index < names.size() ? names.get(index) : null;
    }

    Database database() {
        return session.database();
    }

    LayoutView layout() {
        return database().layout(secondName());
    }

    /** @throws FileMakerError 101 for an id that no record can have */
    long recordId() {
        return recordId(names.get(2));
    }

    static long recordId(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw FileMakerError.of(101);
        }
        return Long.parseLong(text);
    }

    Query query() {
        return query;
    }

    ObjectNode body() {
        return body;
    }

    ContainerValue upload() {
        return upload;
    }

    String baseUrl() {
        return baseUrl;
    }

    String header(String name) {
        return headers.apply(name);
    }

    void respondWith(String header, String value) {
        responseHeaders.put(header, value);
    }

    public Map<String, String> responseHeaders() {
        return responseHeaders;
    }
}
