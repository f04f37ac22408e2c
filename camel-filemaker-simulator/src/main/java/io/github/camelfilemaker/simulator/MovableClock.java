package io.github.camelfilemaker.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that can be put forward, so that a test sees sessions expire without waiting. Safe for use by many threads.
 */
public final class MovableClock extends Clock {

    private final Clock base;
    private final AtomicReference<Duration> ahead;

    private MovableClock(Clock base, AtomicReference<Duration> ahead) {
        this.base = base;
        this.ahead = ahead;
    }

    /** Runs with the system's time. */
    public static MovableClock system() {
        return on(Clock.system(ZoneId.systemDefault()));
    }

    /** Stands still at this time unless it is moved. */
    public static MovableClock fixedAt(Instant instant, ZoneId zone) {
        return on(Clock.fixed(instant, zone));
    }

    /** Runs with another clock. */
    public static MovableClock on(Clock base) {
        return new MovableClock(base, new AtomicReference<>(Duration.ZERO));
    }

    /** Puts it forward, for all who use it. */
    public void advance(Duration time) {
        ahead.updateAndGet(time::plus);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    /** Moves together with this one. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(base.withZone(zone), ahead);
    }
}
