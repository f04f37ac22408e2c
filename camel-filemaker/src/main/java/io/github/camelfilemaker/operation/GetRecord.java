package io.github.camelfilemaker.operation;

import io.github.camelfilemaker.transport.ApiRequest;

/**
 * {@code action=get}: the record with a recordId.
 */
final class GetRecord implements Operation {

    @Override
    public PreparedAction prepare(ActionInput in) {
        Results results = new Results(in);
        boolean idempotent = !RequestParameters.hasScripts(in);
        ApiRequest request
                = ApiRequest.get("get").idempotent(idempotent).layout(in.required(Option.LAYOUT, FileMakerAction.GET))
                        .path("records", in.required(Option.RECORD_ID, FileMakerAction.GET))
                        .query(RequestParameters.query(in));
        return PreparedAction.of(idempotent, api -> results.first(results.call(api, request), request));
    }
}
