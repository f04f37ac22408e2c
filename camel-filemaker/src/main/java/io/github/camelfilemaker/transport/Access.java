package io.github.camelfilemaker.transport;

/**
 * What a call has to prove.
 */
public enum Access {

    /** Nothing: product information. */
    NONE,
    /** The account, as for a log in: the list of databases. */
    ACCOUNT,
    /** A session: everything else. */
    SESSION
}
