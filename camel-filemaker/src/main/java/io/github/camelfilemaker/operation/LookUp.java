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
 * Looks for the one record whose fields have certain values.
 */
final class LookUp {

    private final String option;
    private final String layout;
    private final Map<String, String> values;
    private final ApiRequest request;

    /**
     * @param option what the fields come from, for errors
     * @param values text by field
     */
    LookUp(String option, String action, String layout, Map<String, String> values) {
        this.option = option;
        this.layout = layout;
        this.values = values;
        Map<String, String> criteria = new LinkedHashMap<>();
        values.forEach((field, value) -> criteria.put(field, FindLiteral.exactly(value)));
        this.request
                = ApiRequest.of("POST", action).idempotent(true).layout(layout).path("_find").body(JsonBody.object(json -> {
                    json.writePOJOField("query", List.of(criteria));
                    json.writePOJOField("portal", List.of());
                    json.writeStringField("limit", "2");
                }));
    }

    /**
     * @return                          null when there is none
     * @throws IllegalArgumentException when there are several
     */
    FileMakerRecord find(DataApi api) {
        List<FileMakerRecord> found;
        try {
            found = api.call(request, ApiAnswerReader.INSTANCE).records;
        } catch (FileMakerApiException e) {
            if (e.is(FileMakerError.NO_RECORDS_MATCH)) {
                return null;
            }
            throw e;
        }
        if (found.size() > 1) {
            throw new IllegalArgumentException(
                    option + "=" + String.join(",", values.keySet()) + " is not unique on layout=" + layout
                                               + ": more than one record has these values");
        }
        return found.isEmpty() ? null : found.get(0);
    }
}
