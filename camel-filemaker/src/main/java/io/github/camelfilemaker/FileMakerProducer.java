package io.github.camelfilemaker;

import io.github.camelfilemaker.operation.Choices;
import io.github.camelfilemaker.operation.FileMakerAction;
import io.github.camelfilemaker.operation.PreparedAction;
import io.github.camelfilemaker.scope.ExchangeScopes;
import io.github.camelfilemaker.session.DataApi;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;
import org.apache.camel.support.service.ServiceHelper;

/**
 * From an exchange to an action and back.
 */
public class FileMakerProducer extends DefaultAsyncProducer {

    private final SessionRecovery recovery;
    private final FileMakerAction action;

    public FileMakerProducer(FileMakerEndpoint endpoint) {
        super(endpoint);
        this.recovery = new SessionRecovery(endpoint);
        this.action = Choices.of("action", endpoint.getConfiguration().getAction(), FileMakerAction.class);
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        if (staysOnThread(exchange)) {
            return call(exchange, callback);
        }
        getEndpoint().getComponent().workers().execute(() -> callOnWorker(exchange, callback));
        return false;
    }

    /** Whatever goes wrong, the callback is called: the route waits for it. */
    private void callOnWorker(Exchange exchange, AsyncCallback callback) {
        try {
            call(exchange, doneSync -> callback.done(false));
        } catch (Throwable e) {
            exchange.setException(e);
            callback.done(false);
        }
    }

    /** A transaction is bound to its thread, and a caller without a route waits for the answer anyway. */
    private boolean staysOnThread(Exchange exchange) {
        return !getEndpoint().getConfiguration().isAsynchronous() || exchange.isTransacted()
                || exchange.getFromRouteId() == null;
    }

    private boolean call(Exchange exchange, AsyncCallback callback) {
        PreparedAction prepared;
        DataApi api;
        try {
            FileMakerAction wanted = ExchangeInput.action(exchange, action);
            if (wanted == FileMakerAction.START || wanted == FileMakerAction.END) {
                scope(wanted, exchange);
                callback.done(true);
                return true;
            }
            api = getEndpoint().api(exchange);
            prepared = wanted.operation().prepare(new ExchangeInput(exchange, getEndpoint(), recovery.on(api)));
        } catch (RuntimeException e) {
            exchange.setException(e);
            callback.done(true);
            return true;
        }
        return recovery.process(exchange, prepared, api, callback);
    }

    private void scope(FileMakerAction wanted, Exchange exchange) {
        if (wanted == FileMakerAction.START) {
            ExchangeScopes.start(exchange, getEndpoint());
        } else {
            ExchangeScopes.end(exchange, getEndpoint());
        }
    }

    @Override
    public FileMakerEndpoint getEndpoint() {
        return (FileMakerEndpoint) super.getEndpoint();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        ServiceHelper.startService(recovery);
    }

    @Override
    protected void doStop() throws Exception {
        ServiceHelper.stopService(recovery);
        super.doStop();
    }
}
