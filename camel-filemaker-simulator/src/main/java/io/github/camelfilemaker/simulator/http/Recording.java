package io.github.camelfilemaker.simulator.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.Header;

/** A request as it came in, without its secrets, and, once there is one, how it was answered. */
public final class Recording {

    private static final Set<String> SECRET = Set.of("authorization", "cookie", "x-fm-data-oauth-request-id",
            "x-fm-data-oauth-identifier");

    private final String method;
    private final String rawPath;
    private final String query;
    private final List<Map.Entry<String, String>> headers = new ArrayList<>();
    private final Instant time;
    private volatile byte[] body = new byte[0];
    private volatile int session;
    private volatile int status;
    private volatile String code = "";

    Recording(ClassicHttpRequest request, RawTarget target, Instant time) {
        this.method = request.getMethod();
        this.rawPath = withoutToken(target.rawPath());
        this.query = target.rawQuery();
        this.time = time;
        for (Header header : request.getHeaders()) {
            headers.add(Map.entry(header.getName(), masked(header)));
        }
    }

    /** Log out has the token in its path. */
    private static String withoutToken(String path) {
        int sessions = path.indexOf("/sessions/");
        return sessions < 0 ? path : path.substring(0, sessions) + "/sessions/***";
    }

    private static String masked(Header header) {
        String value = header.getValue() == null ? "" : header.getValue();
        if (!SECRET.contains(header.getName().toLowerCase(Locale.ROOT))) {
            return value;
        }
        int blank = header.getName().equalsIgnoreCase("Authorization") ? value.indexOf(' ') : -1;
        return blank < 0 ? "***" : value.substring(0, blank) + " ***";
    }

    public String method() {
        return method;
    }

    public String rawPath() {
        return rawPath;
    }

    /** Null when there is none. */
    public String query() {
        return query;
    }

    public List<Map.Entry<String, String>> headers() {
        return headers;
    }

    public Instant time() {
        return time;
    }

    public byte[] body() {
        return body;
    }

    void body(byte[] bytes) {
        body = bytes;
    }

    /** 0 when it belongs to none. */
    public int session() {
        return session;
    }

    void session(int ordinal) {
        session = ordinal;
    }

    void answered(int httpStatus, String fileMakerCode) {
        code = fileMakerCode;
        status = httpStatus;
    }

    /** 0 while there is no answer. */
    public int status() {
        return status;
    }

    /** Empty when the answer holds none. */
    public String code() {
        return code;
    }
}
