package io.github.camelfilemaker.operation;

/**
 * What an action can be told, by an endpoint option or by a header of the same name.
 */
public enum Option {

    LAYOUT("layout"),
    RECORD_ID("recordId"),
    MOD_ID("modId"),
    QUERY("query"),
    SORT("sort"),
    LIMIT("limit"),
    OFFSET("offset"),
    PORTALS("portals"),
    PORTAL_LIMIT("portalLimit"),
    PORTAL_OFFSET("portalOffset"),
    RESPONSE_LAYOUT("responseLayout"),
    DATE_FORMATS("dateFormats"),
    SCRIPT("script"),
    SCRIPT_PARAM("scriptParam"),
    SCRIPT_PREREQUEST("scriptPrerequest"),
    SCRIPT_PREREQUEST_PARAM("scriptPrerequestParam"),
    SCRIPT_PRESORT("scriptPresort"),
    SCRIPT_PRESORT_PARAM("scriptPresortParam"),
    ENTRY_MODE("entryMode"),
    PROHIBIT_MODE("prohibitMode"),
    CONTAINER_FIELD("containerField"),
    REPETITION("repetition"),
    FILE_NAME("fileName"),
    CONTENT_TYPE("contentType"),
    UPSERT_KEY("upsertKey"),
    OUTPUT_TYPE("outputType"),
    OUTPUT_CLASS("outputClass"),
    NO_RECORDS("noRecords"),
    FAIL_ON_SCRIPT_ERROR("failOnScriptError"),
    PAGE_SIZE("pageSize"),
    PAGING("paging"),
    PREFETCH("prefetch"),
    PARALLELISM("parallelism"),
    STOP_ON_FIRST_ERROR("stopOnFirstError"),
    CONFIRM_MAX_RECORDS("confirmMaxRecords"),
    ON_CONFLICT("onConflict"),
    RECORD_LOCK_TIMEOUT("recordLockTimeout"),
    REQUEST_ID_FIELD("requestIdField"),
    /** A header only. */
    REQUEST_ID("requestId"),
    /** A header only. */
    BULK_OUTCOMES("bulkOutcomes"),
    /** A header only. */
    ORIGINAL("original");

    private final String optionName;
    private final String headerName;

    Option(String optionName) {
        this.optionName = optionName;
        this.headerName = "CamelFileMaker" + Character.toUpperCase(optionName.charAt(0)) + optionName.substring(1);
    }

    /** The name of the endpoint option. */
    public String optionName() {
        return optionName;
    }

    /** The name of the header that overrides the option. */
    public String headerName() {
        return headerName;
    }
}
