package io.github.camelfilemaker.operation;

import java.util.Map;

import io.github.camelfilemaker.transport.ApiRequest;

/**
 * {@code action=get}: the record with a recordId.
 */
final class GetRecord implements Operation {

    @Override
    public PreparedAction prepare(ActionInput in) {
        Results results = new Results(in);
        Map<String, Object> parameters = RequestParameters.query(in);
        boolean idempotent = !RequestParameters.hasScripts(parameters);
        ApiRequest request
                = ApiRequest.get("get").runsScripts(!idempotent).layout(in.required(Option.LAYOUT, FileMakerAction.GET))
                        .path("records", in.required(Option.RECORD_ID, FileMakerAction.GET))
                        .query(parameters);
        return PreparedAction.of(idempotent, api -> results.first(results.call(api, request), request));
    }
}
