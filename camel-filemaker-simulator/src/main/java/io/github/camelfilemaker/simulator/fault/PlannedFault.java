package io.github.camelfilemaker.simulator.fault;

import java.util.function.Predicate;

/**
 * A fault and which call it waits for.
 *
 * @param place  the kind of call
 * @param target a closer choice, which then looks at calls of any kind; null for none
 * @param <R>    what is known of a request
 */
public record PlannedFault<R>(Effect effect, Place place, Predicate<R> target) {

    /** Kinds of calls. */
    public enum Place {
        /** All calls that need a session. */
        SESSION_CALL,
        LOG_IN,
        LOG_OUT,
        /** Calls without a session: product info, list of databases, download of containers. */
        OTHER
    }

    boolean strikes(Place at, R request) {
        return target == null ? at == place : target.test(request);
    }
}
