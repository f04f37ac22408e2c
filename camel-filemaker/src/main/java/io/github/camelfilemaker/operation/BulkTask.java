package io.github.camelfilemaker.operation;

import io.github.camelfilemaker.model.BulkOutcome;

/**
 * What is to be done for one item of a list.
 */
interface BulkTask {

    /** The item's place in the list. */
    int index();

    /** Tasks with equal keys are done in their order, never two at once. Null when it stands in no order. */
    Object key();

    /** Does it. Throws nothing: a failure is an outcome. */
    BulkOutcome write();

    /** For an item that cannot be sent. Its turn comes all the same, so that it stops nothing that is before it. */
    static BulkTask unfit(int index, RuntimeException reason, String requestId) {
        return new BulkTask() {
            @Override
            public int index() {
                return index;
            }

            @Override
            public Object key() {
                return null;
            }

            @Override
            public BulkOutcome write() {
                return BulkItem.failed(reason, 0, requestId);
            }
        };
    }
}
