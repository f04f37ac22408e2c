package io.github.camelfilemaker.simulator.call;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelfilemaker.simulator.data.LayoutView;
import io.github.camelfilemaker.simulator.data.PortalView;
import io.github.camelfilemaker.simulator.error.FileMakerError;
import io.github.camelfilemaker.simulator.find.Sort;
import io.github.camelfilemaker.simulator.value.DateStyle;

/**
 * Which part of a found set an answer shows, in which order, with which portals.
 *
 * @param sort    empty for the order of creation
 * @param portals null for all
 * @param rows    the part of each named portal, where it is not the default one
 * @param dates   how dates are written
 */
record Range(Window records, List<Sort.By> sort, List<String> portals, Map<String, Window> rows, LayoutView responseLayout,
        DateStyle dates) {

    private static final int DEFAULT_RECORDS = 100;
    private static final int DEFAULT_ROWS = 50;

    /**
     * Part of a list.
     *
     * @param offset counted from 1
     */
    record Window(int offset, int limit) {

        Window withOffset(int other) {
            return new Window(other, limit);
        }

        Window withLimit(int other) {
            return new Window(offset, other);
        }
    }

    /** Reads parameters of a query, where names begin with an underscore. */
    static Range ofQuery(CallRequest request) {
        Query query = request.query();
        Map<String, Window> rows = new HashMap<>();
        query.parameters().forEach((name, value) -> readPortalPart(rows, name, "_", value));
        Window records = new Window(number(query.text("_offset"), 1), number(query.text("_limit"), DEFAULT_RECORDS));
        return new Range(
                records, sort(query.json("_sort")), names(query.json("portal")), rows,
                layout(request, query.text("layout.response")),
                DateFormats.ofQuery(request)).checked();
    }

    /** Reads members of a body. */
    static Range ofBody(CallRequest request) {
        ObjectNode body = request.body();
        Map<String, Window> rows = new HashMap<>();
        body.properties().forEach(member -> readPortalPart(rows, member.getKey(), "", member.getValue().asText()));
        Window records = new Window(number(text(body, "offset"), 1), number(text(body, "limit"), DEFAULT_RECORDS));
        return new Range(
                records, sort(body.get("sort")), names(body.get("portal")), rows,
                layout(request, text(body, "layout.response")),
                DateFormats.ofBody(request)).checked();
    }

    private static void readPortalPart(Map<String, Window> rows, String name, String prefix, String text) {
        Window all = new Window(1, DEFAULT_ROWS);
        if (name.startsWith(prefix + "offset.")) {
            int offset = number(text, 1);
            rows.merge(name.substring(prefix.length() + 7), all.withOffset(offset), (a, b) -> a.withOffset(offset));
        } else if (name.startsWith(prefix + "limit.")) {
            int limit = number(text, DEFAULT_ROWS);
            rows.merge(name.substring(prefix.length() + 6), all.withLimit(limit), (a, b) -> a.withLimit(limit));
        }
    }

    private Range checked() {
        rows.keySet().forEach(responseLayout::portal);
        if (portals != null) {
            portals.forEach(responseLayout::portal);
        }
        return this;
    }

    private static LayoutView layout(CallRequest request, String name) {
        return name == null ? request.layout() : request.database().layout(name);
    }

    private static String text(ObjectNode body, String name) {
        JsonNode value = body.get(name);
        return value == null ? null : value.asText();
    }

    /** Offsets and limits are numbers from 1 on. */
    private static int number(String text, int absent) {
        if (text == null) {
            return absent;
        } else if (!text.matches("0*[1-9]\\d{0,8}")) {
            throw FileMakerError.of(960);
        }
        return Integer.parseInt(text);
    }

    private static List<Sort.By> sort(JsonNode sort) {
        List<Sort.By> keys = new ArrayList<>();
        if (sort != null) {
            required(sort.isArray());
            for (JsonNode key : sort) {
                required(key.isObject() && key.path("fieldName").isTextual());
                JsonNode order = key.path("sortOrder");
                required(order.isMissingNode() || order.isTextual());
                keys.add(new Sort.By(key.get("fieldName").textValue(), order.isMissingNode() ? "ascend" : order.textValue()));
            }
        }
        return keys;
    }

    private static List<String> names(JsonNode portals) {
        if (portals == null) {
            return null;
        }
        required(portals.isArray());
        List<String> names = new ArrayList<>();
        for (JsonNode name : portals) {
            required(name.isTextual());
            names.add(name.textValue());
        }
        return names;
    }

    private static void required(boolean valid) {
        if (!valid) {
            throw FileMakerError.invalidValue();
        }
    }

    /** Whether an answer shows the portal. */
    boolean shows(PortalView portal) {
        return portals == null || portals.contains(portal.name()) || portals.contains(portal.occurrence());
    }

    /** The part of the portal that an answer shows. */
    Window rows(PortalView portal) {
        Window byName = rows.get(portal.name());
        Window found = byName == null ? rows.get(portal.occurrence()) : byName;
        return found == null ? new Window(1, DEFAULT_ROWS) : found;
    }
}
