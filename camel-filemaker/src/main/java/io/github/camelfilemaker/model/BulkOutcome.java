package io.github.camelfilemaker.model;

import java.io.Serializable;

/**
 * What became of one item of a list.
 *
 * @param recordId of the record; null when the item failed
 * @param modId    after the change; null when the item failed or the action gives none
 * @param code     0 for success, FileMaker's error code, or -1 for a failure without one
 * @param failure  null for success
 */
public record BulkOutcome(String recordId, String modId, int code, Exception failure) implements Serializable {

    public boolean isOk() {
        return failure == null;
    }
}
