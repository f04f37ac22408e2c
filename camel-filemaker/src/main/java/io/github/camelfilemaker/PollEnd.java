package io.github.camelfilemaker;

import java.util.concurrent.CountDownLatch;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.CamelContextStoppingEvent;
import org.apache.camel.spi.ShutdownStrategy;
import org.apache.camel.support.SimpleEventNotifierSupport;

/**
 * Lets the poll that is under way end before its consumer stops: Camel would interrupt it in the middle of a record, or
 * while it stores what has been done. As an event notifier, for a consumer that no route knows, it does so before
 * anything else of the Camel context stops: camel-master gives leadership away before it stops the consumer, and the
 * next leader would process the same record.
 */
final class PollEnd extends SimpleEventNotifierSupport {

    private volatile CountDownLatch end = new CountDownLatch(0);
    private volatile Thread poller;
    private volatile boolean isOrdered;

    /** Said by the thread that polls. */
    void begun() {
        poller = Thread.currentThread();
        end = new CountDownLatch(1);
    }

    void ended() {
        poller = null;
        end.countDown();
    }

    /** Whether no more records may be processed, because the Camel context stops. */
    boolean isOrdered() {
        return isOrdered;
    }

    /** Waits for the end of the poll, at most as long as Camel would for exchanges. Not when the poll itself asks. */
    void await(CamelContext context) throws InterruptedException {
        ShutdownStrategy limit = context.getShutdownStrategy();
        if (Thread.currentThread() != poller) {
            end.await(limit.getTimeout(), limit.getTimeUnit());
        }
    }

    @Override
    public boolean isEnabled(CamelEvent event) {
        return event instanceof CamelContextStoppingEvent;
    }

    @Override
    public void notify(CamelEvent event) throws InterruptedException {
        isOrdered = true;
        await(((CamelContextStoppingEvent) event).getContext());
    }
}
