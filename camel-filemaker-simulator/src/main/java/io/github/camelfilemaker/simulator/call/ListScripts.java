package io.github.camelfilemaker.simulator.call;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelfilemaker.simulator.schema.ListEntry;

/** GET .../scripts */
public final class ListScripts implements Call {

    @Override
    public void answer(CallRequest request, JsonGenerator out) throws IOException {
        request.query().allowOnly(Set.of());
        out.writeFieldName("scripts");
        write(request.database().definition().scriptList(), out);
    }

    private static void write(List<ListEntry> entries, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (ListEntry entry : entries) {
            out.writeStartObject();
            out.writeStringField("name", entry.name());
            out.writeBooleanField("isFolder", entry.isFolder());
            if (entry.isFolder()) {
                out.writeFieldName("folderScriptNames");
                write(entry.children(), out);
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
