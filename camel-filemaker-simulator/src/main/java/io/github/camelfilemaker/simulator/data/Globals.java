package io.github.camelfilemaker.simulator.data;

import java.util.HashMap;
import java.util.Map;

/** Values of global fields that one session has set. Others don't see them. Safe for use by many threads. */
public final class Globals {

    private record Key(Table table, int cell) {
    }

    private final Map<Key, Object> values = new HashMap<>();

    public synchronized Object get(Table table, int cell) {
        Key key = new Key(table, cell);
        return values.containsKey(key) ? values.get(key) : table.global(cell);
    }

    public synchronized void set(Table table, int cell, Object value) {
        values.put(new Key(table, cell), value);
    }
}
