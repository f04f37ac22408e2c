package io.github.camelfilemaker.scope;

import io.github.camelfilemaker.session.AccountSessions;
import io.github.camelfilemaker.session.SessionScope;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.support.SynchronizationAdapter;

/**
 * A scope as an exchange has it: begun by this exchange, or joined.
 */
final class OpenScope {

    private final AccountSessions account;
    private final SessionScope session;
    private final OpenScope outer;
    private final String exchangeId;
    private final Endpoint from;
    /** Ends the scope with the exchange; null when the scope is another's. */
    private final Guard guard;

    private OpenScope(Exchange exchange, AccountSessions account, SessionScope session, OpenScope outer, Guard guard) {
        this.account = account;
        this.session = session;
        this.outer = outer;
        this.exchangeId = exchange.getExchangeId();
        this.from = exchange.getFromEndpoint();
        this.guard = guard;
    }

    static OpenScope opened(Exchange exchange, AccountSessions account, SessionScope session, OpenScope outer) {
        Guard guard = new Guard(session);
        exchange.getExchangeExtension().addOnCompletion(guard);
        return new OpenScope(exchange, account, session, outer, guard);
    }

    static OpenScope joined(Exchange exchange, AccountSessions account, SessionScope session, OpenScope outer) {
        return new OpenScope(exchange, account, session, outer, null);
    }

    AccountSessions account() {
        return account;
    }

    SessionScope session() {
        return session;
    }

    /** The one that was there before; null for none. */
    OpenScope outer() {
        return outer;
    }

    /** Whether this exchange has begun or joined it. */
    boolean isOf(Exchange exchange) {
        return exchangeId.equals(exchange.getExchangeId());
    }

    /**
     * Whether the calls of an exchange belong to it: those of the exchange itself, and of the parts that it waits for.
     * What is sent on its own way leaves the scope: Camel gives it another origin (seda), or takes its correlation away
     * (wireTap).
     */
    boolean includes(Exchange exchange) {
        boolean isPart = exchange.getProperty(ExchangePropertyKey.CORRELATION_ID) != null;
        return isOf(exchange) || isPart && exchange.getFromEndpoint() == from;
    }

    void end(Exchange exchange) {
        if (guard != null) {
            if (exchange.getUnitOfWork() != null) {
                exchange.getUnitOfWork().removeSynchronization(guard);
            }
            session.end();
        }
    }

    /** Stays with the exchange that has begun the scope: an exchange that goes another way does not take it along. */
    private static final class Guard extends SynchronizationAdapter {
        private final SessionScope session;

        Guard(SessionScope session) {
            this.session = session;
        }

        @Override
        public void onDone(Exchange exchange) {
            session.end();
        }

        @Override
        public boolean allowHandover() {
            return false;
        }
    }
}
