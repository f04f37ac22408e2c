package io.github.camelfilemaker;

import org.apache.camel.Exchange;
import org.apache.camel.ExchangeExtension;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Message;

/**
 * What an error handler writes on an exchange. The one inside of the producer must neither see what the route's error
 * handler has written, nor leave its own: a failed exchange would count as exhausted and handled, and the route's own
 * error handling would not touch it.
 */
final class RouteState {

    private static final String[] HEADERS
            = { Exchange.REDELIVERED, Exchange.REDELIVERY_COUNTER, Exchange.REDELIVERY_MAX_COUNTER };
    private static final ExchangePropertyKey[] PROPERTIES = {
            ExchangePropertyKey.EXCEPTION_CAUGHT, ExchangePropertyKey.FAILURE_ENDPOINT, ExchangePropertyKey.FAILURE_ROUTE_ID };

    private final Object[] headers = new Object[HEADERS.length];
    private final Object[] properties = new Object[PROPERTIES.length];
    private final boolean exhausted;
    private final boolean failureHandled;
    private final Boolean errorHandlerHandled;

    private RouteState(Exchange exchange) {
        for (int i = 0; i < HEADERS.length; i++) {
            headers[i] = exchange.getIn().removeHeader(HEADERS[i]);
        }
        for (int i = 0; i < PROPERTIES.length; i++) {
            properties[i] = exchange.removeProperty(PROPERTIES[i]);
        }
        ExchangeExtension extension = exchange.getExchangeExtension();
        exhausted = extension.isRedeliveryExhausted();
        failureHandled = extension.isFailureHandled();
        errorHandlerHandled = extension.isErrorHandlerHandledSet() ? extension.isErrorHandlerHandled() : null;
        extension.setRedeliveryExhausted(false);
        extension.setFailureHandled(false);
        extension.setErrorHandlerHandled(null);
    }

    /** Takes the state off the exchange. */
    static RouteState takenFrom(Exchange exchange) {
        return new RouteState(exchange);
    }

    /** Puts it back, in the place of what has been written since. */
    void putBack(Exchange exchange) {
        Message in = exchange.getIn();
        for (int i = 0; i < HEADERS.length; i++) {
            if (headers[i] != null) {
                in.setHeader(HEADERS[i], headers[i]);
            } else {
                in.removeHeader(HEADERS[i]);
            }
        }
        for (int i = 0; i < PROPERTIES.length; i++) {
            if (properties[i] != null) {
                exchange.setProperty(PROPERTIES[i], properties[i]);
            } else {
                exchange.removeProperty(PROPERTIES[i]);
            }
        }
        ExchangeExtension extension = exchange.getExchangeExtension();
        extension.setRedeliveryExhausted(exhausted);
        extension.setFailureHandled(failureHandled);
        extension.setErrorHandlerHandled(errorHandlerHandled);
    }
}
