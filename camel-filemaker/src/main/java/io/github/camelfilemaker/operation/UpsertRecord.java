package io.github.camelfilemaker.operation;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import io.github.camelfilemaker.api.FileMakerApiException;
import io.github.camelfilemaker.api.FileMakerError;
import io.github.camelfilemaker.model.FileMakerRecord;
import io.github.camelfilemaker.session.DataApi;
import io.github.camelfilemaker.transport.ApiRequest;

/**
 * {@code action=upsert}: writes the record whose key fields are those of the body, or creates it. Nobody else who
 * upserts creates one with the same key meanwhile; against all others, the key needs to be unique on the server.
 */
final class UpsertRecord implements Operation {

    @Override
    public PreparedAction prepare(ActionInput in) {
        Results results = new Results(in);
        RecordBody body = RecordBody.of(in, "upsert");
        Map<String, String> key = key(in, body);
        String name = name(key);
        LookUp lookUp = new LookUp(
                Option.UPSERT_KEY.optionName(), "upsert", in.required(Option.LAYOUT, FileMakerAction.UPSERT), key);
        Upsert upsert = new Upsert(in, body, lookUp, name, results, new RecordWriter(in, results));
        // a second run finds what the first one created
        return PreparedAction.of(body.hasFieldsOnly(), name, upsert::run);
    }

    private static Map<String, String> key(ActionInput in, RecordBody body) {
        Map<String, String> key = new LinkedHashMap<>();
        for (String field : RequestParameters.names(in.required(Option.UPSERT_KEY, FileMakerAction.UPSERT))) {
            String value = body.text(field);
            if (value == null) {
                throw new IllegalArgumentException("The body has no value for the field " + field + " of upsertKey");
            }
            key.put(field, value);
        }
        return key;
    }

    /** One for all values that a find takes for equal. Each part is preceded by its length, so that no two meet. */
    private static String name(Map<String, String> key) {
        StringBuilder name = new StringBuilder();
        key.forEach((field, value) -> name.append(field.length()).append(':').append(field).append(value.length()).append(':')
                .append(value));
        return name.toString().toLowerCase(Locale.ROOT);
    }

    private record Upsert(ActionInput in, RecordBody body, LookUp lookUp, String name, Results results, RecordWriter writer) {

        ActionResult run(DataApi api) {
            FileMakerRecord found = lookUp.find(api);
            return found != null ? update(api, found) : api.locked(name, () -> again(api));
        }

        /** Once nobody else can create it. */
        private ActionResult again(DataApi api) {
            FileMakerRecord found = lookUp.find(api);
            return found != null ? update(api, found) : create(api);
        }

        private ActionResult create(DataApi api) {
            ApiRequest request = CreateRecord.request(in, "upsert", body);
            try {
                return results.members(writer.write(api, request), request).with(Headers.UPSERTED, "created");
            } catch (FileMakerApiException e) {
                FileMakerRecord found = e.is(FileMakerError.VALUE_NOT_UNIQUE) ? lookUp.find(api) : null;
                if (found == null) {
                    throw e;
                }
                return update(api, found);
            }
        }

        private ActionResult update(DataApi api, FileMakerRecord found) {
            ApiRequest request = UpdateRecord.request(in, "upsert", found.getRecordId(), body, null);
            return results.members(writer.write(api, request), request).with(Headers.RECORD_ID, found.getRecordId())
                    .with(Headers.UPSERTED, "updated");
        }
    }
}
