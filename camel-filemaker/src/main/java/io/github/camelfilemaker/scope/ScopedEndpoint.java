package io.github.camelfilemaker.scope;

import io.github.camelfilemaker.session.AccountSessions;
import org.apache.camel.Exchange;

/**
 * What a scope has to know of an endpoint. Internal.
 */
public interface ScopedEndpoint {

    /** The sessions of the account that calls for this exchange use. */
    AccountSessions sessions(Exchange exchange);

    /** Whether calls fail when the session ends that had the scope's global fields. */
    boolean isFailOnGlobalsLost();
}
