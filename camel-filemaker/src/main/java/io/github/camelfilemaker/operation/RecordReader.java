package io.github.camelfilemaker.operation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.camelfilemaker.model.FileMakerPortal;
import io.github.camelfilemaker.model.FileMakerRecord;
import io.github.camelfilemaker.transport.Json;

/**
 * Reads records as they arrive, without a tree in between. The two members that say the same about portals, the rows
 * and their counts, are brought together by name and order, because two portals can have one name.
 */
final class RecordReader {

    private static final ObjectReader NESTED
            = Json.MAPPER.readerFor(Object.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private RecordReader() {
    }

    /** The parser stands on the array's start and is left on its end. */
    static List<FileMakerRecord> records(JsonParser json) throws IOException {
        List<FileMakerRecord> records = new ArrayList<>();
        // the records of one layout have the same fields
        int fields = 0;
        while (json.nextToken() == JsonToken.START_OBJECT) {
            FileMakerRecord record = record(json, fields);
            record.markAsRead();
            fields = record.size();
            records.add(record);
        }
        return records;
    }

    private static FileMakerRecord record(JsonParser json, int fields) throws IOException {
        FileMakerRecord record = new FileMakerRecord(fields);
        List<FileMakerPortal> portals = List.of();
        List<PortalInfo> infos = List.of();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String member = json.currentName();
            JsonToken value = json.nextToken();
            switch (member) {
                case "fieldData" -> fields(json, record);
                case "recordId" -> record.setRecordId(json.getValueAsString());
                case "modId" -> record.setModId(json.getValueAsString());
                case "portalData" -> portals = value == JsonToken.START_OBJECT ? portals(json) : skip(json);
                case "portalDataInfo" -> infos = value == JsonToken.START_ARRAY ? portalInfos(json) : skip(json);
                default -> json.skipChildren();
            }
        }
        if (!portals.isEmpty()) {
            record.setPortals(together(portals, infos));
        }
        return record;
    }

    private static <T> List<T> skip(JsonParser json) throws IOException {
        json.skipChildren();
        return List.of();
    }

    private static void fields(JsonParser json, FileMakerRecord record) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            record.put(field, value(json));
        }
    }

    private static List<FileMakerPortal> portals(JsonParser json) throws IOException {
        List<FileMakerPortal> portals = List.of();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            portals = portals.isEmpty() ? new ArrayList<>(4) : portals;
            String name = json.currentName();
            json.nextToken();
            List<FileMakerRecord> rows = new ArrayList<>();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                rows.add(row(json));
            }
            portals.add(new FileMakerPortal(name, null, rows.size(), rows));
        }
        return portals;
    }

    private static FileMakerRecord row(JsonParser json) throws IOException {
        FileMakerRecord row = new FileMakerRecord();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "recordId" -> row.setRecordId(json.getValueAsString());
                case "modId" -> row.setModId(json.getValueAsString());
                default -> row.put(field, value(json));
            }
        }
        return row;
    }

    private static List<PortalInfo> portalInfos(JsonParser json) throws IOException {
        List<PortalInfo> infos = List.of();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            infos = infos.isEmpty() ? new ArrayList<>(4) : infos;
            String objectName = null;
            String table = null;
            long foundCount = 0;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String member = json.currentName();
                json.nextToken();
                switch (member) {
                    case "portalObjectName" -> objectName = json.getValueAsString();
                    case "table" -> table = json.getValueAsString();
                    case "foundCount" -> foundCount = json.getValueAsLong();
                    default -> json.skipChildren();
                }
            }
            infos.add(new PortalInfo(objectName == null ? table : objectName, table, foundCount));
        }
        return infos;
    }

    private static List<FileMakerPortal> together(List<FileMakerPortal> portals, List<PortalInfo> infos) {
        List<PortalInfo> left = new ArrayList<>(infos);
        List<FileMakerPortal> together = new ArrayList<>(portals.size());
        for (FileMakerPortal portal : portals) {
            PortalInfo info = take(left, portal.name());
            together.add(info == null
                    ? portal : new FileMakerPortal(portal.name(), info.table, info.foundCount, portal.rows()));
        }
        return together;
    }

    private static PortalInfo take(List<PortalInfo> infos, String name) {
        for (int i = 0; i < infos.size(); i++) {
            if (name.equals(infos.get(i).name)) {
                return infos.remove(i);
            }
        }
        return null;
    }

    /** Any value: texts as they are, numbers without loss, what is nested as maps and lists. */
    static Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT -> json.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                    ? json.getDecimalValue() : (Object) json.getLongValue();
            case VALUE_NUMBER_FLOAT -> json.getDecimalValue();
            case START_OBJECT, START_ARRAY -> NESTED.readValue(json);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private record PortalInfo(String name, String table, long foundCount) {
    }
}
