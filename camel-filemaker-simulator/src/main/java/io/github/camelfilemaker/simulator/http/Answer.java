package io.github.camelfilemaker.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import io.github.camelfilemaker.simulator.fault.Effect.Spoilt.How;
import io.github.camelfilemaker.simulator.value.Content;

/**
 * What goes back.
 *
 * @param code      of FileMaker, "" when the answer is not one of the engine
 * @param bytes     the body; null when {@code content} is
 * @param content   a file as body, null for none
 * @param truncated whether the connection breaks in the middle of the body
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Answer(int status, String code, Map<String, String> headers, byte[] bytes, Content content, boolean truncated) {

    private static final String JSON = "application/json; charset=utf-8";

    static Answer json(int status, String code, byte[] body, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Content-Type", JSON);
        return new Answer(status, code, headers, body, null, false);
    }

    /** A page of the web server, which knows nothing of FileMaker. */
    static Answer html(int status) {
        String reason = switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 404 -> "Not Found";
            case 502 -> "Bad Gateway";
            case 503 -> "Service Unavailable";
            case 504 -> "Gateway Timeout";
            default -> "Error";
        };
        String page = "<!DOCTYPE HTML PUBLIC \"-//IETF//DTD HTML 2.0//EN\">\n<html><head>\n<title>" + status + " " + reason
                      + "</title>\n</head><body>\n<h1>" + reason + "</h1>\n</body></html>\n";
        return new Answer(
                status, "", Map.of("Content-Type", "text/html; charset=iso-8859-1"), page.getBytes(StandardCharsets.ISO_8859_1),
                null, false);
    }

    static Answer redirect(String location, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Location", location);
        return new Answer(302, "", headers, new byte[0], null, false);
    }

    static Answer file(Content content, String contentType) {
        return new Answer(200, "", Map.of("Content-Type", contentType), null, content, false);
    }

    Answer spoilt(How how) {
        return switch (how) {
            case TRUNCATED -> new Answer(status, code, headers, bytes, content, true);
            case NOT_JSON ->
                new Answer(status, "", headers, "<this is not JSON>".getBytes(StandardCharsets.UTF_8), null, false);
            case WRONG_CONTENT_TYPE -> {
                Map<String, String> wrong = new HashMap<>(headers);
                wrong.put("Content-Type", "text/plain");
                yield new Answer(status, code, wrong, bytes, content, false);
            }
        };
    }

    boolean isJson() {
        return JSON.equals(headers.get("Content-Type"));
    }
}
