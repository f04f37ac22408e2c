package io.github.camelfilemaker.operation;

import io.github.camelfilemaker.transport.ApiRequest;

/**
 * {@code action=create}: a new record, also with portal rows.
 */
final class CreateRecord implements Operation {

    @Override
    public PreparedAction prepare(ActionInput in) {
        Results results = new Results(in);
        ApiRequest request = request(in, "create");
        return PreparedAction.of(false, api -> results.members(results.call(api, request), request));
    }

    static ApiRequest request(ActionInput in, String action) {
        RecordBody body = RecordBody.of(in, action);
        return ApiRequest.of("POST", action).runsScripts(body.hasScripts())
                .layout(in.required(Option.LAYOUT, FileMakerAction.CREATE)).path("records").body(body.json(null));
    }
}
