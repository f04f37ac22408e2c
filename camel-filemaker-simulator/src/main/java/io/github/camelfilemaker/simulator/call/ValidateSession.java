package io.github.camelfilemaker.simulator.call;

import java.io.IOException;
import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;

/** GET .../validateSession: that the session is alive was found out before. */
public final class ValidateSession implements Call {

    @Override
    public void answer(CallRequest request, JsonGenerator out) throws IOException {
        request.query().allowOnly(Set.of());
        if (request.host().behaviour().sessionInUseInValidate()) {
            out.writeBooleanField("isSessionInUse", false);
        }
    }
}
