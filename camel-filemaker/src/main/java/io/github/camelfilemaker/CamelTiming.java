package io.github.camelfilemaker;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.github.camelfilemaker.session.SessionTiming;

/**
 * Real time, with tasks on the threads of a component.
 */
record CamelTiming(Clock clock, ScheduledExecutorService threads) implements SessionTiming {

    @Override
    public void pause(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
    }

    @Override
    public Repeated repeat(Duration interval, Runnable task) {
        Future<?> repeated
                = threads.scheduleAtFixedRate(task, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        return () -> repeated.cancel(false);
    }
}
