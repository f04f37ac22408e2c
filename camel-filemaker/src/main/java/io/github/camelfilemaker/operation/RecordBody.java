package io.github.camelfilemaker.operation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelfilemaker.transport.JsonBody;

/**
 * What create and update send: fields, portal rows, scripts and the rest. The message body is a map of fields, or a map
 * with the member {@code fieldData} as the Data API documents it; options and headers win over its other members.
 */
final class RecordBody {

    /** As they are sent, and as they were when the action was prepared: texts and numbers. */
    private final Map<String, Object> fields;
    private final Map<String, Object> members;
    private final DateFormats dateFormats;

    private RecordBody(Map<String, Object> fields, Map<String, Object> members, DateFormats dateFormats) {
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
        DateFormats dateFormats = RequestParameters.writtenDates(in);
        Map<String, Object> written = new LinkedHashMap<>();
        fields.forEach((field, value) -> written.put(field.toString(), written(field.toString(), value, dateFormats)));
        return new RecordBody(written, members, dateFormats);
    }

    private static Map<String, Object> options(ActionInput in) {
        Map<String, Object> options = new LinkedHashMap<>();
        RequestParameters.put(options, "entrymode", in.text(Option.ENTRY_MODE));
        RequestParameters.put(options, "prohibitmode", in.text(Option.PROHIBIT_MODE));
        return options.isEmpty() ? null : options;
    }

    /** The value of a field as text; null when there is none or an empty one. */
    String text(String field) {
        Object value = fields.get(field);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }

    /** The modId among the members; null when there is none. */
    String modId() {
        Object modId = members.get("modId");
        return modId == null ? null : modId.toString();
    }

    /** The same with a field more, or with another value in it. */
    RecordBody with(String field, String value) {
        Map<String, Object> more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new RecordBody(more, members, dateFormats);
    }

    /** The fields as they are sent: texts and numbers. */
    Map<String, Object> written() {
        return Collections.unmodifiableMap(fields);
    }

    /** A value of a field as it would be sent. */
    Object written(String field, Object value) {
        return written(field, value, dateFormats);
    }

    private static Object written(String field, Object value, DateFormats dateFormats) {
        boolean severalToDelete = field.equals("deleteRelated") && value instanceof List<?>;
        return severalToDelete ? value : FieldValue.of(field, value, dateFormats);
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
            RequestParameters.write(fields, json);
            json.writeEndObject();
            Map<String, Object> all = new LinkedHashMap<>(members);
            RequestParameters.put(all, "modId", modId);
            RequestParameters.write(all, json);
        });
    }
}
