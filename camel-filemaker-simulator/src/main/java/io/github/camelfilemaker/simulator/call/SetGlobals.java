package io.github.camelfilemaker.simulator.call;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelfilemaker.simulator.data.Database.GlobalCell;
import io.github.camelfilemaker.simulator.error.FileMakerError;
import io.github.camelfilemaker.simulator.value.DateStyle;
import io.github.camelfilemaker.simulator.value.Values;

/** PATCH .../globals */
public final class SetGlobals implements Call {

    @Override
    public void answer(CallRequest request, JsonGenerator out) throws IOException {
        request.query().allowOnly(Set.of());
        Query.refuseOthers(() -> request.body().fieldNames(), Set.of("globalFields"));
        JsonNode fields = request.body().get("globalFields");
        if (fields == null) {
            throw FileMakerError.engine(10, "Request validation failed: Parameter (globalFields) is required", 400);
        } else if (!fields.isObject()) {
            throw FileMakerError.invalidValue();
        }
        List<Runnable> changes = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            if (!field.getValue().isTextual() && !field.getValue().isNumber()) {
                throw FileMakerError.invalidValue();
            }
            GlobalCell global = request.database().globalCell(field.getKey());
            Object value = Values.read(global.field().type(), field.getValue().asText(), DateStyle.US);
            changes.add(() -> request.session().globals().set(global.table(), global.cell(), value));
        }
        changes.forEach(Runnable::run);
    }
}
