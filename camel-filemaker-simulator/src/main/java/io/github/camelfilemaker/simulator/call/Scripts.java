package io.github.camelfilemaker.simulator.call;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelfilemaker.simulator.error.FileMakerError;
import io.github.camelfilemaker.simulator.schema.Account;

/** The up to three scripts that go with a request: before the action, before the sort, at the end. */
final class Scripts {

    /** All names of parameters, in bodies as in queries. */
    static final Set<String> NAMES = Set.of("script", "script.param", "script.prerequest", "script.prerequest.param",
            "script.presort", "script.presort.param");

    private static final String PREREQUEST = ".prerequest";
    private static final String PRESORT = ".presort";
    private static final String AFTER = "";

    private final CallRequest request;
    private final Map<String, String> parameters;
    private final Map<String, ScriptLibrary.Result> results = new LinkedHashMap<>();

    private Scripts(CallRequest request, Map<String, String> parameters) {
        this.request = request;
        this.parameters = parameters;
        // before any work: a request that names a script that is not there changes nothing
        for (String when : new String[] { PREREQUEST, PRESORT, AFTER }) {
            String script = parameters.get("script" + when);
            if (script != null && request.host().behaviour().scriptMissingFailsRequest()
                    && !request.database().definition().scriptNames().contains(script)) {
                throw FileMakerError.of(104);
            }
        }
    }

    static Scripts ofQuery(CallRequest request) {
        Map<String, String> given = new LinkedHashMap<>();
        NAMES.forEach(name -> {
            String value = request.query().text(name);
            if (value != null) {
                given.put(name, value);
            }
        });
        return new Scripts(request, given);
    }

    static Scripts ofBody(CallRequest request) {
        ObjectNode body = request.body();
        Map<String, String> given = new LinkedHashMap<>();
        for (String name : NAMES) {
            JsonNode value = body.get(name);
            if (value != null) {
                if (value.isContainerNode()) {
                    throw FileMakerError.invalidValue();
                }
                given.put(name, value.isNull() ? "" : value.asText());
            }
        }
        return new Scripts(request, given);
    }

    boolean isEmpty() {
        return parameters.isEmpty();
    }

    void prerequest() {
        run(PREREQUEST);
    }

    void presort() {
        run(PRESORT);
    }

    void after() {
        run(AFTER);
    }

    private void run(String when) {
        String script = parameters.get("script" + when);
        if (script != null) {
            results.put(when, run(request, script, parameters.getOrDefault("script" + when + ".param", "")));
        }
    }

    /** Runs one script now; one that is missing ends with error 104. */
    static ScriptLibrary.Result run(CallRequest request, String script, String parameter) {
        if (!request.session().account().may(Account.Denied.SCRIPTS)) {
            return new ScriptLibrary.Result(9, null);
        }
        ScriptLibrary.Result result
                = request.host().scripts().run(request.session(), request.secondName(), script, parameter);
        return result == null ? new ScriptLibrary.Result(104, null) : result;
    }

    /** The members of the answer. There is no result member for a script that returned nothing. */
    void writeResults(JsonGenerator out) throws IOException {
        for (Map.Entry<String, ScriptLibrary.Result> entry : results.entrySet()) {
            writeResult(out, entry.getKey(), entry.getValue());
        }
    }

    static void writeResult(JsonGenerator out, String suffix, ScriptLibrary.Result result) throws IOException {
        if (result.result() != null) {
            out.writeStringField("scriptResult" + suffix, result.result());
        }
        out.writeStringField("scriptError" + suffix, Integer.toString(result.error()));
    }
}
