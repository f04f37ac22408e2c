package io.github.camelfilemaker.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.github.camelfilemaker.transport.Json;

/**
 * The parameters that many actions share. Their names differ between the query of a GET ({@code _limit}) and the body
 * of a find ({@code limit}); this is the one place that knows.
 */
final class RequestParameters {

    private static final TypeReference<List<Object>> LIST = new TypeReference<>() {
    };

    private RequestParameters() {
    }

    /** The scripts around an action, and date formats: the same names in queries and bodies. */
    static Map<String, Object> scripts(ActionInput in) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        put(parameters, "script", in.text(Option.SCRIPT));
        put(parameters, "script.param", in.text(Option.SCRIPT_PARAM));
        put(parameters, "script.prerequest", in.text(Option.SCRIPT_PREREQUEST));
        put(parameters, "script.prerequest.param", in.text(Option.SCRIPT_PREREQUEST_PARAM));
        put(parameters, "script.presort", in.text(Option.SCRIPT_PRESORT));
        put(parameters, "script.presort.param", in.text(Option.SCRIPT_PRESORT_PARAM));
        return parameters;
    }

    /** Whether scripts run with an action of these parameters, so that it may change something even if it reads. */
    static boolean hasScripts(Map<String, Object> parameters) {
        return parameters.keySet().stream().anyMatch(name -> name.startsWith("script"));
    }

    /** For get and list, in the query. */
    static Map<String, Object> query(ActionInput in) {
        Map<String, Object> parameters = scripts(in);
        put(parameters, "layout.response", in.text(Option.RESPONSE_LAYOUT));
        put(parameters, "dateformats", dateFormats(in));
        List<?> portals = portals(in);
        put(parameters, "portal", portals == null ? null : json(portals));
        portalNumbers(in, parameters, "_offset.", "_limit.");
        return parameters;
    }

    /** For a find, in the body. The numbers are texts, which every server version takes. */
    static Map<String, Object> body(ActionInput in) {
        Map<String, Object> parameters = scripts(in);
        put(parameters, "layout.response", in.text(Option.RESPONSE_LAYOUT));
        put(parameters, "dateformats", dateFormats(in));
        put(parameters, "portal", portals(in));
        portalNumbers(in, parameters, "offset.", "limit.");
        return parameters;
    }

    /** What the request says about dates; null when it says nothing. */
    static String dateFormats(ActionInput in) {
        return in.text(Option.DATE_FORMATS) == null ? null : writtenDates(in).parameter();
    }

    /**
     * How dates are written in the request: as the server takes them when it is told nothing, unless an option says
     * more.
     */
    static DateFormats writtenDates(ActionInput in) {
        String text = in.text(Option.DATE_FORMATS);
        return text == null ? DateFormats.us : DateFormats.of(text);
    }

    /** The sort order as the Data API takes it; null when there is none. */
    static List<?> sort(ActionInput in) {
        Object value = in.value(Option.SORT);
        if (value == null || value instanceof List<?>) {
            return (List<?>) value;
        }
        String text = value.toString().strip();
        if (text.startsWith("[")) {
            return list(Option.SORT, text);
        }
        List<Map<String, String>> order = new ArrayList<>();
        for (String field : names(text)) {
            boolean descending = field.startsWith("-");
            String name = descending ? field.substring(1).strip() : field;
            if (!name.isEmpty()) {
                Map<String, String> entry = new LinkedHashMap<>();
                entry.put("fieldName", name);
                entry.put("sortOrder", descending ? "descend" : "ascend");
                order.add(entry);
            }
        }
        return order;
    }

    private static List<?> portals(ActionInput in) {
        Object value = in.value(Option.PORTALS);
        if (value == null || value instanceof List<?>) {
            return (List<?>) value;
        }
        String text = value.toString().strip();
        if (text.startsWith("[")) {
            return list(Option.PORTALS, text);
        }
        return names(text);
    }

    private static void portalNumbers(ActionInput in, Map<String, Object> parameters, String offset, String limit) {
        in.map(Option.PORTAL_OFFSET).forEach((portal, number) -> put(parameters, offset + portal, number.toString()));
        in.map(Option.PORTAL_LIMIT).forEach((portal, number) -> put(parameters, limit + portal, number.toString()));
    }

    private static List<Object> list(Option option, String text) {
        try {
            return Json.MAPPER.readValue(text, LIST);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    option.optionName() + " is not a JSON array: " + e.getOriginalMessage() + ", in " + text, e);
        }
    }

    static String json(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names in a text with commas between them. */
    static List<String> names(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    /** Writes each entry as a member. */
    static void write(Map<String, ?> members, JsonGenerator json) throws IOException {
        for (Map.Entry<String, ?> member : members.entrySet()) {
            json.writePOJOField(member.getKey(), member.getValue());
        }
    }

    static void put(Map<String, Object> parameters, String name, Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
