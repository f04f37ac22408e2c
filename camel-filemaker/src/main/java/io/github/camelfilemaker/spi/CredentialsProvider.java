package io.github.camelfilemaker.spi;

import org.apache.camel.Exchange;

/**
 * Chooses the account of an exchange, so that one route serves many users. Used by many threads at once; may block. An
 * exception fails the exchange.
 */
@FunctionalInterface
public interface CredentialsProvider {

    /**
     * Whose session the call uses. Nobody gets a session with another {@link Authenticator#identity()} or
     * {@link Authenticator#secret()}: whoever knows an account's name but not its password has to log in and fails.
     *
     * @return null when the exchange does not say who is calling, which fails it
     */
    Authenticator credentials(Exchange exchange);
}
