package io.github.camelfilemaker;

import io.github.camelfilemaker.operation.Headers;
import org.apache.camel.spi.Metadata;

/**
 * The headers that the component reads and writes. A header wins over the option of the same name, except for recordId
 * and modId, whose headers are results as well.
 */
public final class FileMakerConstants {

    @Metadata(label = "producer", description = "What to do, instead of the option action.", javaType = "String")
    public static final String ACTION = "CamelFileMakerAction";
    @Metadata(label = "producer", description = "The layout, instead of the one in the URI.", javaType = "String")
    public static final String LAYOUT = "CamelFileMakerLayout";
    @Metadata(description = "The record to work on, and in answers the record that was worked on. An option recordId wins.",
              javaType = "String")
    public static final String RECORD_ID = Headers.RECORD_ID;
    @Metadata(description = "The modification number that the record must have, and in answers the one it has now. Only looked at when the record is the one of the recordId header. An option modId wins.",
              javaType = "String")
    public static final String MOD_ID = Headers.MOD_ID;
    @Metadata(label = "producer", description = "The criteria of a find.", javaType = "String or Map or List")
    public static final String QUERY = "CamelFileMakerQuery";
    @Metadata(label = "producer", description = "The sort order.", javaType = "String or List")
    public static final String SORT = "CamelFileMakerSort";
    @Metadata(label = "producer", description = "How many records are read at most.", javaType = "Integer")
    public static final String LIMIT = "CamelFileMakerLimit";
    @Metadata(label = "producer", description = "The first record that is read, from 1.", javaType = "Integer")
    public static final String OFFSET = "CamelFileMakerOffset";
    @Metadata(label = "producer", description = "The portals to read.", javaType = "String or List")
    public static final String PORTALS = "CamelFileMakerPortals";
    @Metadata(label = "producer", description = "How many rows are read, by portal.", javaType = "Map<String, Integer>")
    public static final String PORTAL_LIMIT = "CamelFileMakerPortalLimit";
    @Metadata(label = "producer", description = "The first row that is read, from 1, by portal.",
              javaType = "Map<String, Integer>")
    public static final String PORTAL_OFFSET = "CamelFileMakerPortalOffset";
    @Metadata(label = "producer", description = "The layout of the answer.", javaType = "String")
    public static final String RESPONSE_LAYOUT = "CamelFileMakerResponseLayout";
    @Metadata(label = "producer", description = "How dates are written: us, file or iso.", javaType = "String")
    public static final String DATE_FORMATS = "CamelFileMakerDateFormats";
    @Metadata(label = "producer", description = "The script to run.", javaType = "String")
    public static final String SCRIPT = "CamelFileMakerScript";
    @Metadata(label = "producer", description = "The parameter of the script.", javaType = "String")
    public static final String SCRIPT_PARAM = "CamelFileMakerScriptParam";
    @Metadata(label = "producer", description = "The script to run before the action.", javaType = "String")
    public static final String SCRIPT_PREREQUEST = "CamelFileMakerScriptPrerequest";
    @Metadata(label = "producer", description = "The parameter of the script before the action.", javaType = "String")
    public static final String SCRIPT_PREREQUEST_PARAM = "CamelFileMakerScriptPrerequestParam";
    @Metadata(label = "producer", description = "The script to run before the sort.", javaType = "String")
    public static final String SCRIPT_PRESORT = "CamelFileMakerScriptPresort";
    @Metadata(label = "producer", description = "The parameter of the script before the sort.", javaType = "String")
    public static final String SCRIPT_PRESORT_PARAM = "CamelFileMakerScriptPresortParam";
    @Metadata(label = "producer", description = "Whether a script error fails the call.", javaType = "Boolean")
    public static final String FAIL_ON_SCRIPT_ERROR = "CamelFileMakerFailOnScriptError";
    @Metadata(label = "producer", description = "Whether strict field validation applies: user or script.", javaType = "String")
    public static final String ENTRY_MODE = "CamelFileMakerEntryMode";
    @Metadata(label = "producer", description = "Whether fields may be protected from modification: user or script.",
              javaType = "String")
    public static final String PROHIBIT_MODE = "CamelFileMakerProhibitMode";
    @Metadata(label = "producer", description = "The container field.", javaType = "String")
    public static final String CONTAINER_FIELD = "CamelFileMakerContainerField";
    @Metadata(label = "producer", description = "The repetition of the container field, from 1.", javaType = "Integer")
    public static final String REPETITION = "CamelFileMakerRepetition";
    @Metadata(label = "producer", description = "The name that an upload has in the container field.", javaType = "String")
    public static final String FILE_NAME = "CamelFileMakerFileName";
    @Metadata(label = "producer", description = "The content type of an upload.", javaType = "String")
    public static final String CONTENT_TYPE = "CamelFileMakerContentType";
    @Metadata(label = "producer", description = "The key fields of an upsert.", javaType = "String")
    public static final String UPSERT_KEY = "CamelFileMakerUpsertKey";
    @Metadata(label = "producer", description = "What the body becomes.", javaType = "String")
    public static final String OUTPUT_TYPE = "CamelFileMakerOutputType";
    @Metadata(label = "producer", description = "The class of the objects for outputType=pojo.", javaType = "Class")
    public static final String OUTPUT_CLASS = "CamelFileMakerOutputClass";
    @Metadata(label = "producer", description = "What becomes of a find that matches nothing: empty, null or fail.",
              javaType = "String")
    public static final String NO_RECORDS = "CamelFileMakerNoRecords";
    @Metadata(description = "How many records the find has found, or are in the table.", javaType = "Long")
    public static final String FOUND_COUNT = Headers.FOUND_COUNT;
    @Metadata(label = "producer", description = "How many of them are in this answer.", javaType = "Long")
    public static final String RETURNED_COUNT = Headers.RETURNED_COUNT;
    @Metadata(description = "How many records are in the table.", javaType = "Long")
    public static final String TOTAL_RECORD_COUNT = Headers.TOTAL_RECORD_COUNT;
    @Metadata(label = "producer", description = "The error with which the script ended; 0 for none.", javaType = "String")
    public static final String SCRIPT_ERROR = Headers.SCRIPT_ERROR;
    @Metadata(label = "producer", description = "The result of the script.", javaType = "String")
    public static final String SCRIPT_RESULT = Headers.SCRIPT_RESULT;
    @Metadata(label = "producer", description = "The error with which the script before the action ended.", javaType = "String")
    public static final String SCRIPT_PREREQUEST_ERROR = Headers.SCRIPT_PREREQUEST_ERROR;
    @Metadata(label = "producer", description = "The result of the script before the action.", javaType = "String")
    public static final String SCRIPT_PREREQUEST_RESULT = Headers.SCRIPT_PREREQUEST_RESULT;
    @Metadata(label = "producer", description = "The error with which the script before the sort ended.", javaType = "String")
    public static final String SCRIPT_PRESORT_ERROR = Headers.SCRIPT_PRESORT_ERROR;
    @Metadata(label = "producer", description = "The result of the script before the sort.", javaType = "String")
    public static final String SCRIPT_PRESORT_RESULT = Headers.SCRIPT_PRESORT_RESULT;
    @Metadata(description = "The portals that have more rows than were read.", javaType = "List<String>")
    public static final String PORTALS_TRUNCATED = Headers.PORTALS_TRUNCATED;
    @Metadata(label = "producer", description = "What the server says about the portal rows that were created.",
              javaType = "List<Map>")
    public static final String NEW_PORTAL_RECORDS = Headers.NEW_PORTAL_RECORDS;
    @Metadata(label = "producer", description = "What an upsert has done: created or updated.", javaType = "String")
    public static final String UPSERTED = Headers.UPSERTED;
    @Metadata(label = "producer", description = "How many items of a list have failed.", javaType = "Integer")
    public static final String BULK_FAILED = Headers.BULK_FAILED;
    @Metadata(label = "producer", description = "The length of a download in bytes.", javaType = "Long")
    public static final String CONTENT_LENGTH = Headers.CONTENT_LENGTH;

