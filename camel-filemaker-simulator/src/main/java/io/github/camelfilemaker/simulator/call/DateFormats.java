package io.github.camelfilemaker.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelfilemaker.simulator.error.FileMakerError;
import io.github.camelfilemaker.simulator.value.DateStyle;

/** The parameter "dateformats". */
final class DateFormats {

    private DateFormats() {
    }

    static DateStyle ofQuery(CallRequest request) {
        return style(request, request.query().text("dateformats"));
    }

    static DateStyle ofBody(CallRequest request) {
        JsonNode value = request.body().get("dateformats");
        return style(request, value == null ? null : value.asText());
    }

    private static DateStyle style(CallRequest request, String text) {
        return switch (text == null ? "0" : text) {
            case "0" -> DateStyle.US;
            case "1" -> request.database().definition().fileDates();
            case "2" -> request.host().behaviour().isoTimestampWithT() ? DateStyle.ISO : DateStyle.ISO_BLANK;
            default -> throw FileMakerError.invalidValue();
        };
    }
}
