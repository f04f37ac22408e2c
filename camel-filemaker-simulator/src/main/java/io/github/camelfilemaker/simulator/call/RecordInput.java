package io.github.camelfilemaker.simulator.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelfilemaker.simulator.data.Draft;
import io.github.camelfilemaker.simulator.data.FieldView;
import io.github.camelfilemaker.simulator.data.LayoutView;
import io.github.camelfilemaker.simulator.data.PortalView;
import io.github.camelfilemaker.simulator.data.StoredRecord;
import io.github.camelfilemaker.simulator.data.Table;
import io.github.camelfilemaker.simulator.data.WriteBatch;
import io.github.camelfilemaker.simulator.error.FileMakerError;

/** "fieldData" and "portalData" of create and edit: brings what they hold into a batch of writes. */
final class RecordInput {

    private static final Pattern RELATED_WITH_ID = Pattern.compile("(.+::.+)\\.(\\d{1,18})");
    private static final Set<String> OF_ROW = Set.of("recordId", "modId");

    private record NewRow(PortalView portal, Draft row) {
    }

    private final CallRequest request;
    private final LayoutView layout;
    private final WriteBatch batch;
    private final List<NewRow> newRows = new ArrayList<>();

    RecordInput(CallRequest request, LayoutView layout, WriteBatch batch) {
        this.request = request;
        this.layout = layout;
        this.batch = batch;
    }

    /** @param stored the record before the edit, null for a new one */
    void apply(Draft draft, StoredRecord stored) {
        fieldData(object("fieldData", true), draft, stored);
        ObjectNode portals = object("portalData", false);
        if (portals != null) {
            portals.properties().forEach(portal -> rows(layout.portal(portal.getKey()), portal.getValue(), draft));
        }
    }

    private ObjectNode object(String member, boolean required) {
        JsonNode value = request.body().get(member);
        if (value == null && !required) {
            return null;
        } else if (value == null) {
            throw FileMakerError.engine(10, "Request validation failed: Parameter (" + member + ") is required", 400);
        } else if (!value.isObject()) {
            throw FileMakerError.invalidValue();
        }
        return (ObjectNode) value;
    }

    private void fieldData(ObjectNode fields, Draft draft, StoredRecord stored) {
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            if (field.getKey().equals("deleteRelated")) {
                deleteRelated(field.getValue());
                continue;
            }
            Matcher withId = RELATED_WITH_ID.matcher(field.getKey());
            if (withId.matches()) {
                FieldView view = layout.searchableField(withId.group(1));
                relatedById(view, Long.parseLong(withId.group(2)), draft).enter(view, text(field.getValue()));
            } else {
                FieldView view = layout.field(field.getKey());
                (view.path() == null ? draft : firstRelated(view, draft, stored)).enter(view, text(field.getValue()));
            }
        }
    }

    /** The older spelling of a field of a related record; id 0 makes a new one. */
    private Draft relatedById(FieldView view, long id, Draft draft) {
        return id == 0 ? batch.createRelated(draft, view.path()) : batch.edit(view.table(), id, null);
    }

    private Draft firstRelated(FieldView view, Draft draft, StoredRecord stored) {
        StoredRecord related = stored == null ? null : view.path().firstFrom(stored);
        return related == null ? batch.createRelated(draft, view.path()) : batch.edit(view.table(), related.id(), null);
    }

    private void deleteRelated(JsonNode value) {
        if (!value.isTextual() && !value.isArray()) {
            throw FileMakerError.invalidValue();
        }
        for (JsonNode each : value.isArray() ? value : List.of(value)) {
            Matcher name = Pattern.compile("(.+)\\.(\\d{1,18})").matcher(each.asText());
            if (!name.matches()) {
                throw FileMakerError.invalidValue();
            }
            Table table = request.database().tableOfOccurrence(name.group(1));
            if (table == null || request.database().path(layout.occurrence(), name.group(1)) == null) {
                throw FileMakerError.of(103);
            }
            batch.delete(table, Long.parseLong(name.group(2)));
        }
    }

    private void rows(PortalView portal, JsonNode rows, Draft parent) {
        if (!rows.isArray()) {
            throw FileMakerError.invalidValue();
        }
        for (JsonNode row : rows) {
            if (!row.isObject()) {
                throw FileMakerError.invalidValue();
            }
            JsonNode recordId = row.get("recordId");
            JsonNode modId = row.get("modId");
            Draft draft;
            if (recordId == null) {
                draft = batch.createRelated(parent, portal.path());
                newRows.add(new NewRow(portal, draft));
            } else {
                draft = batch.edit(portal.path().table(), CallRequest.recordId(recordId.asText()),
                        modId == null ? null : modId.asText());
            }
            for (Map.Entry<String, JsonNode> field : row.properties()) {
                if (!OF_ROW.contains(field.getKey())) {
                    draft.enter(rowField(portal, field.getKey()), text(field.getValue()));
                }
            }
        }
    }

    private static FieldView rowField(PortalView portal, String name) {
        FieldView view = portal.field(name);
        if (view == null) {
            view = portal.field(name + "(1)");
        }
        if (view == null || view.path() != null) {
            throw FileMakerError.of(102);
        }
        return view;
    }

    /** Text and numbers are values; what else JSON knows is not. */
    private String text(JsonNode value) {
        if (value.isNull() && request.host().behaviour().nullClearsField()) {
            return "";
        } else if (!value.isTextual() && !value.isNumber()) {
            throw FileMakerError.invalidValue();
        }
        return value.asText();
    }

    /** After the commit: portals that got new rows, with the rows' drafts. */
    List<NewPortalRecord> newPortalRecords() {
        List<NewPortalRecord> made = new ArrayList<>();
        for (int i = 0; i < newRows.size(); i++) {
            NewRow row = newRows.get(i);
            boolean last = i == newRows.size() - 1 || !newRows.get(i + 1).portal().equals(row.portal());
            if (last || request.host().behaviour().portalInfoPerRow()) {
                made.add(new NewPortalRecord(row.portal().occurrence(), row.row().id(), row.row().modId()));
            }
        }
        return made;
    }

    /** An entry of "newPortalRecordInfo". */
    record NewPortalRecord(String table, long recordId, long modId) {
    }
}
