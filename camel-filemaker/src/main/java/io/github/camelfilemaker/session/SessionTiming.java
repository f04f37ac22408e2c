package io.github.camelfilemaker.session;

import java.time.Clock;
import java.time.Duration;

/**
 * Time as sessions see it: what a test replaces to let it pass.
 */
public interface SessionTiming {

    Clock clock();

    /** Waits. */
    void pause(Duration time) throws InterruptedException;

    /** Runs a task soon, on another thread if there is one. The task does not throw. */
    void run(Runnable task);

    /** Runs a task after each interval, until what is returned is closed. The task does not throw. */
    Repeated repeat(Duration interval, Runnable task);

    /** Something that goes on until it is closed. */
    interface Repeated extends AutoCloseable {
        @Override
        void close();
    }
}
