package io.github.camelfilemaker.session;

import java.time.Duration;

import io.github.camelfilemaker.api.FileMakerSessionException;

/**
 * The numbers of session handling.
 *
 * @param timeToLive     how long a token is trusted after its last call. FileMaker Server forgets one after 15 minutes
 * @param renewInterval  how often, at most, the stored life of a token in use is extended
 * @param lease          how long other nodes wait for a sign of life from the one that logs in
 * @param loginBackoff   how long calls fail at once after a refused log in; doubles with each further refusal
 * @param backoffLimit   the longest that {@code loginBackoff} grows to
 * @param whenCacheFails what a call does that needs a session while the cache is down
 */
public record SessionSettings(Duration timeToLive, Duration renewInterval, Duration lease, Duration loginBackoff,
        Duration backoffLimit, CacheFailurePolicy whenCacheFails, Pools pools, SessionTiming timing) {

    /**
     * How many sessions there may be, and how calls wait for them.
     *
     * @param calls        sessions for calls
     * @param scripts      sessions for calls that run scripts; 0 when they use those for calls
     * @param scopes       sessions for scopes that set global fields
     * @param cluster      sessions on all nodes together; 0 for no limit
     * @param maxQueueSize how many calls wait at most
     * @param timeout      how long a call waits at most
     * @param idleTimeout  how long a session of this node is kept without a call
     */
    public record Pools(int calls, int scripts, int scopes, int cluster, int maxQueueSize, Duration timeout,
            Duration idleTimeout) {
    }

    /** Waits; the reason completes the sentence for a thread that is interrupted meanwhile. */
    void pause(Duration time, String reason) {
        try {
            timing.pause(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FileMakerSessionException("Interrupted while " + reason, e);
        }
    }

    long now() {
        return timing.clock().millis();
    }
}
