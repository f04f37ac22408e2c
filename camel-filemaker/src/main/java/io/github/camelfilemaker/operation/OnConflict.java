package io.github.camelfilemaker.operation;

/**
 * What an update does when somebody else has changed the record since it was read (error 306): the values of the option
 * {@code onConflict}.
 */
public enum OnConflict {
    /** It fails. */
    fail,
    /** It writes nevertheless. */
    retry,
    /** It writes, unless somebody else has changed a field that it writes. */
    merge
}
