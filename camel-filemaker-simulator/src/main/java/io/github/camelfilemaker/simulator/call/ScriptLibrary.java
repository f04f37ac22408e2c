package io.github.camelfilemaker.simulator.call;

import io.github.camelfilemaker.simulator.session.Session;

/** Runs scripts. */
@FunctionalInterface
public interface ScriptLibrary {

    /** @return null when the database has no such script */
    Result run(Session session, String layout, String script, String parameter);

    /**
     * What a script leaves.
     *
     * @param error  the last error in it, 0 for none
     * @param result the text of Exit Script, null for none
     */
    record Result(int error, String result) {
    }
}
