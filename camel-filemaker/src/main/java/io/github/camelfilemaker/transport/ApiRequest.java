package io.github.camelfilemaker.transport;

import java.util.Map;

/**
 * One request to the Data API, without the token: made once, sent once or, after a new log in, twice. The setters are
 * for the one who makes it; afterwards it is only read.
 */
public final class ApiRequest {

    private final String method;
    private final StringBuilder path = new StringBuilder(64);
    private final String action;
    private boolean inDatabase = true;
    private Access access = Access.SESSION;
    private boolean idempotent;
    private boolean hasQuery;
    private boolean textKept;
    private String layout;
    private RequestBody body;
    private boolean runsScripts;
    private Map<String, Object> globals;

    private ApiRequest(String method, String action, boolean idempotent) {
        this.method = method;
        this.action = action;
        this.idempotent = idempotent;
    }

    /**
     * A request that reads and may be sent again when a connection breaks.
     *
     * @param action for error messages
     */
    public static ApiRequest get(String action) {
        return new ApiRequest("GET", action, true);
    }

    /** A request that may change something; it is never sent again because a connection broke. */
    public static ApiRequest of(String method, String action) {
        return new ApiRequest(method, action, false);
    }

    /** A request that sets global fields of the session; their values are texts or numbers. */
    public static ApiRequest globals(Map<String, Object> fields) {
        ApiRequest request = of("PATCH", "globals").path("globals").body(JsonBody.object(json -> {
            json.writeObjectFieldStart("globalFields");
            for (Map.Entry<String, Object> field : fields.entrySet()) {
                json.writePOJOField(field.getKey(), field.getValue());
            }
            json.writeEndObject();
        }));
        request.globals = fields;
        return request;
    }

    /** A request outside of any database, such as {@code productInfo}. */
    public ApiRequest onHost() {
        inDatabase = false;
        return this;
    }

    public ApiRequest access(Access needed) {
        access = needed;
        return this;
    }

    /** Says whether the server's state is the same after one and after two of these. */
    public ApiRequest idempotent(boolean yes) {
        idempotent = yes;
        return this;
    }

    /** Says whether scripts run with it: it may take long, and change something even if it reads. */
    public ApiRequest runsScripts(boolean yes) {
        runsScripts = yes;
        idempotent &= !yes;
        return this;
    }

    /** Appends encoded path segments. */
    public ApiRequest path(String... segments) {
        for (String segment : segments) {
            path.append('/').append(UrlEncoding.encode(segment));
        }
        return this;
    }

    /** Appends the path of the layout, and names it in errors. */
    public ApiRequest layout(String name) {
        layout = name;
        return path("layouts", name);
    }

    /** Appends a query parameter; does nothing when the value is null. */
    public ApiRequest query(String name, Object value) {
        if (value != null) {
            path.append(hasQuery ? '&' : '?').append(UrlEncoding.encode(name)).append('=')
                    .append(UrlEncoding.encode(value.toString()));
            hasQuery = true;
        }
        return this;
    }

    /** Appends a query parameter for each entry. */
    public ApiRequest query(Map<String, ?> parameters) {
        parameters.forEach(this::query);
        return this;
    }

    public ApiRequest body(RequestBody content) {
        body = content;
        return this;
    }

    /** Has the whole answer kept as text, for a reader that hands it on as it was received. */
    public ApiRequest keepText(boolean yes) {
        textKept = yes;
        return this;
    }

    String method() {
        return method;
    }

    /** The path and query, beginning with a slash, relative to the host or to the database. */
    public String relativePath() {
        return path.toString();
    }

    boolean isInDatabase() {
        return inDatabase;
    }

    public Access access() {
        return access;
    }

    boolean isIdempotent() {
        return idempotent;
    }

    public boolean runsScripts() {
        return runsScripts;
    }

    /** The global fields that it sets; null when it is another kind of request. */
    public Map<String, Object> globals() {
        return globals;
    }

    boolean isTextKept() {
        return textKept;
    }

    public String action() {
        return action;
    }

    /** The layout of the call; null when it has none. */
    public String layout() {
        return layout;
    }

    /** The body; null when there is none. */
    public RequestBody body() {
        return body;
    }

    @Override
    public String toString() {
        return "action=" + action + (layout == null ? "" : ", layout=" + layout);
    }
}
