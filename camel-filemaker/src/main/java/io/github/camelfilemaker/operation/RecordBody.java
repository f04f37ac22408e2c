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
        String dateFormats = RequestParameters.dateFormats(in);
        put(members, "dateformats", dateFormats);
        put(members, "options", options(in));
        Map<?, ?> fields = body;
        if (body.get("fieldData") instanceof Map<?, ?> whole) {
            body.forEach(members::putIfAbsent);
            members.remove("fieldData");
            // in the path, not in the body
            members.remove("recordId");
            fields = whole;
        }
        return new RecordBody(fields, members, dateFormats == null ? DateFormats.us : DateFormats.of(dateFormats));
    }

    private static Map<String, String> options(ActionInput in) {
        String entryMode = in.text(Option.ENTRY_MODE);
        String prohibitMode = in.text(Option.PROHIBIT_MODE);
        Map<String, String> options = new LinkedHashMap<>();
        if (entryMode != null) {
            options.put("entrymode", entryMode);
        }
        if (prohibitMode != null) {
            options.put("prohibitmode", prohibitMode);
        }
        return options.isEmpty() ? null : options;
    }

    private static void put(Map<String, Object> members, String name, Object value) {
        if (value != null) {
            members.put(name, value);
        }
    }

    /** Whether the same request twice leaves the same data: fields only, without scripts or new portal rows. */
    boolean hasFieldsOnly() {
        return members.keySet().stream().allMatch(member -> List.of("dateformats", "options", "modId").contains(member));
    }

    /** @param modId null to write whatever has happened to the record since it was read */
    JsonBody json(String modId) {
        return JsonBody.object(json -> {
            json.writeObjectFieldStart("fieldData");
            for (Map.Entry<?, ?> field : fields.entrySet()) {
                writeField(json, field.getKey().toString(), field.getValue());
            }
            json.writeEndObject();
            if (modId != null) {
                json.writeStringField("modId", modId);
            }
            for (Map.Entry<String, Object> member : members.entrySet()) {
                if (modId == null || !member.getKey().equals("modId")) {
                    json.writePOJOField(member.getKey(), member.getValue());
                }
            }
        });
    }

    private void writeField(JsonGenerator json, String field, Object value) throws IOException {
        boolean severalToDelete = field.equals("deleteRelated") && value instanceof List<?>;
        json.writePOJOField(field, severalToDelete ? value : FieldValue.of(field, value, dateFormats));
    }
}
