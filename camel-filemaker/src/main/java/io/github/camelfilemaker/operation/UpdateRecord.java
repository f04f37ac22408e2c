package io.github.camelfilemaker.operation;

import java.util.Map;

import io.github.camelfilemaker.model.FileMakerRecord;
import io.github.camelfilemaker.transport.ApiRequest;

/**
 * {@code action=update}: writes fields and portal rows of a record; of a record that was read, the fields that have
 * changed since. With a modId, only if nobody else has changed the record since.
 */
final class UpdateRecord implements Operation {

    @Override
    public PreparedAction prepare(ActionInput input) {
        String recordId = recordId(input, FileMakerAction.UPDATE);
        Original original = Original.of(input, recordId);
        ActionInput in = input.body() instanceof FileMakerRecord record ? input.withBody(record.changes()) : input;
        RecordBody body = RecordBody.of(in, "update");
        ConflictingUpdate update = new ConflictingUpdate(in, recordId, body, original);
        return PreparedAction.of(body.hasFieldsOnly(), recordId, update::run);
    }

    static ApiRequest request(ActionInput in, String action, String recordId, RecordBody body, String modId) {
        return ApiRequest.of("PATCH", action).runsScripts(body.hasScripts())
                .layout(in.required(Option.LAYOUT, FileMakerAction.UPDATE))
                .path("records", recordId).body(body.json(modId));
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
