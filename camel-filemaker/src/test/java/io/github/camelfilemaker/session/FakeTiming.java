package io.github.camelfilemaker.session;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import io.github.camelfilemaker.FakeClock;

/** Time that passes only when somebody waits for it. */
final class FakeTiming implements SessionTiming {

    final FakeClock clock;
    final AtomicInteger pauses = new AtomicInteger();
    private final List<Runnable> repeated = new CopyOnWriteArrayList<>();
    /** Runs what is to be done soon: at once, unless a test has another. */
    volatile Executor executor = Runnable::run;
    /** Whether time passes with pauses. */
    volatile boolean passes = true;
    /** Runs within each pause. */
    volatile Runnable whilePausing = () -> {
    };

    FakeTiming(FakeClock clock) {
        this.clock = clock;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public void pause(Duration time) {
        pauses.incrementAndGet();
        if (passes) {
            clock.advance(time);
        } else {
            LockSupport.parkNanos(time.toNanos());
        }
        whilePausing.run();
    }

    @Override
    public void run(Runnable task) {
        executor.execute(task);
    }

    @Override
    public Repeated repeat(Duration interval, Runnable task) {
        repeated.add(task);
        return () -> repeated.remove(task);
    }

    /** Runs what is repeated once more. */
    void beat() {
        repeated.forEach(Runnable::run);
    }

    int repeatedTasks() {
        return repeated.size();
    }
}
