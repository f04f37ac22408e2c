package io.github.camelfilemaker.model;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A map that knows, once it has been read, which of its values are other ones now. It keeps the old value of a field
 * when that is first written to, so one that is only read costs nothing.
 */
class TrackedFields extends LinkedHashMap<String, Object> {

    private static final long serialVersionUID = 1L;

    private boolean isRead;
    /** The values as they were read of the fields that have been written to since; null for none. */
    private HashMap<String, Object> originals;

    TrackedFields() {
    }

    TrackedFields(int capacity) {
        super(capacity);
    }

    /** Says that the fields are as the server has them: changes are counted from here. */
    public void markAsRead() {
        isRead = true;
        originals = null;
    }

    /** Whether it is as the server has it, but for its changes. */
    public boolean wasRead() {
        return isRead;
    }

    /**
     * The fields that have other values than those that were read; all fields when the record was never read. A field
     * that has been removed is not a change: it is not written.
     */
    public Map<String, Object> changes() {
        Map<String, Object> changes = new LinkedHashMap<>();
        forEach((field, value) -> {
            if (!isRead || !Objects.equals(value, original(field))) {
                changes.put(field, value);
            }
        });
        return changes;
    }

    /** The value that was read; null when there was none, or when the record was never read. */
    public Object original(String field) {
        if (!isRead) {
            return null;
        }
        return originals != null && originals.containsKey(field) ? originals.get(field) : get(field);
    }

    private void remember(Object field) {
        if (isRead && field instanceof String name) {
            if (originals == null) {
                originals = new HashMap<>();
            }
            if (!originals.containsKey(name)) {
                originals.put(name, get(name));
            }
        }
    }

    private void rememberAll() {
        if (isRead) {
            keySet().forEach(this::remember);
        }
    }

    @Override
    public Object put(String field, Object value) {
        remember(field);
        return super.put(field, value);
    }

    @Override
    public void putAll(Map<? extends String, ?> fields) {
        fields.forEach(this::put);
    }

    @Override
    public Object putIfAbsent(String field, Object value) {
        remember(field);
        return super.putIfAbsent(field, value);
    }

    @Override
    public Object remove(Object field) {
        remember(field);
        return super.remove(field);
    }

    @Override
    public boolean remove(Object field, Object value) {
        remember(field);
        return super.remove(field, value);
    }

    @Override
    public boolean replace(String field, Object expected, Object value) {
        remember(field);
        return super.replace(field, expected, value);
    }

    @Override
    public Object replace(String field, Object value) {
        remember(field);
        return super.replace(field, value);
    }

    @Override
    public Object compute(String field, BiFunction<? super String, ? super Object, ?> function) {
        remember(field);
        return super.compute(field, function);
    }

    @Override
    public Object computeIfAbsent(String field, Function<? super String, ?> function) {
        remember(field);
        return super.computeIfAbsent(field, function);
    }

    @Override
    public Object computeIfPresent(String field, BiFunction<? super String, ? super Object, ?> function) {
        remember(field);
        return super.computeIfPresent(field, function);
    }

    @Override
    public Object merge(String field, Object value, BiFunction<? super Object, ? super Object, ?> function) {
        remember(field);
        return super.merge(field, value, function);
    }

    @Override
    public void replaceAll(BiFunction<? super String, ? super Object, ?> function) {
        rememberAll();
        super.replaceAll(function);
    }

    @Override
    public void clear() {
        rememberAll();
        super.clear();
    }

    /** Entries as always, but what is written through them counts as a change. */
    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return isRead ? new Entries() : super.entrySet();
    }

    private Iterator<Map.Entry<String, Object>> entries() {
        return super.entrySet().iterator();
    }

    @Override
    public Object clone() {
        TrackedFields clone = (TrackedFields) super.clone();
        clone.originals = originals == null ? null : new HashMap<>(originals);
        return clone;
    }

    private final class Entries extends AbstractSet<Map.Entry<String, Object>> {

        @Override
        public int size() {
            return TrackedFields.this.size();
        }

        @Override
        public Iterator<Map.Entry<String, Object>> iterator() {
            Iterator<Map.Entry<String, Object>> entries = entries();
            return new Iterator<>() {
                private Map.Entry<String, Object> last;

                @Override
                public boolean hasNext() {
                    return entries.hasNext();
                }

                @Override
                public Map.Entry<String, Object> next() {
                    last = entries.next();
                    return new Entry(last);
                }

                @Override
                public void remove() {
                    remember(last.getKey());
                    entries.remove();
                }
            };
        }
    }

    private final class Entry extends AbstractMap.SimpleEntry<String, Object> {

        private static final long serialVersionUID = 1L;

        private final transient Map.Entry<String, Object> entry;

        Entry(Map.Entry<String, Object> entry) {
            super(entry);
            this.entry = entry;
        }

        @Override
        public Object setValue(Object value) {
            remember(getKey());
            entry.setValue(value);
            return super.setValue(value);
        }
    }
}
