package io.github.camelfilemaker.operation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What an action gives: a body, and facts for the headers.
 *
 * @param body     may be null
 * @param headers  without null values
 * @param consumed headers that were meant for this call alone, and would mislead the next one
 */
public record ActionResult(Object body, Map<String, Object> headers, Set<String> consumed) {

    /** A result without facts. */
    public static ActionResult of(Object body) {
        return new ActionResult(body, new LinkedHashMap<>(), Set.of());
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
        return new ActionResult(other, headers, consumed);
    }

    /** The same, which has used up the header of this option. */
    public ActionResult consuming(Option header) {
        return new ActionResult(body, headers, Set.of(header.headerName()));
    }
}
