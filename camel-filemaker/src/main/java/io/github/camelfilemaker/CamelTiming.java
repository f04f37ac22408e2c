package io.github.camelfilemaker;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.github.camelfilemaker.session.SessionTiming;

/**
 * Real time, with tasks on the threads of a component.
 */
final class CamelTiming implements SessionTiming {

    private final Supplier<Clock> clock;
    private final ScheduledExecutorService timer;
    private final Supplier<Executor> workers;

    /**
     * @param timer   for what is repeated
     * @param workers for what is done once; asked when there is something to do, and gives null after a stop
     */
    CamelTiming(Supplier<Clock> clock, ScheduledExecutorService timer, Supplier<Executor> workers) {
        this.clock = clock;
        this.timer = timer;
        this.workers = workers;
    }

    @Override
    public Clock clock() {
        return clock.get();
    }

    @Override
    public void pause(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
    }

    @Override
    public void run(Runnable task) {
        Executor threads = workers.get();
        if (threads == null) {
            task.run();
        } else {
            threads.execute(task);
        }
    }

    @Override
    public Repeated repeat(Duration interval, Runnable task) {
        Future<?> repeated
                = timer.scheduleAtFixedRate(task, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        return () -> repeated.cancel(false);
    }
}
