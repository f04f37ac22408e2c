package io.github.camelfilemaker;

import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;

/**
 * An exchange of a consumer, and what is done when it is over: by the thread that ends it, which is another one if the
 * route hands it over.
 */
abstract class Delivery extends SynchronizationAdapter {

    private final Exchange exchange;
    private volatile boolean isFailed;

    Delivery(Exchange exchange) {
        this.exchange = exchange;
        exchange.getExchangeExtension().addOnCompletion(this);
    }

    Exchange exchange() {
        return exchange;
    }

    /** Whether it has failed. False while it is under way. */
    boolean isFailed() {
        return isFailed;
    }

    @Override
    public void onComplete(Exchange done) {
        over(done, true);
    }

    @Override
    public void onFailure(Exchange failed) {
        isFailed = true;
        over(failed, false);
    }

    /** Ends it before it has begun. */
    abstract void leave();

    /** Throws nothing. */
    abstract void over(Exchange done, boolean isDelivered);
}
