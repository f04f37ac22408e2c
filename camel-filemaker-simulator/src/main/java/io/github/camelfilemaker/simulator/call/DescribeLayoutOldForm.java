package io.github.camelfilemaker.simulator.call;

import java.io.IOException;
import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelfilemaker.simulator.data.FieldView;
import io.github.camelfilemaker.simulator.schema.FieldDefinition;

/** GET .../layouts/{layout}/metadata, as version 17 had it. */
public final class DescribeLayoutOldForm implements Call {

    @Override
    public void answer(CallRequest request, JsonGenerator out) throws IOException {
        request.query().allowOnly(Set.of());
        out.writeArrayFieldStart("metaData");
        for (FieldView view : request.layout().fields()) {
            if (view.repetition() == 1) {
                FieldDefinition field = view.field();
                out.writeStartObject();
                out.writeStringField("name", DescribeLayout.plainName(view));
                out.writeStringField("type", field.kind().wireName());
                out.writeStringField("result", field.type().wireName());
                out.writeStringField("global", Boolean.toString(field.global()));
                if (field.valueList() != null) {
                    out.writeStringField("valueList", field.valueList());
                }
                out.writeNumberField("repetitions", field.repetitions());
                out.writeEndObject();
            }
        }
        out.writeEndArray();
    }
}
