package io.github.camelfilemaker.simulator.call;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelfilemaker.simulator.data.Database;
import io.github.camelfilemaker.simulator.error.FileMakerError;

/** GET .../databases: those that the account of the call can open. */
public final class ListDatabases implements Call {

    @Override
    public void answer(CallRequest request, JsonGenerator out) throws IOException {
        request.query().allowOnly(Set.of());
        out.writeArrayFieldStart("databases");
        for (Database database : listed(request)) {
            out.writeStartObject();
            out.writeStringField("name", database.name());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static List<Database> listed(CallRequest request) {
        List<Database> all = request.host().databases();
        if (!Credentials.given(request) && !request.host().behaviour().databasesNeedAuthorization()) {
            return all;
        }
        Credentials credentials = Credentials.of(request);
        List<Database> open = all.stream().filter(database -> credentials.accountIn(database) != null).toList();
        if (open.isEmpty()) {
            throw FileMakerError.of(212);
        }
        return open;
    }
}
