package io.github.camelfilemaker.operation;

/**
 * What becomes of "no records match", which FileMaker reports as an error.
 */
public enum NoRecords {
    /** An empty list, or no body where one record was asked for. */
    empty,
    /** No body. */
    NULL {
        @Override
        public String toString() {
            return "null";
        }
    },
    /** A {@link io.github.camelfilemaker.api.FileMakerNoRecordsException}. */
    fail
}
