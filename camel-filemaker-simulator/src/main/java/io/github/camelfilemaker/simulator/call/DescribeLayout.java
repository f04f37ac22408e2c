package io.github.camelfilemaker.simulator.call;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelfilemaker.simulator.data.FieldView;
import io.github.camelfilemaker.simulator.data.LayoutView;
import io.github.camelfilemaker.simulator.data.PortalView;
import io.github.camelfilemaker.simulator.error.FileMakerError;
import io.github.camelfilemaker.simulator.schema.FieldDefinition;

/** GET .../layouts/{layout} */
public final class DescribeLayout implements Call {

    @Override
    public void answer(CallRequest request, JsonGenerator out) throws IOException {
        request.query().allowOnly(Set.of("recordId"));
        LayoutView layout = request.layout();
        String recordId = request.query().text("recordId");
        if (recordId != null && layout.table().record(CallRequest.recordId(recordId)) == null) {
            throw FileMakerError.of(101);
        }
        Set<String> lists = new LinkedHashSet<>();
        out.writeFieldName("fieldMetaData");
        writeFields(layout.fields(), lists, out);
        out.writeObjectFieldStart("portalMetaData");
        for (PortalView portal : layout.portals()) {
            out.writeFieldName(portal.member());
            writeFields(portal.fields(), lists, out);
        }
        out.writeEndObject();
        if (!lists.isEmpty()) {
            writeValueLists(request, new ArrayList<>(lists), out);
        }
    }

    private static void writeFields(List<FieldView> fields, Set<String> lists, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (FieldView view : fields) {
            if (view.repetition() == 1) {
                writeField(view, out);
                if (view.field().valueList() != null) {
                    lists.add(view.field().valueList());
                }
            }
        }
        out.writeEndArray();
    }

    private static void writeField(FieldView view, JsonGenerator out) throws IOException {
        FieldDefinition field = view.field();
        out.writeStartObject();
        out.writeStringField("name", plainName(view));
        out.writeStringField("type", field.kind().wireName());
        out.writeStringField("displayType", field.displayType());
        out.writeStringField("result", field.type().wireName());
        if (field.valueList() != null) {
            out.writeStringField("valueList", field.valueList());
        }
        out.writeBooleanField("global", field.global());
        out.writeBooleanField("autoEnter", field.autoEnter() != null);
        out.writeBooleanField("fourDigitYear", field.rules().fourDigitYear());
        out.writeNumberField("maxRepeat", field.repetitions());
        out.writeNumberField("maxCharacters", field.rules().maxCharacters());
        out.writeBooleanField("notEmpty", field.rules().notEmpty());
        out.writeBooleanField("numeric", field.rules().numeric());
        out.writeBooleanField("timeOfDay", field.rules().timeOfDay());
        out.writeNumberField("repetitionStart", 1);
        out.writeNumberField("repetitionEnd", field.repetitions());
        out.writeEndObject();
    }

    /** Metadata names a repeating field once, without a number. */
    static String plainName(FieldView view) {
        String name = view.name();
        return view.field().repetitions() > 1 ? name.substring(0, name.lastIndexOf('(')) : name;
    }

    private static void writeValueLists(CallRequest request, List<String> names, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("valueLists");
        for (String name : names) {
            out.writeStartObject();
            out.writeStringField("name", name);
            out.writeStringField("type", "customList");
            out.writeArrayFieldStart("values");
            for (String value : request.database().definition().valueLists().getOrDefault(name, List.of())) {
                out.writeStartObject();
                out.writeStringField("displayValue", value);
                out.writeStringField("value", value);
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
