package io.github.camelfilemaker;

import java.io.Closeable;
import java.io.IOException;

import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;

/**
 * Closes what an exchange has opened when it is done. What is handed over to another exchange, as by {@code seda}, is
 * closed with that one.
 */
final class ExchangeEnd extends SynchronizationAdapter {

    private final Closeable opened;

    private ExchangeEnd(Closeable opened) {
        this.opened = opened;
    }

    static void closes(Closeable opened, Exchange exchange) {
        exchange.getExchangeExtension().addOnCompletion(new ExchangeEnd(opened));
    }

    @Override
    public void onDone(Exchange exchange) {
        try {
            opened.close();
        } catch (IOException e) {
            // nothing is lost: what was wanted has been read
        }
    }
}
