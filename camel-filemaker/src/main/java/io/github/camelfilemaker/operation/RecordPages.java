package io.github.camelfilemaker.operation;

import java.util.List;

import io.github.camelfilemaker.model.FileMakerRecord;
import io.github.camelfilemaker.session.DataApi;

/**
 * The records of a stream, page after page. Used by one thread at a time.
 */
interface RecordPages {

    /**
     * Reads the next page. Leaves everything as it was when it fails, so that it can be run again.
     *
     * @param most no more records than this are wanted
     */
    RecordPage next(DataApi api, int most);

    /**
     * A page.
     *
     * @param facts  of the answer
     * @param isMore whether there may be another page after it
     */
    record RecordPage(List<FileMakerRecord> records, ActionResult facts, boolean isMore) {
    }
}
