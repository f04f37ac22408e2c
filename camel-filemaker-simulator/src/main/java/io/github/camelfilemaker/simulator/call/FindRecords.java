package io.github.camelfilemaker.simulator.call;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelfilemaker.simulator.data.LayoutView;
import io.github.camelfilemaker.simulator.data.StoredRecord;
import io.github.camelfilemaker.simulator.error.FileMakerError;
import io.github.camelfilemaker.simulator.find.CriterionParser;
import io.github.camelfilemaker.simulator.find.Find;
import io.github.camelfilemaker.simulator.find.FindRequest;

/** POST .../_find */
public final class FindRecords implements Call {

    private static final Set<String> MEMBERS = new HashSet<>(Scripts.NAMES);

    static {
        MEMBERS.addAll(Set.of("query", "sort", "offset", "limit", "portal", "layout.response", "dateformats"));
    }

    @Override
    public void answer(CallRequest request, JsonGenerator out) throws IOException {
        request.query().allowOnly(Set.of());
        Query.refuseOthers(() -> request.body().fieldNames(), MEMBERS, "offset.", "limit.");
        LayoutView layout = request.layout();
        Range range = Range.ofBody(request);
        List<FindRequest> requests
                = requests(request, layout, new CriterionParser(range.dates(), request.host().now().toLocalDate()));
        new FoundSet(request, range, Scripts.ofBody(request)).answer(() -> {
            List<StoredRecord> found = Find.records(layout.table(), requests, request.session().globals());
            if (found.isEmpty()) {
                throw FileMakerError.of(401);
            }
            return found;
        }, out);
    }

    private static List<FindRequest> requests(CallRequest request, LayoutView layout, CriterionParser parser) {
        JsonNode query = request.body().get("query");
        if (query == null) {
            throw FileMakerError.engine(10, "Request validation failed: Parameter (query) is required", 400);
        } else if (!query.isArray()) {
            throw FileMakerError.invalidValue();
        } else if (query.isEmpty()) {
            throw FileMakerError.of(400);
        }
        List<FindRequest> requests = new ArrayList<>();
        for (JsonNode each : query) {
            if (!each.isObject()) {
                throw FileMakerError.invalidValue();
            }
            Map<String, String> criteria = new LinkedHashMap<>();
            boolean omit = false;
            for (Map.Entry<String, JsonNode> member : each.properties()) {
                if (member.getKey().equals("omit")) {
                    omit = omit(member.getValue());
                } else if (member.getValue().isTextual() || member.getValue().isNumber()) {
                    criteria.put(member.getKey(), member.getValue().asText());
                } else {
                    throw FileMakerError.invalidValue();
                }
            }
            requests.add(new FindRequest(layout, criteria, omit, parser));
        }
        return requests;
    }

    /** A string by the documents; real servers take a boolean too. */
    private static boolean omit(JsonNode value) {
        return switch (value.isContainerNode() ? "" : value.asText()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw FileMakerError.invalidValue();
        };
    }
}
