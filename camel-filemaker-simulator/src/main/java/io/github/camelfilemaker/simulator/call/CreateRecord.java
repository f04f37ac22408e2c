package io.github.camelfilemaker.simulator.call;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelfilemaker.simulator.data.Draft;
import io.github.camelfilemaker.simulator.data.LayoutView;
import io.github.camelfilemaker.simulator.data.WriteBatch;
import io.github.camelfilemaker.simulator.schema.Account;

/** POST .../records */
public final class CreateRecord implements Call {

    private static final Set<String> MEMBERS = new HashSet<>(Scripts.NAMES);

    static {
        MEMBERS.addAll(Set.of("fieldData", "portalData", "options", "dateformats"));
    }

    @Override
    public void answer(CallRequest request, JsonGenerator out) throws IOException {
        request.query().allowOnly(Set.of());
        Query.refuseOthers(() -> request.body().fieldNames(), MEMBERS);
        LayoutView layout = request.layout();
        Writes.require(request, Account.Denied.CREATE);
        Scripts scripts = Scripts.ofBody(request);
        WriteBatch batch = new WriteBatch(Writes.mode(request));
        RecordInput input = new RecordInput(request, layout, batch);

        scripts.prerequest();
        Draft made = Writes.locked(request, () -> {
            Draft draft = batch.create(layout.table());
            input.apply(draft, null);
            batch.commit();
            return draft;
        });
        scripts.presort();
        scripts.after();

        scripts.writeResults(out);
        out.writeStringField("recordId", Long.toString(made.id()));
        out.writeStringField("modId", Long.toString(made.modId()));
        Writes.writeNewPortalRecords(out, input.newPortalRecords());
    }
}
