package io.github.camelfilemaker.model;

import java.io.Serializable;

/**
 * What became of one item of a list.
 *
 * @param recordId  of the record; null when the item failed
 * @param modId     after the change; null when the item failed or the action gives none
 * @param code      0 for success, FileMaker's error code, or -1 for a failure without one
 * @param attempts  how often the item was sent, without the waits for a record that was in use; 0 for one that was not
 *                  tried
 * @param requestId what the item has in the field of {@code requestIdField}; null without such an option
 * @param failure   null for success, and for an item that was not tried because another had failed
 */
public record BulkOutcome(String recordId, String modId, int code, int attempts, String requestId, Exception failure)
        implements
            Serializable {

    public boolean isOk() {
        return code == 0;
    }
}
