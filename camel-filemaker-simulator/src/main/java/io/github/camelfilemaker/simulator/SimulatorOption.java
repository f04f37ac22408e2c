package io.github.camelfilemaker.simulator;

/**
 * What differs between FileMaker servers, or is not known for sure. Each has the setting that fits the newest server
 * that was seen; a client that wants to be safe is tested with both.
 */
public enum SimulatorOption {

    /**
     * Answer HTTP 400 to {@code application/json; charset=utf-8}. Version 18 does so; whether later ones do is not
     * known. (Wire reference, content types.)
     */
    REFUSE_CHARSET(true),
    /**
     * Answer HTTP 400 to a GET with a body. Behind HTTP/2 such requests fail in the web server; over HTTP/1.1 it is not
     * known. (Wire reference, HTTPS, HTTP and ports.)
     */
    REFUSE_BODY_ON_GET(true),
    /** Compress answers for clients that accept it, as captured in 2025. (Wire reference, response headers.) */
    GZIP(true),
    /**
     * HTTP 401 with a page in place of code 952 for a dead token, as FileMaker Cloud answers. (Wire reference, Claris
     * ID.)
     */
    HTML_401_FOR_DEAD_TOKEN(false),
    /**
     * Code 112 in place of 952 for the call that is running when its session is closed from outside. (Wire reference,
     * life of a session.)
     */
    REPORT_112_ON_FORCED_CLOSE(true),
    /** Download of containers in two steps with a cookie, else in one. (Wire reference, container download.) */
    COOKIE_REQUIRED(true),
    /**
     * No cookie for the first step of a download without the session's token; one report says so. (Wire reference,
     * container download.)
     */
    BEARER_REQUIRED_FOR_CONTAINER(false),
    /**
     * HTTP 404 in place of 400 for the URL of a container whose session is over. Both are reported. (Wire reference,
     * container download.)
     */
    STALE_CONTAINER_URL_IS_404(false),
    /** {@code modId} in the answer to an upload, else an empty answer as in the guide. (Wire reference, upload.) */
    UPLOAD_RETURNS_MOD_ID(true),
    /** Code 401 for a list of an empty table, else an empty list. Not confirmed. (Wire reference, get range.) */
    EMPTY_TABLE_IS_401(true),
    /**
     * A request that names a missing script fails with 104 before anything is done, else it has {@code scriptError}
     * 104. Not confirmed. (Wire reference, scripts with a request.)
     */
    SCRIPT_MISSING_FAILS_REQUEST(true),
    /**
     * "T" between date and time with dateformats 2, else a blank. Not confirmed. (Wire reference, dateformats.)
     */
    ISO_TIMESTAMP_WITH_T(true),
    /** {@code "table":""} in the list of layouts, as from version 19.4 on. (Wire reference, layouts.) */
    TABLE_IN_LAYOUT_LIST(true),
    /**
     * Version and build date in the product info, as up to version 19; newer hosts leave them out. (Wire reference,
     * product info.)
     */
    VERSION_IN_PRODUCT_INFO(false),
    /**
     * Code 10 for a list of databases without credentials, else all are listed. Depends on a setting of the host. (Wire
     * reference, databases.)
     */
    DATABASES_NEED_AUTHORIZATION(true),
    /**
     * One entry of {@code newPortalRecordInfo} per new row, else only the last row of each portal, which was seen.
     * (Wire reference, edit.)
     */
    PORTAL_INFO_PER_ROW(false),
    /** JSON {@code null} clears a field, else it is refused. Not documented. (Wire reference, field values.) */
    NULL_CLEARS_FIELD(false),
    /**
     * {@code isSessionInUse} in the answer to validateSession: in the served API document, not in captures. (Wire
     * reference, validate.)
     */
    SESSION_IN_USE_IN_VALIDATE(false);

    private final boolean on;

    SimulatorOption(boolean on) {
        this.on = on;
    }

    /** The setting unless another is chosen. */
    public boolean isOnByDefault() {
        return on;
    }
}
