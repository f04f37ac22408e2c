package io.github.camelfilemaker;

import io.github.camelfilemaker.operation.ActionResult;
import io.github.camelfilemaker.operation.PreparedAction;
import io.github.camelfilemaker.operation.Recovering;
import org.apache.camel.AsyncCallback;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.LoggingLevel;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.processor.errorhandler.DefaultErrorHandler;
import org.apache.camel.processor.errorhandler.RedeliveryPolicy;
import org.apache.camel.spi.CamelLogger;
import org.apache.camel.support.AsyncProcessorSupport;
import org.apache.camel.support.service.ServiceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recovers a refused session with Camel's own error handler, around one call: one redelivery, without delay, only for a
 * refused session. The refused token is out of the cache by then, so the repeated call logs in or takes a newer one.
 * Works the same whatever the route does about errors, and without a route.
 */
final class SessionRecovery extends AsyncProcessorSupport implements Recovering {

    private static final Logger LOG = LoggerFactory.getLogger(SessionRecovery.class);
    private static final String CALL = "CamelFileMakerActionCall";

    private final FileMakerEndpoint endpoint;
    private DefaultErrorHandler handler;

    SessionRecovery(FileMakerEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Runs a call with its own exchange, on this thread. */
    @Override
    public ActionResult run(PreparedAction action) {
        Exchange exchange = endpoint.createExchange();
        ActionCall call = call(action);
        exchange.setProperty(CALL, call);
        try {
            process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
        if (exchange.getException() != null) {
            throw RuntimeCamelException.wrapRuntimeCamelException(exchange.getException());
        }
        return call.result();
    }

    /** Runs a call for an exchange. When the callback is called, the exchange has the result or the exception. */
    boolean process(Exchange exchange, PreparedAction action, AsyncCallback callback) {
        ActionCall call = call(action);
        exchange.setProperty(CALL, call);
        return process(exchange, doneSync -> {
            exchange.removeProperty(CALL);
            if (exchange.getException() == null) {
                ResultWriter.write(call.result(), exchange);
            }
            callback.done(doneSync);
        });
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        ActionCall call = exchange.getProperty(CALL, ActionCall.class);
        RouteState before = RouteState.takenFrom(exchange);
        return handler.process(exchange, doneSync -> {
            before.putBack(exchange);
            if (exchange.getException() != null) {
                exchange.setException(call.explained(exchange.getException()));
            }
            callback.done(doneSync);
        });
    }

    private ActionCall call(PreparedAction action) {
        return new ActionCall(action, endpoint.api(), endpoint.getConfiguration().getRedeliverWindowMissing());
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        handler = new DefaultErrorHandler(
                endpoint.getCamelContext(), new Attempt(), new CamelLogger(LOG, LoggingLevel.DEBUG),
                exchange -> LOG.info("The session for {} was refused ({}): calling again with another one", endpoint,
                        caught(exchange).getMessage()),
                once(), exchange -> exchange.getProperty(CALL, ActionCall.class).isToBeRepeated(caught(exchange)), null, null,
                null);
        ServiceHelper.startService(handler);
    }

    @Override
    protected void doStop() throws Exception {
        ServiceHelper.stopAndShutdownService(handler);
        super.doStop();
    }

    private static Throwable caught(Exchange exchange) {
        return exchange.getProperty(ExchangePropertyKey.EXCEPTION_CAUGHT, Throwable.class);
    }

    private static RedeliveryPolicy once() {
        RedeliveryPolicy policy = new RedeliveryPolicy();
        policy.setMaximumRedeliveries(1);
        policy.setRedeliveryDelay(0);
        policy.setAllowRedeliveryWhileStopping(true);
        policy.setRetryAttemptedLogLevel(LoggingLevel.DEBUG);
        policy.setLogStackTrace(false);
        // what is left is the business of the route's error handler
        policy.setLogExhausted(false);
        policy.setLogExhaustedMessageHistory(false);
        return policy;
    }

    private static final class Attempt extends AsyncProcessorSupport implements AsyncProcessor {

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            try {
                exchange.getProperty(CALL, ActionCall.class).attempt();
            } catch (RuntimeException e) {
                exchange.setException(e);
            }
            callback.done(true);
            return true;
        }
    }
}
