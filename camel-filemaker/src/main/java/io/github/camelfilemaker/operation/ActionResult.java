package io.github.camelfilemaker.operation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an action gives: a body, and facts for the headers.
 *
 * @param body    may be null
 * @param headers without null values
 */
public record ActionResult(Object body, Map<String, Object> headers) {

    /** A result without facts. */
    public static ActionResult of(Object body) {
        return new ActionResult(body, new LinkedHashMap<>());
    }

    /** Adds a fact, unless it is null. */
    public ActionResult with(String header, Object value) {
        if (value != null) {
            headers.put(header, value);
        }
        return this;
    }

    /** The same facts with another body. */
    public ActionResult withBody(Object other) {
        return new ActionResult(other, headers);
    }
}
