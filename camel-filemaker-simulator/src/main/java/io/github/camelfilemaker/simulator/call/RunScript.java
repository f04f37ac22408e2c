package io.github.camelfilemaker.simulator.call;

import java.io.IOException;
import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelfilemaker.simulator.error.FileMakerError;

/** GET .../layouts/{layout}/script/{script} */
public final class RunScript implements Call {

    @Override
    public void answer(CallRequest request, JsonGenerator out) throws IOException {
        request.query().allowOnly(Set.of("script.param"));
        request.layout(); // 105 when it is missing: it comes before the script
        String script = request.name(2);
        if (!request.database().definition().scriptNames().contains(script)) {
            throw FileMakerError.of(104);
        }
        String parameter = request.query().text("script.param");
        Scripts.writeResult(out, "", Scripts.run(request, script, parameter == null ? "" : parameter));
    }
}
