package io.github.camelfilemaker.simulator.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camelfilemaker.simulator.value.Values;

/**
 * Which records hold a value in a field. A text of several lines counts as several values, as it does for FileMaker's
 * relationships.
 */
final class FieldIndex {

    private final int cell;
    private final Map<Object, RecordIds> idsByKey = new HashMap<>();

    FieldIndex(int cell) {
        this.cell = cell;
    }

    /** Never null. */
    RecordIds ids(Object key) {
        return idsByKey.getOrDefault(key, RecordIds.NONE);
    }

    void add(StoredRecord record) {
        for (Object key : keys(record.cell(cell))) {
            idsByKey.computeIfAbsent(key, k -> new RecordIds()).add(record.id());
        }
    }

    void remove(StoredRecord record) {
        for (Object key : keys(record.cell(cell))) {
            RecordIds ids = idsByKey.get(key);
            if (ids != null) {
                ids.remove(record.id());
                if (ids.size() == 0) {
                    idsByKey.remove(key);
                }
            }
        }
    }

    /** The values in a cell, as keys; none for an empty one. */
    static List<Object> keys(Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof String text && text.indexOf('\r') >= 0) {
            return text.lines().filter(line -> !line.isEmpty()).map(Values::key).distinct().toList();
        }
        return List.of(Values.key(value));
    }
}
