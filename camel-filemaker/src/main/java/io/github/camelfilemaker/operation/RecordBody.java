package io.github.camelfilemaker.operation;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelfilemaker.transport.JsonBody;

/**
 * What create and update send: fields, portal rows, scripts and the rest. The message body is a map of fields, or a map
 * with the member {@code fieldData} as the Data API documents it; options and headers win over its other members.
 */
final class RecordBody {

    private final Map<?, ?> fields;
    private final Map<String, Object> members;
    private final DateFormats dateFormats;

    private RecordBody(Map<?, ?> fields, Map<String, Object> members, DateFormats dateFormats) {
        this.fields = fields;
        this.members = members;
        this.dateFormats = dateFormats;
    }

    static RecordBody of(ActionInput in, String action) {
        Map<String, Object> body = BodyReader.map(in.body(), "The body of action=" + action);
        if (body == null) {
            throw new IllegalArgumentException(
                    "action=" + action + " needs a body: a map of fields, JSON such as {\"City\": \"Paris\"}, or an object;"
                                               + " an empty map for an empty record");
        }
        Map<String, Object> members = RequestParameters.scripts(in);
        RequestParameters.put(members, "dateformats", RequestParameters.dateFormats(in));
        RequestParameters.put(members, "options", options(in));
        Map<?, ?> fields = body;
        if (body.get("fieldData") instanceof Map<?, ?> whole) {
            body.forEach(members::putIfAbsent);
            members.remove("fieldData");
            // in the path, not in the body
            members.remove("recordId");
            fields = whole;
        }
        return new RecordBody(fields, members, RequestParameters.writtenDates(in));
    }

    private static Map<String, Object> options(ActionInput in) {
        Map<String, Object> options = new LinkedHashMap<>();
        RequestParameters.put(options, "entrymode", in.text(Option.ENTRY_MODE));
        RequestParameters.put(options, "prohibitmode", in.text(Option.PROHIBIT_MODE));
        return options.isEmpty() ? null : options;
    }

    /** Whether the same request twice leaves the same data: fields only, without scripts or new portal rows. */
    boolean hasFieldsOnly() {
        return members.keySet().stream().allMatch(member -> List.of("dateformats", "options", "modId").contains(member));
    }

    boolean hasScripts() {
        return RequestParameters.hasScripts(members);
    }

    /** @param modId null to write whatever has happened to the record since it was read */
    JsonBody json(String modId) {
        return JsonBody.object(json -> {
            json.writeObjectFieldStart("fieldData");
            for (Map.Entry<?, ?> field : fields.entrySet()) {
                writeField(json, field.getKey().toString(), field.getValue());
            }
            json.writeEndObject();
            Map<String, Object> all = new LinkedHashMap<>(members);
            RequestParameters.put(all, "modId", modId);
            RequestParameters.write(all, json);
        });
    }

    private void writeField(JsonGenerator json, String field, Object value) throws IOException {
        boolean severalToDelete = field.equals("deleteRelated") && value instanceof List<?>;
        json.writePOJOField(field, severalToDelete ? value : FieldValue.of(field, value, dateFormats));
    }
}
