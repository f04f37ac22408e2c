package io.github.camelfilemaker.simulator.call;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelfilemaker.simulator.data.Table;
import io.github.camelfilemaker.simulator.error.FileMakerError;

/** GET .../records */
public final class GetRange implements Call {

    private static final Set<String> PARAMETERS = new HashSet<>(Scripts.NAMES);

    static {
        PARAMETERS.addAll(Set.of("_offset", "_limit", "_sort", "portal", "layout.response", "dateformats"));
    }

    @Override
    public void answer(CallRequest request, JsonGenerator out) throws IOException {
        request.query().allowOnly(PARAMETERS, "_offset.", "_limit.");
        Table table = request.layout().table();
        new FoundSet(request, Range.ofQuery(request), Scripts.ofQuery(request)).answer(() -> {
            if (table.size() == 0 && request.host().behaviour().emptyTableIs401()) {
                throw FileMakerError.of(401);
            }
            return table.records();
        }, out);
    }
}
