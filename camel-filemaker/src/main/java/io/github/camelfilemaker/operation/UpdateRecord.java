package io.github.camelfilemaker.operation;

import java.util.Map;

import io.github.camelfilemaker.model.FileMakerRecord;
import io.github.camelfilemaker.transport.ApiRequest;

/**
 * {@code action=update}: writes fields and portal rows of a record. With a modId, only if nobody has changed the record
 * since.
 */
final class UpdateRecord implements Operation {

    @Override
    public PreparedAction prepare(ActionInput in) {
        Results results = new Results(in);
        String recordId = recordId(in, FileMakerAction.UPDATE);
        RecordBody body = RecordBody.of(in, "update");
        ApiRequest request = request(in, "update", recordId, body, in.modIdOf(recordId));
        return PreparedAction.of(body.hasFieldsOnly(), api -> result(results, recordId, results.call(api, request), request));
    }

    static ApiRequest request(ActionInput in, String action, String recordId, RecordBody body, String modId) {
        return ApiRequest.of("PATCH", action).runsScripts(body.hasScripts())
                .layout(in.required(Option.LAYOUT, FileMakerAction.UPDATE))
                .path("records", recordId).body(body.json(modId));
    }

    static ActionResult result(Results results, String recordId, ApiAnswer answer, ApiRequest request) {
        return results.members(answer, request).with(Headers.RECORD_ID, recordId);
    }

    /**
     * From the body when that is a record that was read, or a map with {@code recordId} beside {@code fieldData}: it
     * says more exactly what is meant.
     */
    static String recordId(ActionInput in, FileMakerAction action) {
        if (in.body() instanceof FileMakerRecord record && record.getRecordId() != null) {
            return record.getRecordId();
        }
        if (in.body() instanceof Map<?, ?> body && body.get("recordId") != null
                && (body.get("fieldData") instanceof Map<?, ?> || body.size() == 1 && action != FileMakerAction.UPDATE)) {
            return body.get("recordId").toString();
        }
        return in.required(Option.RECORD_ID, action);
    }
}
