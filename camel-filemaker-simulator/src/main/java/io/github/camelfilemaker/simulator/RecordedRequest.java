package io.github.camelfilemaker.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.camelfilemaker.simulator.http.Recording;

/**
 * A request as it came in and how it was answered. Tokens and passwords in headers and path are masked. A request that
 * is still being served, or got no answer, has status 0.
 */
public final class RecordedRequest {

    private final Recording recording;

    RecordedRequest(Recording recording) {
        this.recording = recording;
    }

    public String method() {
        return recording.method();
    }

    /** Not decoded. The token that log out has in its path is masked. */
    public String rawPath() {
        return recording.rawPath();
    }

    /** Not decoded; empty when there is none. */
    public String query() {
        return recording.query() == null ? "" : recording.query();
    }

    /** In the order of the request. */
    public List<Map.Entry<String, String>> headers() {
        return List.copyOf(recording.headers());
    }

    /** The first header of this name, whatever its case. */
    public Optional<String> header(String name) {
        return recording.headers().stream().filter(h -> h.getKey().equalsIgnoreCase(name)).map(Map.Entry::getValue).findFirst();
    }

    /** Empty for none, and for uploads, which are not kept. */
    public byte[] body() {
        return recording.body().clone();
    }

    public String bodyText() {
        return new String(recording.body(), StandardCharsets.UTF_8);
    }

    /** Of HTTP; 0 when there is no answer (yet). */
    public int status() {
        return recording.status();
    }

    /** Of FileMaker; empty when the answer holds none. */
    public String code() {
        return recording.code();
    }

    /** The number of its session, counted from 1 in the order of log ins; 0 for none. */
    public int session() {
        return recording.session();
    }

    /** When it arrived, by the simulator's clock. */
    public Instant time() {
        return recording.time();
    }

    /** Method, path and answer; no header, no body. */
    @Override
    public String toString() {
        return method() + " " + rawPath() + (query().isEmpty() ? "" : "?" + query()) + " -> " + status()
               + (code().isEmpty() ? "" : "/" + code());
    }
}
