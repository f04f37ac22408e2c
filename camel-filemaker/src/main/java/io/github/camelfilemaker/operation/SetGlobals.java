package io.github.camelfilemaker.operation;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelfilemaker.transport.ApiRequest;

/**
 * {@code action=globals}: sets global fields of the scope's session. Names are {@code Table::Field}.
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
        Map<String, Object> values = new LinkedHashMap<>();
        globals.forEach((field, value) -> values.put(field, FieldValue.of(field, value, DateFormats.us)));
        ApiRequest request = ApiRequest.globals(values);
        return PreparedAction.of(true, api -> results.members(results.call(api, request), request));
    }
}
