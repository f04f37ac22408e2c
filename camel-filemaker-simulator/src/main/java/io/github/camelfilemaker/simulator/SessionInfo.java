package io.github.camelfilemaker.simulator;

import java.time.Instant;

import io.github.camelfilemaker.simulator.session.Session;

/**
 * An open session.
 *
 * @param ordinal  counted from 1 in the order of log ins
 * @param database as the log in spelled it
 * @param calls    how many it has served or is serving
 * @param token    masked in {@link #toString()}
 */
public record SessionInfo(int ordinal, String database, String account, int calls, Instant created, Instant lastUsed,
        String token) {

    static SessionInfo of(Session session) {
        return new SessionInfo(
                session.ordinal(), session.databaseName(), session.account().name(), session.calls(), session.created(),
                session.lastUsed(), session.token());
    }

    @Override
    public String toString() {
        return "session " + ordinal + " of " + account + " in " + database + ", " + calls + " calls, token "
               + token.substring(0, 4) + "***";
    }
}
