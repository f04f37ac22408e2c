package io.github.camelfilemaker.simulator.call;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelfilemaker.simulator.data.StoredRecord;
import io.github.camelfilemaker.simulator.data.Table;
import io.github.camelfilemaker.simulator.error.FileMakerError;

/** GET .../records/{recordId} */
public final class GetRecord implements Call {

    private static final Set<String> PARAMETERS = new HashSet<>(Scripts.NAMES);

    static {
        PARAMETERS.addAll(Set.of("portal", "layout.response", "dateformats"));
    }

    @Override
    public void answer(CallRequest request, JsonGenerator out) throws IOException {
        request.query().allowOnly(PARAMETERS, "_offset.", "_limit.");
        Table table = request.layout().table();
        new FoundSet(request, Range.ofQuery(request), Scripts.ofQuery(request)).answer(() -> {
            StoredRecord record = table.record(request.recordId());
            if (record == null) {
                throw FileMakerError.of(101);
            }
            return List.of(record);
        }, out);
    }
}
