package io.github.camelfilemaker.session;

import java.time.Clock;
import java.time.Duration;

/**
 * The numbers of session handling.
 *
 * @param timeToLive    how long a token is trusted after its last call. FileMaker Server forgets one after 15 minutes
 * @param renewInterval how often, at most, the stored life of a token in use is extended
 * @param waitTimeout   how long a call waits for another one that is logging in
 * @param loginBackoff  how long calls fail at once after a refused log in; doubles with each further refusal
 * @param backoffLimit  the longest that {@code loginBackoff} grows to
 */
public record SessionSettings(Duration timeToLive, Duration renewInterval, Duration waitTimeout, Duration loginBackoff,
        Duration backoffLimit, Clock clock) {
}
