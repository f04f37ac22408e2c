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
        return ApiRequest.of("POST", action).layout(in.required(Option.LAYOUT, FileMakerAction.CREATE)).path("records")
                .body(RecordBody.of(in, action).json(null));
    }
}
