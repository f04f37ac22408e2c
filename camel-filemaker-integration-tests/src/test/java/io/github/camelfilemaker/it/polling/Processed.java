package io.github.camelfilemaker.it.polling;

/** A version of a record that a node has begun to process. */
record Processed(String node, String recordId, int modId) {

    /** Which version of which record. */
    String version() {
        return recordId + ":" + modId;
    }
}
