package io.github.camelfilemaker.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelfilemaker.api.FileMakerApiException;
import io.github.camelfilemaker.api.FileMakerError;
import io.github.camelfilemaker.model.FileMakerRecord;
import io.github.camelfilemaker.session.DataApi;
import io.github.camelfilemaker.transport.ApiRequest;
import io.github.camelfilemaker.transport.JsonBody;

/**
 * {@code action=upsert}: writes the record whose key fields are those of the body, or creates it. Two calls; a record
 * that somebody else creates in between makes two.
 */
final class UpsertRecord implements Operation {

    @Override
    public PreparedAction prepare(ActionInput input) {
        // once: it may be a stream
        ActionInput in = input.withBody(BodyReader.map(input.body(), "The body of action=upsert"));
        Results results = new Results(in);
        String layout = in.required(Option.LAYOUT, FileMakerAction.UPSERT);
        RecordBody body = RecordBody.of(in, "upsert");
        ApiRequest find = find(layout, key(in));
        ApiRequest create = CreateRecord.request(in, "upsert");
        // a second run finds what the first one created
        return PreparedAction.of(body.hasFieldsOnly(), api -> {
            List<FileMakerRecord> found = found(api, find);
            if (found.isEmpty()) {
                return results.members(results.call(api, create), create).with(Headers.UPSERTED, "created");
            }
            if (found.size() > 1) {
                throw new IllegalArgumentException(
                        "upsertKey=" + in.text(Option.UPSERT_KEY) + " is not unique on layout=" + layout
                                                   + ": more than one record has these values");
            }
            String recordId = found.get(0).getRecordId();
            ApiRequest update = UpdateRecord.request(in, "upsert", recordId, body, null);
            return UpdateRecord.result(results, recordId, results.call(api, update), update).with(Headers.UPSERTED, "updated");
        });
    }

    private static List<FileMakerRecord> found(DataApi api, ApiRequest find) {
        try {
            return api.call(find, ApiAnswerReader.INSTANCE).records;
        } catch (FileMakerApiException e) {
            if (e.is(FileMakerError.NO_RECORDS_MATCH)) {
                return List.of();
            }
            throw e;
        }
    }

    private static Map<String, String> key(ActionInput in) {
        Map<?, ?> body = (Map<?, ?>) in.body();
        Map<?, ?> fields = body.get("fieldData") instanceof Map<?, ?> whole ? whole : body;
        Map<String, String> key = new LinkedHashMap<>();
        for (String field : RequestParameters.names(in.required(Option.UPSERT_KEY, FileMakerAction.UPSERT))) {
            Object value = fields.get(field);
            if (value == null || value.toString().isEmpty()) {
                throw new IllegalArgumentException("The body has no value for the field " + field + " of upsertKey");
            }
            key.put(field, FindLiteral.exactly(value.toString()));
        }
        return key;
    }

    private static ApiRequest find(String layout, Map<String, String> key) {
        return ApiRequest.of("POST", "upsert").idempotent(true).layout(layout).path("_find").body(JsonBody.object(json -> {
            json.writeArrayFieldStart("query");
            json.writePOJO(key);
            json.writeEndArray();
            json.writeStringField("limit", "2");
        }));
    }
}
