package io.github.camelfilemaker.operation;

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

    private Headers() {
    }
}
