package io.github.camelfilemaker.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of a key field's values, as criteria of a find.
 *
 * @param from the lowest value, null for no limit
 * @param to   the highest value, null for no limit
 */
record KeyRange(String field, Key from, Key to) {

    boolean isOpen() {
        return from == null && to == null;
    }

    /** The find requests of somebody else, in this range only. */
    List<?> narrowed(List<?> requests, DateFormats formats) {
        if (isOpen()) {
            return requests;
        }
        List<Map<?, ?>> adding = new ArrayList<>();
        boolean isTaken = false;
        for (Object request : requests) {
            Map<?, ?> criteria = (Map<?, ?>) request;
            if (!isOmitted(criteria)) {
                adding.add(criteria);
                isTaken |= criteria.containsKey(field);
            }
        }
        return isTaken ? omittingOthers(requests, formats) : matchingOnly(requests, adding.isEmpty(), formats);
    }

    private List<?> matchingOnly(List<?> requests, boolean areAllOmitted, DateFormats formats) {
        List<Object> narrowed = new ArrayList<>();
        if (areAllOmitted) {
            narrowed.add(Map.of(field, criterion(formats)));
        }
        for (Object request : requests) {
            Map<Object, Object> criteria = new LinkedHashMap<>((Map<?, ?>) request);
            if (!isOmitted(criteria)) {
                criteria.put(field, criterion(formats));
            }
            narrowed.add(criteria);
        }
        return narrowed;
    }

    /** A find request cannot have two criteria for one field. */
    private List<?> omittingOthers(List<?> requests, DateFormats formats) {
        List<Object> narrowed = new ArrayList<>(requests);
        if (from != null) {
            narrowed.add(Map.of(field, "<" + from.lowerBound(formats), "omit", "true"));
            narrowed.add(Map.of(field, "=", "omit", "true"));
        }
        if (to != null) {
            narrowed.add(Map.of(field, ">" + to.upperBound(formats), "omit", "true"));
        }
        return narrowed;
    }

    private String criterion(DateFormats formats) {
        if (from == null) {
            return "<=" + to.upperBound(formats);
        }
        return to == null ? ">=" + from.lowerBound(formats) : from.lowerBound(formats) + "..." + to.upperBound(formats);
    }

    private static boolean isOmitted(Map<?, ?> request) {
        return Boolean.parseBoolean(String.valueOf(request.get("omit")));
    }
}
