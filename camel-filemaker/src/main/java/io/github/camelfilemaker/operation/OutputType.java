package io.github.camelfilemaker.operation;

/**
 * What a route gets as the body.
 */
public enum OutputType {

    /** A list of {@link io.github.camelfilemaker.model.FileMakerRecord}, or one of them. */
    records,
    /** A list of objects of {@code outputClass}, or one of them, filled from the fields by Jackson. */
    pojo,
    /** An iterator over all records, which fetches pages as it is read. */
    stream,
    /** The member {@code response} of the answer as JSON text, character for character as it was received. */
    json,
    /** The whole answer as bytes, as it was received. */
    raw;

    boolean isText() {
        return this == json || this == raw;
    }
}
