package io.github.camelfilemaker.simulator.call;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.camelfilemaker.simulator.error.FileMakerError;

/** The parameters after the question mark, decoded. */
public record Query(Map<String, String> parameters) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    public Query(Map<String, String> parameters) {
        this.parameters = new LinkedHashMap<>(parameters);
    }

    /** Null when it is absent. */
    String text(String name) {
        return parameters.get(name);
    }

    /**
     * A parameter that is JSON; null when it is absent.
     *
     * @throws FileMakerError 1708 when it is not, as with a wrongly encoded one
     */
    JsonNode json(String name) {
        String text = parameters.get(name);
        if (text == null) {
            return null;
        }
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw FileMakerError.invalidValue();
        }
    }

    /** @throws FileMakerError 960 that lists all names that are neither given nor begin with one of the prefixes */
    void allowOnly(Set<String> names, String... prefixes) {
        refuseOthers(parameters.keySet(), names, prefixes);
    }

    static void refuseOthers(Iterable<String> given, Set<String> names, String... prefixes) {
        List<String> unknown = new ArrayList<>();
        for (String name : given) {
            boolean known = names.contains(name);
            for (String prefix : prefixes) {
                known |= name.startsWith(prefix) && name.length() > prefix.length();
            }
            if (!known) {
                unknown.add(name);
            }
        }
        if (!unknown.isEmpty()) {
            throw FileMakerError.unknownParameters(unknown);
        }
    }
}
