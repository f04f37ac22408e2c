package io.github.camelfilemaker;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

import io.github.camelfilemaker.operation.ActionInput;
import io.github.camelfilemaker.operation.Option;
import io.github.camelfilemaker.operation.Recovering;
import io.github.camelfilemaker.session.SessionTiming;
import io.github.camelfilemaker.transport.ContainerBody;

/**
 * What an endpoint's options say to an action.
 */
abstract class EndpointInput extends ActionInput {

    private static final Map<Option, Function<FileMakerConfiguration, Object>> OPTIONS = new EnumMap<>(Option.class);

    static {
        OPTIONS.put(Option.RECORD_ID, FileMakerConfiguration::getRecordId);
        OPTIONS.put(Option.MOD_ID, FileMakerConfiguration::getModId);
        OPTIONS.put(Option.QUERY, FileMakerConfiguration::getQuery);
        OPTIONS.put(Option.SORT, FileMakerConfiguration::getSort);
        OPTIONS.put(Option.LIMIT, FileMakerConfiguration::getLimit);
        OPTIONS.put(Option.OFFSET, FileMakerConfiguration::getOffset);
        OPTIONS.put(Option.PORTALS, FileMakerConfiguration::getPortals);
        OPTIONS.put(Option.PORTAL_LIMIT, FileMakerConfiguration::getPortalLimit);
        OPTIONS.put(Option.PORTAL_OFFSET, FileMakerConfiguration::getPortalOffset);
        OPTIONS.put(Option.RESPONSE_LAYOUT, FileMakerConfiguration::getResponseLayout);
        OPTIONS.put(Option.DATE_FORMATS, FileMakerConfiguration::getDateFormats);
        OPTIONS.put(Option.SCRIPT, FileMakerConfiguration::getScript);
        OPTIONS.put(Option.SCRIPT_PARAM, FileMakerConfiguration::getScriptParam);
        OPTIONS.put(Option.SCRIPT_PREREQUEST, FileMakerConfiguration::getScriptPrerequest);
        OPTIONS.put(Option.SCRIPT_PREREQUEST_PARAM, FileMakerConfiguration::getScriptPrerequestParam);
        OPTIONS.put(Option.SCRIPT_PRESORT, FileMakerConfiguration::getScriptPresort);
        OPTIONS.put(Option.SCRIPT_PRESORT_PARAM, FileMakerConfiguration::getScriptPresortParam);
        OPTIONS.put(Option.FAIL_ON_SCRIPT_ERROR, FileMakerConfiguration::isFailOnScriptError);
        OPTIONS.put(Option.ENTRY_MODE, FileMakerConfiguration::getEntryMode);
        OPTIONS.put(Option.PROHIBIT_MODE, FileMakerConfiguration::getProhibitMode);
        OPTIONS.put(Option.CONTAINER_FIELD, FileMakerConfiguration::getContainerField);
        OPTIONS.put(Option.REPETITION, FileMakerConfiguration::getRepetition);
        OPTIONS.put(Option.FILE_NAME, FileMakerConfiguration::getFileName);
        OPTIONS.put(Option.CONTENT_TYPE, FileMakerConfiguration::getContentType);
        OPTIONS.put(Option.UPSERT_KEY, FileMakerConfiguration::getUpsertKey);
        OPTIONS.put(Option.OUTPUT_TYPE, FileMakerConfiguration::getOutputType);
        OPTIONS.put(Option.OUTPUT_CLASS, FileMakerConfiguration::getOutputClass);
        OPTIONS.put(Option.NO_RECORDS, FileMakerConfiguration::getNoRecords);
        OPTIONS.put(Option.PAGE_SIZE, FileMakerConfiguration::getPageSize);
        OPTIONS.put(Option.PAGING, FileMakerConfiguration::getPaging);
        OPTIONS.put(Option.PREFETCH, FileMakerConfiguration::isPrefetch);
        OPTIONS.put(Option.PARALLELISM, EndpointInput::parallelism);
        OPTIONS.put(Option.STOP_ON_FIRST_ERROR, FileMakerConfiguration::isStopOnFirstError);
        OPTIONS.put(Option.CONFIRM_MAX_RECORDS, FileMakerConfiguration::getConfirmMaxRecords);
        OPTIONS.put(Option.ON_CONFLICT, FileMakerConfiguration::getOnConflict);
        OPTIONS.put(Option.RECORD_LOCK_TIMEOUT, FileMakerConfiguration::getRecordLockTimeout);
        OPTIONS.put(Option.REQUEST_ID_FIELD, FileMakerConfiguration::getRequestIdField);
    }

    private final FileMakerEndpoint endpoint;
    private final Recovering recovering;

    EndpointInput(FileMakerEndpoint endpoint, Recovering recovering) {
        this.endpoint = endpoint;
        this.recovering = recovering;
    }

    @Override
    public Object value(Option option) {
        if (option == Option.LAYOUT) {
            return isBlank(endpoint.getLayout()) ? null : endpoint.getLayout();
        }
        Function<FileMakerConfiguration, Object> getter = OPTIONS.get(option);
        Object value = getter == null ? null : getter.apply(endpoint.getConfiguration());
        return isBlank(value) ? null : value;
    }

    private static Object parallelism(FileMakerConfiguration options) {
        return isBlank(options.getParallelism()) ? options.getMaxSessions() : options.getParallelism();
    }

    FileMakerEndpoint endpoint() {
        return endpoint;
    }

    static boolean isBlank(Object value) {
        return value == null || value instanceof CharSequence text && text.toString().isBlank();
    }

    @Override
    public ContainerBody.Source content() {
        return null;
    }

    @Override
    public Recovering recovering() {
        return recovering;
    }

    @Override
    public SessionTiming timing() {
        return endpoint.getComponent().timing();
    }
}
