package io.github.camelfilemaker.operation;

import java.util.List;

/**
 * The names of the headers that carry facts of an answer.
 */
public final class Headers {

    public static final String FOUND_COUNT = "CamelFileMakerFoundCount";
    public static final String RETURNED_COUNT = "CamelFileMakerReturnedCount";
    public static final String TOTAL_RECORD_COUNT = "CamelFileMakerTotalRecordCount";
    public static final String RECORD_ID = "CamelFileMakerRecordId";
    public static final String MOD_ID = "CamelFileMakerModId";
    public static final String SCRIPT_ERROR = "CamelFileMakerScriptError";
    public static final String SCRIPT_RESULT = "CamelFileMakerScriptResult";
    public static final String SCRIPT_PREREQUEST_ERROR = "CamelFileMakerScriptPrerequestError";
    public static final String SCRIPT_PREREQUEST_RESULT = "CamelFileMakerScriptPrerequestResult";
    public static final String SCRIPT_PRESORT_ERROR = "CamelFileMakerScriptPresortError";
    public static final String SCRIPT_PRESORT_RESULT = "CamelFileMakerScriptPresortResult";
    public static final String PORTALS_TRUNCATED = "CamelFileMakerPortalsTruncated";
    public static final String NEW_PORTAL_RECORDS = "CamelFileMakerNewPortalRecords";
    public static final String UPSERTED = "CamelFileMakerUpserted";
    public static final String BULK_FAILED = "CamelFileMakerBulkFailed";
    public static final String CONTENT_LENGTH = "CamelFileMakerContentLength";

    /** Those that only tell of one answer, and are never read as input. */
    public static final List<String> FACTS = List.of(
            FOUND_COUNT, RETURNED_COUNT, TOTAL_RECORD_COUNT, SCRIPT_ERROR, SCRIPT_RESULT, SCRIPT_PREREQUEST_ERROR,
            SCRIPT_PREREQUEST_RESULT, SCRIPT_PRESORT_ERROR, SCRIPT_PRESORT_RESULT, PORTALS_TRUNCATED, NEW_PORTAL_RECORDS,
            UPSERTED, BULK_FAILED, CONTENT_LENGTH);

    private Headers() {
    }
}
