package io.github.camelfilemaker.examples.quickstart;

import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.EventNotifierSupport;

/**
 * Counts recovered sessions. The component repeats a refused call with Camel's own error handler, so Camel tells of it
 * with the event that it has for every redelivery.
 */
final class Recoveries extends EventNotifierSupport {

    private final AtomicInteger count = new AtomicInteger();

    @Override
    public boolean isEnabled(CamelEvent event) {
        return event.getType() == CamelEvent.Type.ExchangeRedelivery;
    }

    @Override
    public void notify(CamelEvent event) {
        count.incrementAndGet();
    }

    int count() {
        return count.get();
    }
}
