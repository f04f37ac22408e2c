package io.github.camelfilemaker.simulator.call;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelfilemaker.simulator.schema.ListEntry;

/** GET .../layouts */
public final class ListLayouts implements Call {

    @Override
    public void answer(CallRequest request, JsonGenerator out) throws IOException {
        request.query().allowOnly(Set.of());
        out.writeFieldName("layouts");
        write(request.database().definition().layoutList(), request.host().behaviour().tableInLayoutList(), out);
    }

    private static void write(List<ListEntry> entries, boolean withTable, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (ListEntry entry : entries) {
            out.writeStartObject();
            out.writeStringField("name", entry.name());
            if (entry.isFolder()) {
                out.writeBooleanField("isFolder", true);
                out.writeFieldName("folderLayoutNames");
                write(entry.children(), withTable, out);
            } else if (withTable) {
                // newer servers have the member, and it was empty wherever it was seen
                out.writeStringField("table", "");
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
