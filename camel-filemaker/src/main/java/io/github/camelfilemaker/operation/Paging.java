package io.github.camelfilemaker.operation;

/**
 * How a stream goes on after a page.
 */
public enum Paging {

    /** At the next place of the found set. */
    offset,
    /** After the last value of the field of {@code sort}. */
    keyset
}
