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
        if (KeysetStream.isWanted(in)) {
            return KeysetStream.prepare(in, false);
        }
        Pages pages = new Pages(in);
        List<?> sort = RequestParameters.sort(in);
        return ReadRecords.prepare(in, pages.idempotent, (offset, limit) -> pages.request(sort, offset, limit),
                in::positive);
    }

    /** The requests for pages of all records. */
    static final class Pages {

        private final String layout;
        private final Map<String, Object> parameters;
        private final boolean idempotent;

        Pages(ActionInput in) {
            this.layout = in.required(Option.LAYOUT, FileMakerAction.LIST);
            this.parameters = RequestParameters.query(in);
            this.idempotent = !RequestParameters.hasScripts(parameters);
        }

        ApiRequest request(List<?> sort, Integer offset, Integer limit) {
            return ApiRequest.get("list").runsScripts(!idempotent).layout(layout).path("records")
                    .query("_offset", offset).query("_limit", limit)
                    .query("_sort", sort == null || sort.isEmpty() ? null : RequestParameters.json(sort))
                    .query(parameters);
        }
    }
}
