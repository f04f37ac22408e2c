package io.github.camelfilemaker;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.apache.camel.Exchange;
import org.apache.camel.IsSingleton;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.support.PollingConsumerSupport;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.util.StopWatch;

/**
 * Polls one record when somebody asks for it, for {@code pollEnrich}, {@code poll} and a ConsumerTemplate. The record
 * is done when the exchange that it has become a part of is. Polls are not made more often than the endpoint's delay.
 */
final class FileMakerPollingConsumer extends PollingConsumerSupport implements IsSingleton {

    /** How long it takes at most until a stop is noticed. */
    private static final long LOOK_AGAIN = 200;

    private final Queue<Exchange> received = new ConcurrentLinkedQueue<>();
    /** One poll at a time: two would read the same records. */
    private final Semaphore turn = new Semaphore(1, true);
    private FileMakerConsumer consumer;

    FileMakerPollingConsumer(FileMakerEndpoint endpoint) {
        super(endpoint);
    }

    /** One for all callers, because it knows what has been delivered. */
    @Override
    public boolean isSingleton() {
        return true;
    }

    @Override
    public Exchange receive() {
        return receive(Long.MAX_VALUE);
    }

    @Override
    public Exchange receive(long timeout) {
        StopWatch watch = new StopWatch();
        Exchange exchange = receiveNoWait();
        while (exchange == null && pause(Math.min(consumer.getDelay(), timeout - watch.taken()))) {
            exchange = receiveNoWait();
        }
        return exchange;
    }

    /** False when there is no time left, or when it is to stop. */
    private boolean pause(long millis) {
        StopWatch watch = new StopWatch();
        try {
            for (long left = millis; left > 0 && isRunAllowed(); left = millis - watch.taken()) {
                consumer.getEndpoint().getComponent().timing().pause(Duration.ofMillis(Math.min(left, LOOK_AGAIN)));
            }
            return millis > 0 && isRunAllowed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public Exchange receiveNoWait() {
        try {
            if (!turn.tryAcquire(consumer.getEndpoint().getConfiguration().getResponseTimeout(), TimeUnit.MILLISECONDS)) {
                return null;
            }
            try {
                consumer.poll();
            } finally {
                turn.release();
            }
            return received.poll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (Exception e) {
            throw RuntimeCamelException.wrapRuntimeCamelException(e);
        }
    }

    @Override
    protected void doStart() throws Exception {
        consumer = (FileMakerConsumer) getEndpoint().createConsumer(received::add);
        consumer.setStartScheduler(false);
        consumer.setMaxMessagesPerPoll(1);
        ServiceHelper.startService(consumer);
    }

    @Override
    protected void doStop() {
        ServiceHelper.stopService(consumer);
    }
}
