package io.github.camelfilemaker;

import io.github.camelfilemaker.operation.ActionResult;
import io.github.camelfilemaker.operation.PreparedAction;
import io.github.camelfilemaker.operation.Recovering;
import io.github.camelfilemaker.session.DataApi;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.LoggingLevel;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.processor.errorhandler.DefaultErrorHandler;
import org.apache.camel.processor.errorhandler.RedeliveryPolicy;
import org.apache.camel.spi.CamelLogger;
import org.apache.camel.support.AsyncProcessorSupport;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recovers a refused session with Camel's own error handler, around one call: one redelivery, without delay, only for a
 * refused session. The refused token is out of the cache by then, so the repeated call logs in or takes a newer one.
 * Works the same whatever the route does about errors, and without a route.
 * <p>
 * A call that is not refused does not pass through the error handler, which costs a copy of the exchange.
 * <p>
 * Stopping it does nothing: it has no threads, and streams are still read when Camel has put their producer away.
 */
final class SessionRecovery extends ServiceSupport {

    private static final Logger LOG = LoggerFactory.getLogger(SessionRecovery.class);
    private static final String CALL = "CamelFileMakerActionCall";

    private final FileMakerEndpoint endpoint;
    private DefaultErrorHandler handler;

    SessionRecovery(FileMakerEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Runs calls on the caller's thread, without an exchange of a route: polls, pages, and items of a list. */
    Recovering on(DataApi api) {
        return action -> run(action, api);
    }

    private ActionResult run(PreparedAction action, DataApi api) {
        ActionCall call = call(action, api);
        Exception failure = firstTry(call);
        if (call.isToBeRepeated(failure)) {
            failure = redelivered(call);
        }
        if (failure != null) {
            throw RuntimeCamelException.wrapRuntimeCamelException(call.explained(failure));
        }
        return call.result();
    }

    /** Runs a call for an exchange. When the callback is called, the exchange has the result or the exception. */
    boolean process(Exchange exchange, PreparedAction action, DataApi api, AsyncCallback callback) {
        ActionCall call = call(action, api);
        Exception failure = firstTry(call);
        if (call.isToBeRepeated(failure)) {
            return redeliver(exchange, call, doneSync -> {
                finish(exchange, call, exchange.getException());
                callback.done(doneSync);
            });
        }
        finish(exchange, call, failure);
        callback.done(true);
        return true;
    }

    private static void finish(Exchange exchange, ActionCall call, Exception failure) {
        if (failure == null) {
            ResultWriter.write(call.result(), exchange);
        } else {
            exchange.setException(call.explained(failure));
        }
    }

    private static Exception firstTry(ActionCall call) {
        try {
            call.attempt();
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    private boolean redeliver(Exchange exchange, ActionCall call, AsyncCallback callback) {
        exchange.setProperty(CALL, call);
        RouteState before = RouteState.takenFrom(exchange);
        return handler.process(exchange, doneSync -> {
            before.putBack(exchange);
            exchange.removeProperty(CALL);
            callback.done(doneSync);
        });
    }

    /** Redelivers with an exchange of its own, and waits. */
    private Exception redelivered(ActionCall call) {
        Exchange exchange = endpoint.createExchange();
        exchange.setProperty(CALL, call);
        try {
            handler.process(exchange);
            return exchange.getException();
        } catch (Exception e) {
            return e;
        }
    }

    private ActionCall call(PreparedAction action, DataApi api) {
        return new ActionCall(action, api, endpoint.getConfiguration().getRedeliverWindowMissing());
    }

    @Override
    protected void doStart() throws Exception {
        handler = new DefaultErrorHandler(
                endpoint.getCamelContext(), new Attempt(), new CamelLogger(LOG, LoggingLevel.DEBUG),
                exchange -> LOG.info("The session for {} was refused ({}): calling again with another one", endpoint,
                        caught(exchange).getMessage()),
                once(), exchange -> exchange.getProperty(CALL, ActionCall.class).isToBeRepeated(caught(exchange)), null, null,
                null);
        ServiceHelper.startService(handler);
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

    private static final class Attempt extends AsyncProcessorSupport {

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            try {
                exchange.getProperty(CALL, ActionCall.class).attemptInHandler();
            } catch (Exception e) {
                exchange.setException(e);
            }
            callback.done(true);
            return true;
        }
    }
}
