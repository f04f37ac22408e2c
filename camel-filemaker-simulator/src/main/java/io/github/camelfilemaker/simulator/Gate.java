package io.github.camelfilemaker.simulator;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Stops calls until a test lets them go on, and tells when they have arrived. Safe for use by many threads.
 *
 * <pre>
 * Gate gate = new Gate();
 * server.inject(Fault.hold(gate));
 * // start a call on another thread
 * gate.awaitArrival();
 * // now it stands still
 * gate.open();
 * </pre>
 */
public final class Gate {

    /** A test that waits for longer than this has failed. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Semaphore arrivals = new Semaphore(0);
    private final CountDownLatch opened = new CountDownLatch(1);

    /** Lets all calls go on, those that wait and those that come. */
    public void open() {
        opened.countDown();
    }

    /**
     * Waits until one more call stands at the gate.
     *
     * @throws IllegalStateException when none comes within 30 seconds
     */
    public void awaitArrival() throws InterruptedException {
        if (!arrivals.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("No call came to the gate");
        }
    }

    void pass() throws InterruptedException {
        arrivals.release();
        opened.await();
    }
}
