package io.github.camelfilemaker.simulator.session;

import java.util.concurrent.atomic.AtomicInteger;

/** The highest level ever reached. Safe for use by many threads. */
public final class HighWater {

    private final AtomicInteger mark = new AtomicInteger();

    public void reached(int level) {
        mark.accumulateAndGet(level, Math::max);
    }

    public int value() {
        return mark.get();
    }
}
