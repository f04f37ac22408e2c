package io.github.camelfilemaker;

/**
 * How to log in.
 */
public enum AuthenticationType {
    /** With an account of the database file: {@code username} and {@code password}. */
    basic,
    /** With {@code oauthRequestToken} and {@code oauthIdentifierToken}, as an OAuth identity provider gave them. */
    oauth,
    /** With a bean: {@code authenticator}. */
    custom
}
