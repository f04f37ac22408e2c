package io.github.camelfilemaker.operation;

import java.util.Map;

import io.github.camelfilemaker.transport.ApiRequest;
import io.github.camelfilemaker.transport.JsonBody;

/**
 * {@code action=duplicate}: a copy of a record.
 */
final class DuplicateRecord implements Operation {

    @Override
    public PreparedAction prepare(ActionInput in) {
        Results results = new Results(in);
        RecordWriter writer = new RecordWriter(in, results);
        Map<String, Object> scripts = RequestParameters.scripts(in);
        ApiRequest request = ApiRequest.of("POST", "duplicate").runsScripts(!scripts.isEmpty())
                .layout(in.required(Option.LAYOUT, FileMakerAction.DUPLICATE))
                .path("records", UpdateRecord.recordId(in, FileMakerAction.DUPLICATE))
                .body(JsonBody.object(json -> RequestParameters.write(scripts, json)));
        return PreparedAction.of(false, api -> results.members(writer.write(api, request), request));
    }
}