    @Metadata(label = "producer", description = "How many records one request reads.", javaType = "Integer")
    public static final String PAGE_SIZE = "CamelFileMakerPageSize";
    @Metadata(label = "producer", description = "How a stream goes on after a page: offset or keyset.", javaType = "String")
    public static final String PAGING = "CamelFileMakerPaging";
    @Metadata(label = "producer", description = "Whether a stream reads the next page while the route works on this one.",
              javaType = "Boolean")
    public static final String PREFETCH = "CamelFileMakerPrefetch";
    @Metadata(label = "producer", description = "How many items of a list are written at once.", javaType = "Integer")
    public static final String PARALLELISM = "CamelFileMakerParallelism";
    @Metadata(label = "producer", description = "Whether an item of a list that fails keeps those after it from being tried.",
              javaType = "Boolean")
    public static final String STOP_ON_FIRST_ERROR = "CamelFileMakerStopOnFirstError";
    @Metadata(label = "producer", description = "How many records may be deleted.", javaType = "Integer")
    public static final String CONFIRM_MAX_RECORDS = "CamelFileMakerConfirmMaxRecords";
    @Metadata(label = "producer", description = "What an update does after error 306: fail, retry or merge.",
              javaType = "String")
    public static final String ON_CONFLICT = "CamelFileMakerOnConflict";
    @Metadata(label = "producer", description = "How long a write waits for a record that somebody else has open.",
              javaType = "Duration")
    public static final String RECORD_LOCK_TIMEOUT = "CamelFileMakerRecordLockTimeout";
    @Metadata(label = "producer", description = "The field for an id of the request.", javaType = "String")
    public static final String REQUEST_ID_FIELD = "CamelFileMakerRequestIdField";
    @Metadata(label = "producer",
              description = "The id of a create with requestIdField: if a record has it, that record is the result, and nothing is created.",
              javaType = "String")
    public static final String REQUEST_ID = "CamelFileMakerRequestId";
    @Metadata(label = "producer",
              description = "The outcomes of an earlier run over the same list: items that succeeded then are not done again.",
              javaType = "List<BulkOutcome>")
    public static final String BULK_OUTCOMES = "CamelFileMakerBulkOutcomes";
    @Metadata(label = "producer", description = "For onConflict=merge: the record as it was read, if the body does not know.",
              javaType = "Map<String, Object>")
    public static final String ORIGINAL = "CamelFileMakerOriginal";

    @Metadata(label = "consumer", description = "What has happened to the record: changed (or new), or deleted.",
              javaType = "String", enums = "changed,deleted")
    public static final String CHANGE_TYPE = "CamelFileMakerChangeType";
    @Metadata(label = "consumer", description = "The value of the field trackingField.", javaType = "Object")
    public static final String TRACKING_VALUE = "CamelFileMakerTrackingValue";

    static final String CHANGED = "changed";
    static final String DELETED = "deleted";

    private FileMakerConstants() {
    }
}
