package io.github.camelfilemaker;

import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.support.LoggingExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of polls that fail: once when they begin to fail in one way, and once when they work again, so that a server
 * that is down for the night does not fill the log. Of records that fail, each time.
 */
final class PollFailures implements ExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FileMakerConsumer.class);

    private final FileMakerConsumer consumer;
    private final ExceptionHandler ofRecords;
    private volatile String told;

    PollFailures(FileMakerConsumer consumer) {
        this.consumer = consumer;
        this.ofRecords = new LoggingExceptionHandler(consumer.getEndpoint().getCamelContext(), FileMakerConsumer.class);
    }

    /** Says that a poll has worked. */
    void over() {
        if (told != null) {
            told = null;
            LOG.info("Polling {} works again", consumer.getEndpoint());
        }
    }

    @Override
    public void handleException(Throwable failure) {
        handleException(null, failure);
    }

    @Override
    public void handleException(String message, Throwable failure) {
        String why = String.valueOf(failure.getMessage());
        if (why.equals(told)) {
            LOG.debug("Polling {} still fails", consumer.getEndpoint(), failure);
            return;
        }
        told = why;
        LOG.warn("Polling {} fails, and is tried again with each poll: {}", consumer.getEndpoint(), why);
        LOG.debug("Polling fails", failure);
    }

    @Override
    public void handleException(String message, Exchange exchange, Throwable failure) {
        ofRecords.handleException(message, exchange, failure);
    }
}
