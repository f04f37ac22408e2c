package io.github.camelfilemaker.simulator.call;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelfilemaker.simulator.data.Draft;
import io.github.camelfilemaker.simulator.data.LayoutView;
import io.github.camelfilemaker.simulator.data.WriteBatch;
import io.github.camelfilemaker.simulator.error.FileMakerError;
import io.github.camelfilemaker.simulator.schema.Account;

/** PATCH .../records/{recordId} */
public final class EditRecord implements Call {

    private static final Set<String> MEMBERS = new HashSet<>(Scripts.NAMES);

    static {
        MEMBERS.addAll(Set.of("fieldData", "portalData", "options", "dateformats", "modId"));
    }

    @Override
    public void answer(CallRequest request, JsonGenerator out) throws IOException {
        request.query().allowOnly(Set.of());
        Query.refuseOthers(() -> request.body().fieldNames(), MEMBERS);
        LayoutView layout = request.layout();
        Writes.require(request, Account.Denied.EDIT);
        JsonNode modId = request.body().path("modId");
        if (modId.isContainerNode()) {
            throw FileMakerError.invalidValue();
        }
        String expected = modId.isMissingNode() ? null : modId.asText();
        Scripts scripts = Scripts.ofBody(request);
        WriteBatch batch = new WriteBatch(Writes.mode(request));
        RecordInput input = new RecordInput(request, layout, batch);

        scripts.prerequest();
        Draft edited = Writes.locked(request, () -> {
            Draft draft = batch.edit(layout.table(), request.recordId(), expected);
            input.apply(draft, layout.table().record(request.recordId()));
            batch.commit();
            return draft;
        });
        scripts.presort();
        scripts.after();

        scripts.writeResults(out);
        out.writeStringField("modId", Long.toString(edited.modId()));
        Writes.writeNewPortalRecords(out, input.newPortalRecords());
    }
}
