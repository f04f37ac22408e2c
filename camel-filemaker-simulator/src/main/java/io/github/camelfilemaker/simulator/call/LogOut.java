package io.github.camelfilemaker.simulator.call;

import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;

/** DELETE .../sessions/{token}: the token in the path is all that it needs. */
public final class LogOut implements Call {

    @Override
    public void answer(CallRequest request, JsonGenerator out) {
        request.query().allowOnly(Set.of());
        request.host().sessions().logOut(request.secondName(), request.databaseName());
    }
}
