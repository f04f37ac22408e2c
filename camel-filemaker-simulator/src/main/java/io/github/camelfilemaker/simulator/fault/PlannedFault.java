package io.github.camelfilemaker.simulator.fault;

import java.util.function.Predicate;

/**
 * A fault and which call it waits for.
 *
 * @param name   for people
 * @param place  the kind of call
 * @param target a closer choice, which then looks at calls of any kind; null for none
 * @param <R>    what is known of a request
 */
public record PlannedFault<R>(String name, Effect effect, Place place, Predicate<R> target) {

    /** Kinds of calls. */
    public enum Place {
        /** All calls that need a session. */
        SESSION_CALL,
        LOG_IN,
        LOG_OUT,
        /** Calls without a session: product info, list of databases, download of containers. */
        OTHER
    }

    @Override
    public String toString() {
        return name + (target != null ? " on certain requests" : place == Place.SESSION_CALL ? "" : " at " + place);
    }

    boolean strikes(Place at, R request) {
        return target == null ? at == place : target.test(request);
    }
}
