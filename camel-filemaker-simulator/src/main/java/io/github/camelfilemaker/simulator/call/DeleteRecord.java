package io.github.camelfilemaker.simulator.call;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelfilemaker.simulator.data.LayoutView;
import io.github.camelfilemaker.simulator.data.WriteBatch;
import io.github.camelfilemaker.simulator.schema.Account;

/** DELETE .../records/{recordId} */
public final class DeleteRecord implements Call {

    @Override
    public void answer(CallRequest request, JsonGenerator out) throws IOException {
        request.query().allowOnly(Scripts.NAMES);
        LayoutView layout = request.layout();
        Writes.require(request, Account.Denied.DELETE);
        Scripts scripts = Scripts.ofQuery(request);

        scripts.prerequest();
        Writes.locked(request, () -> {
            WriteBatch batch = new WriteBatch(Writes.plainMode(request));
            batch.delete(layout.table(), request.recordId());
            batch.commit();
            return null;
        });
        scripts.presort();
        scripts.after();

        scripts.writeResults(out);
    }
}
