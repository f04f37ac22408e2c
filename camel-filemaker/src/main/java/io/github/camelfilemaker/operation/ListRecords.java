package io.github.camelfilemaker.operation;

import java.util.List;
import java.util.Map;

import io.github.camelfilemaker.transport.ApiRequest;

/**
 * {@code action=list}: the records of a layout's table, by range.
 */
final class ListRecords implements Operation {

    @Override
    public PreparedAction prepare(ActionInput in) {
        String layout = in.required(Option.LAYOUT, FileMakerAction.LIST);
        Map<String, Object> parameters = RequestParameters.query(in);
        List<?> sort = RequestParameters.sort(in);
        boolean idempotent = !RequestParameters.hasScripts(parameters);
        return ReadRecords.prepare(in, idempotent,
                (offset, limit) -> ApiRequest.get("list").runsScripts(!idempotent).layout(layout).path("records")
                        .query("_offset", offset).query("_limit", limit)
                        .query("_sort", sort == null || sort.isEmpty() ? null : RequestParameters.json(sort))
                        .query(parameters));
    }
}
