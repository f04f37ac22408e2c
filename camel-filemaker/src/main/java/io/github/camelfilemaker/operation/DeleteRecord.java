package io.github.camelfilemaker.operation;

import java.util.Map;

import io.github.camelfilemaker.transport.ApiRequest;

/**
 * {@code action=delete}: removes a record.
 */
final class DeleteRecord implements Operation {

    @Override
    public PreparedAction prepare(ActionInput in) {
        Results results = new Results(in);
        String recordId = UpdateRecord.recordId(in, FileMakerAction.DELETE);
        Map<String, Object> scripts = RequestParameters.scripts(in);
        ApiRequest request = ApiRequest.of("DELETE", "delete").runsScripts(!scripts.isEmpty())
                .layout(in.required(Option.LAYOUT, FileMakerAction.DELETE)).path("records", recordId).query(scripts);
        return PreparedAction.of(false,
                api -> results.members(results.call(api, request), request).with(Headers.RECORD_ID, recordId));
    }
}
