package io.github.camelfilemaker.session;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Pauses between tries, each twice as long as the one before, and scattered, so that those who wait for the same thing
 * do not come back at the same moment. Used by one thread.
 */
public final class GrowingPause {

    private final Duration longest;
    private Duration pause;

    /**
     * @param first   the first pause is between this and twice this
     * @param longest no pause is longer than twice this
     */
    public GrowingPause(Duration first, Duration longest) {
        this.pause = first;
        this.longest = longest;
    }

    /** How long to wait now. */
    public Duration next() {
        Duration scattered = pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis()));
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(longest) > 0 ? longest : doubled;
        return scattered;
    }

    /**
     * Waits, but not longer than this.
     *
     * @return false when the thread has been interrupted, and still is
     */
    public boolean await(SessionTiming timing, Duration limit) {
        Duration next = next();
        try {
            timing.pause(next.compareTo(limit) > 0 ? limit : next);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
