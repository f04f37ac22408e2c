package io.github.camelfilemaker.scope;

import java.util.HashMap;
import java.util.Map;

import io.github.camelfilemaker.session.AccountSessions;
import io.github.camelfilemaker.session.SessionScope;
import org.apache.camel.Exchange;

/**
 * The scopes of an exchange, one for each account. They are an exchange property, so that the parts of a split,
 * multicast or recipient list are in the scope as well; each change makes a new map, so that what a part changes is its
 * own.
 */
public final class ExchangeScopes {

    private static final String PROPERTY = "CamelFileMakerScopes";

    private ExchangeScopes() {
    }

    /** The scope that calls of this exchange belong to; null for none. */
    public static SessionScope of(Exchange exchange, AccountSessions account) {
        OpenScope scope = innermost(exchange, account);
        return scope != null && scope.includes(exchange) ? scope.session() : null;
    }

    /**
     * Begins a scope, or joins the one that is open for the account. It ends with the exchange if nobody ends it
     * before.
     *
     * @return                                                        what it is ended with
     * @throws io.github.camelfilemaker.api.FileMakerSessionException when there is no session to be had: there is no
     *                                                                scope then
     */
    public static OpenScope start(Exchange exchange, ScopedEndpoint endpoint) {
        AccountSessions account = endpoint.sessions(exchange);
        OpenScope outer = innermost(exchange, account);
        SessionScope joined = of(exchange, account);
        OpenScope scope = joined != null && !joined.isOver()
                ? OpenScope.joined(exchange, account, joined, outer)
                : OpenScope.opened(exchange, account, account.openScope(endpoint.isFailOnGlobalsLost()), outer);
        put(exchange, account, scope);
        return scope;
    }

    /** Ends the scope that this exchange has begun last; does nothing when there is none. */
    public static void end(Exchange exchange, ScopedEndpoint endpoint) {
        AccountSessions account = endpoint.sessions(exchange);
        OpenScope scope = innermost(exchange, account);
        if (scope != null && scope.isOf(exchange)) {
            end(exchange, scope);
        }
    }

    /** Ends this scope, and those that have been begun within and not been ended. */
    static void end(Exchange exchange, OpenScope scope) {
        put(exchange, scope.account(), scope.outer());
        scope.end(exchange);
    }

    private static OpenScope innermost(Exchange exchange, AccountSessions account) {
        return all(exchange).get(account);
    }

    private static void put(Exchange exchange, AccountSessions account, OpenScope scope) {
        Map<AccountSessions, OpenScope> scopes = new HashMap<>(all(exchange));
        if (scope == null) {
            scopes.remove(account);
        } else {
            scopes.put(account, scope);
        }
        exchange.setProperty(PROPERTY, scopes);
    }

    @SuppressWarnings("unchecked")
    private static Map<AccountSessions, OpenScope> all(Exchange exchange) {
        Map<AccountSessions, OpenScope> scopes = exchange.getProperty(PROPERTY, Map.class);
        return scopes == null ? Map.of() : scopes;
    }
}
