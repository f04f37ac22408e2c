package io.github.camelfilemaker.simulator.call;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelfilemaker.simulator.data.FieldView;
import io.github.camelfilemaker.simulator.data.Globals;
import io.github.camelfilemaker.simulator.data.LayoutView;
import io.github.camelfilemaker.simulator.data.PortalView;
import io.github.camelfilemaker.simulator.data.RelationPath;
import io.github.camelfilemaker.simulator.data.StoredRecord;
import io.github.camelfilemaker.simulator.value.ContainerValue;
import io.github.camelfilemaker.simulator.value.NumberValue;
import io.github.camelfilemaker.simulator.value.Values;

/** Writes records as the answers to get, list and find show them. The caller holds the database's lock. */
final class RecordWriter {

    private final CallRequest request;
    private final LayoutView layout;
    private final Range range;
    private final Globals globals;
    private final JsonGenerator out;

    RecordWriter(CallRequest request, Range range, JsonGenerator out) {
        this.request = request;
        this.layout = range.responseLayout();
        this.range = range;
        this.globals = request.session().globals();
        this.out = out;
    }

    /**
     * "dataInfo" and "data".
     *
     * @param shown the records of this page
     * @param found how many there are in all pages
     */
    void write(List<StoredRecord> shown, int found) throws IOException {
        out.writeObjectFieldStart("dataInfo");
        out.writeStringField("database", request.database().name());
        out.writeStringField("layout", layout.name());
        out.writeStringField("table", layout.occurrence());
        out.writeNumberField("totalRecordCount", layout.table().size());
        out.writeNumberField("foundCount", found);
        out.writeNumberField("returnedCount", shown.size());
        out.writeEndObject();
        out.writeArrayFieldStart("data");
        for (StoredRecord record : shown) {
            write(record);
        }
        out.writeEndArray();
    }

    private void write(StoredRecord record) throws IOException {
        out.writeStartObject();
        out.writeObjectFieldStart("fieldData");
        writeFields(layout.fields(), record);
        out.writeEndObject();
        List<RelationPath.Rows> portals = new ArrayList<>();
        out.writeObjectFieldStart("portalData");
        for (PortalView portal : layout.portals()) {
            if (range.shows(portal)) {
                portals.add(writePortal(portal, record));
            }
        }
        out.writeEndObject();
        out.writeStringField("recordId", Long.toString(record.id()));
        out.writeStringField("modId", Long.toString(record.modId()));
        writePortalInfo(portals);
        out.writeEndObject();
    }

    private RelationPath.Rows writePortal(PortalView portal, StoredRecord record) throws IOException {
        Range.Window window = range.rows(portal);
        // version 1 looks at how the layout was saved: Table View shows the first related row only
        int limit = layout.tableView() && request.version().equals("v1") ? 1 : window.limit();
        RelationPath.Rows rows = portal.path().rows(record, window.offset() - 1, limit);
        out.writeFieldName(portal.member());
        out.writeStartArray();
        for (StoredRecord row : rows.rows()) {
            out.writeStartObject();
            out.writeStringField("recordId", Long.toString(row.id()));
            writeFields(portal.fields(), row);
            out.writeStringField("modId", Long.toString(row.modId()));
            out.writeEndObject();
        }
        out.writeEndArray();
        return rows;
    }

    private void writePortalInfo(List<RelationPath.Rows> portals) throws IOException {
        out.writeArrayFieldStart("portalDataInfo");
        int next = 0;
        for (PortalView portal : layout.portals()) {
            if (range.shows(portal)) {
                RelationPath.Rows rows = portals.get(next++);
                out.writeStartObject();
                if (portal.definition().objectName() != null) {
                    out.writeStringField("portalObjectName", portal.definition().objectName());
                }
                out.writeStringField("database", request.database().name());
                out.writeStringField("table", portal.occurrence());
                out.writeNumberField("foundCount", rows.found());
                out.writeNumberField("returnedCount", rows.rows().size());
                out.writeEndObject();
            }
        }
        out.writeEndArray();
    }

    private void writeFields(List<FieldView> fields, StoredRecord record) throws IOException {
        for (FieldView field : fields) {
            out.writeFieldName(field.member());
            writeValue(field.value(record, globals));
        }
    }

    private void writeValue(Object value) throws IOException {
        if (value instanceof NumberValue number && number.json() != null) {
            out.writeNumber(number.json());
        } else if (value instanceof ContainerValue file && file.content() != null) {
            out.writeString(
                    request.baseUrl() + "/Streaming_SSL/MainDB/" + request.host().links().link(request.session(), file).hex()
                            + file.extension() + "?RCType=EmbeddedRCFileProcessor");
        } else {
            out.writeString(Values.text(value, range.dates()));
        }
    }
}
