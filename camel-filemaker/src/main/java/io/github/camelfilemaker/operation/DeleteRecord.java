package io.github.camelfilemaker.operation;

import java.util.Map;

import io.github.camelfilemaker.api.FileMakerApiException;
import io.github.camelfilemaker.api.FileMakerError;
import io.github.camelfilemaker.session.DataApi;
import io.github.camelfilemaker.transport.ApiRequest;

/**
 * {@code action=delete}: removes a record.
 */
final class DeleteRecord implements Operation {

    private final boolean mayBeGone;

    /** @param mayBeGone whether it is enough that there is no such record, whoever has deleted it */
    DeleteRecord(boolean mayBeGone) {
        this.mayBeGone = mayBeGone;
    }

    @Override
    public PreparedAction prepare(ActionInput in) {
        Results results = new Results(in);
        RecordWriter writer = new RecordWriter(in, results);
        String recordId = UpdateRecord.recordId(in, FileMakerAction.DELETE);
        Map<String, Object> scripts = RequestParameters.scripts(in);
        ApiRequest request = ApiRequest.of("DELETE", "delete").runsScripts(!scripts.isEmpty())
                .layout(in.required(Option.LAYOUT, FileMakerAction.DELETE)).path("records", recordId).query(scripts);
        return PreparedAction.of(mayBeGone && scripts.isEmpty(), recordId,
                api -> deleted(api, request, results, writer).with(Headers.RECORD_ID, recordId));
    }

    private ActionResult deleted(DataApi api, ApiRequest request, Results results, RecordWriter writer) {
        try {
            return results.members(writer.write(api, request), request);
        } catch (FileMakerApiException e) {
            if (mayBeGone && e.is(FileMakerError.RECORD_MISSING)) {
                return ActionResult.of(null);
            }
            throw e;
        }
    }
}
