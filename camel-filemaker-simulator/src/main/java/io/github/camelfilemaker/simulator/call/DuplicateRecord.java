package io.github.camelfilemaker.simulator.call;

import java.io.IOException;
import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelfilemaker.simulator.data.Draft;
import io.github.camelfilemaker.simulator.data.LayoutView;
import io.github.camelfilemaker.simulator.data.WriteBatch;
import io.github.camelfilemaker.simulator.schema.Account;

/** POST .../records/{recordId} */
public final class DuplicateRecord implements Call {

    @Override
    public void answer(CallRequest request, JsonGenerator out) throws IOException {
        request.query().allowOnly(Set.of());
        Query.refuseOthers(() -> request.body().fieldNames(), Scripts.NAMES);
        LayoutView layout = request.layout();
        Writes.require(request, Account.Denied.CREATE);
        Scripts scripts = Scripts.ofBody(request);

        scripts.prerequest();
        Draft made = Writes.locked(request, () -> {
            WriteBatch batch = new WriteBatch(Writes.plainMode(request));
            Draft draft = batch.duplicate(layout.table(), request.recordId());
            batch.commit();
            return draft;
        });
        scripts.presort();
        scripts.after();

        scripts.writeResults(out);
        out.writeStringField("recordId", Long.toString(made.id()));
        out.writeStringField("modId", Long.toString(made.modId()));
    }
}
