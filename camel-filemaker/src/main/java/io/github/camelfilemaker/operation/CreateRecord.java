package io.github.camelfilemaker.operation;

import io.github.camelfilemaker.transport.ApiRequest;

/**
 * {@code action=create}: a new record, also with portal rows.
 */
final class CreateRecord implements Operation {

    @Override
    public PreparedAction prepare(ActionInput in) {
        Results results = new Results(in);
        RecordWriter writer = new RecordWriter(in, results);
        RecordBody body = RecordBody.of(in, "create");
        if (in.text(Option.REQUEST_ID_FIELD) != null) {
            return CreateWithId.of(in, body, results, writer);
        }
        ApiRequest request = request(in, "create", body);
        return PreparedAction.of(false, api -> results.members(writer.write(api, request), request));
    }

    static ApiRequest request(ActionInput in, String action, RecordBody body) {
        return ApiRequest.of("POST", action).runsScripts(body.hasScripts())
                .layout(in.required(Option.LAYOUT, FileMakerAction.CREATE)).path("records").body(body.json(null));
    }
}
