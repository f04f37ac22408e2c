package io.github.camelfilemaker.operation;

import java.util.Map;

import io.github.camelfilemaker.transport.ApiRequest;
import io.github.camelfilemaker.transport.JsonBody;

/**
 * {@code action=globals}: sets global fields of the session. Names are {@code Table::Field}.
 */
final class SetGlobals implements Operation {

    @Override
    public PreparedAction prepare(ActionInput in) {
        Results results = new Results(in);
        Map<String, Object> globals = BodyReader.map(in.body(), "The body of action=globals");
        if (globals == null || globals.isEmpty()) {
            throw new IllegalArgumentException(
                    "action=globals needs a body: a map or JSON such as {\"Table::Field\": \"value\"}");
        }
        ApiRequest request = ApiRequest.of("PATCH", "globals").path("globals").body(JsonBody.object(json -> {
            json.writeObjectFieldStart("globalFields");
            for (Map.Entry<String, Object> global : globals.entrySet()) {
                json.writePOJOField(global.getKey(), FieldValue.of(global.getKey(), global.getValue(), DateFormats.us));
            }
            json.writeEndObject();
        }));
        return PreparedAction.of(true, api -> results.members(results.call(api, request), request));
    }
}
