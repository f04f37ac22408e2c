package io.github.camelfilemaker.simulator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A database whose records are those of a captured answer. Keys that link portal rows to their record are fields of
 * their own, which the layout does not show.
 */
final class RecordedDatabase {

    private static final String KEY = "_key";

    private final DatabaseBuilder db;
    private final JsonNode info;
    private final List<String> fields;
    private final List<String> related;
    private final Map<String, List<String>> rowFields;
    private final Map<String, String> occurrences;

    /**
     * @param rowFields   by portal
     * @param occurrences by portal
     */
    RecordedDatabase(DatabaseBuilder db, JsonNode info, List<String> fields, List<String> related,
                     Map<String, List<String>> rowFields,
                     Map<String, String> occurrences) {
        this.db = db;
        this.info = info;
        this.fields = fields;
        this.related = related;
        this.rowFields = rowFields;
        this.occurrences = occurrences;
    }

    void define(JsonNode data) {
        String table = info.path("table").asText();
        db.account("a", "b").table(table, t -> {
            fields.forEach(field -> t.field(field, type(field, data), f -> {
            }));
            t.text(KEY);
            long lastId = 0;
            for (int i = 0; i < data.size(); i++) {
                JsonNode record = data.get(i);
                Map<String, Object> values = values(record.path("fieldData"));
                values.put(KEY, "" + i);
                // ids that the author of a file masked can be alike
                lastId = Math.max(lastId + 1, record.path("recordId").asLong());
                t.record(lastId, record.path("modId").asLong(), values);
            }
        });
        Set<String> defined = new HashSet<>();
        occurrences.forEach((portal, occurrence) -> {
            if (defined.add(occurrence)) {
                portal(table, portal, occurrence, data);
            }
        });
        db.layout(info.path("layout").asText(), l -> {
            l.table(table).fields(fields.toArray(String[]::new)).related(related.toArray(String[]::new));
            occurrences.forEach((portal, occurrence) -> l.portal(p -> p.objectName(named(portal, data) ? portal : null)
                    .table(occurrence).fields(rowFields.get(portal).toArray(String[]::new))));
        });
    }

    private static boolean named(String portal, JsonNode data) {
        for (JsonNode portalInfo : data.get(0).path("portalDataInfo")) {
            if (portalInfo.path("portalObjectName").asText().equals(portal)) {
                return true;
            }
        }
        return !data.get(0).has("portalDataInfo") && !portal.equals("action");
    }

    private void portal(String table, String portal, String occurrence, JsonNode data) {
        List<String> own = new ArrayList<>();
        Map<String, List<String>> further = new LinkedHashMap<>();
        for (String name : rowFields.get(portal)) {
            String of = name.substring(0, name.indexOf("::"));
            if (of.equals(occurrence)) {
                own.add(name.substring(of.length() + 2));
            } else {
                further.computeIfAbsent(of, o -> new ArrayList<>()).add(name.substring(of.length() + 2));
            }
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        int key = 0;
        for (JsonNode record : data) {
            for (JsonNode row : record.path("portalData").path(portal)) {
                Map<String, Object> values = values(row);
                values.put(KEY, "" + key);
                rows.add(values);
            }
            key++;
        }
        db.table(occurrence, t -> {
            own.forEach(field -> t.field(field, type(occurrence + "::" + field, rows), f -> {
            }));
            related.stream().filter(
                    name -> name.startsWith(occurrence + "::") && !own.contains(name.substring(occurrence.length() + 2)))
                    .forEach(name -> t.text(name.substring(occurrence.length() + 2)));
            t.text(KEY);
            rows.forEach(
                    row -> t.record(Long.parseLong(row.get("recordId").toString()), Long.parseLong(row.get("modId").toString()),
                            stripped(row, occurrence)));
        });
        db.relationship(occurrence, table, KEY, occurrence, KEY);
        further.forEach((of, names) -> {
            db.table(of, t -> {
                names.forEach(t::text);
                t.text(KEY);
                rows.forEach(row -> {
                    Map<String, Object> values = stripped(row, of);
                    values.put(KEY, row.get(occurrence + "::id"));
                    t.record(values);
                });
            });
            db.relationship(of, occurrence, "id", of, KEY);
        });
    }

    /** The fields of one table occurrence, and the key. */
    private static Map<String, Object> stripped(Map<String, Object> row, String occurrence) {
        Map<String, Object> values = new LinkedHashMap<>();
        row.forEach((name, value) -> {
            if (name.startsWith(occurrence + "::")) {
                values.put(name.substring(occurrence.length() + 2), value);
            }
        });
        values.put(KEY, row.get(KEY));
        return values;
    }

    private static Map<String, Object> values(JsonNode fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            String text = field.getValue().asText();
            if (text.contains("/Streaming_SSL/")) {
                String extension = text.contains(".png") ? ".png" : "";
                values.put(field.getKey(), ContainerFile.of("file" + extension, "image/png", new byte[] { 1 }));
            } else {
                values.put(field.getKey(), text);
            }
        }
        values.keySet().removeIf(name -> name.contains("::") && !fields.has("recordId"));
        return values;
    }

    private static FieldType type(String field, JsonNode data) {
        for (JsonNode record : data) {
            JsonNode value = record.path("fieldData").path(field);
            if (value.isNumber()) {
                return FieldType.NUMBER;
            }
            if (!value.asText().isEmpty()) {
                return typeOfText(value.asText());
            }
        }
        return FieldType.TEXT;
    }

    private static FieldType type(String field, List<Map<String, Object>> rows) {
        return rows.stream().map(row -> row.get(field)).filter(value -> value != null && !value.toString().isEmpty())
                .findFirst()
                .map(value -> value.toString().matches("\\d+")
                        && rows.stream().allMatch(row -> row.get(field).toString().matches("\\d*"))
                        && !field.endsWith("file_path") ? FieldType.NUMBER : FieldType.TEXT)
                .orElse(FieldType.TEXT);
    }

    private static FieldType typeOfText(String text) {
        if (text.contains("/Streaming_SSL/")) {
            return FieldType.CONTAINER;
        } else if (text.matches("\\d\\d/\\d\\d/\\d{4} \\d{1,2}:\\d\\d:\\d\\d")) {
            return FieldType.TIMESTAMP;
        }
        return text.matches("\\d\\d/\\d\\d/\\d{4}") ? FieldType.DATE : FieldType.TEXT;
    }
}
