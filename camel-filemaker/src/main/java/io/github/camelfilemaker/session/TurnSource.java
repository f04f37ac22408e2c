package io.github.camelfilemaker.session;

import java.util.Map;

import io.github.camelfilemaker.transport.ApiRequest;

/**
 * Where calls get their turn at a session.
 */
interface TurnSource {

    /**
     * Waits for a session, for one call.
     *
     * @throws io.github.camelfilemaker.api.FileMakerSessionException when there is none to be had
     */
    Turn turn(ApiRequest request);

    /** The global fields that this session should have and does not; empty for none. */
    default Map<String, Object> missingGlobals(Turn turn) {
        return Map.of();
    }

    /** Says that the session has got these global fields. */
    default void globalsSet(Turn turn, Map<String, Object> fields) {
    }
}
