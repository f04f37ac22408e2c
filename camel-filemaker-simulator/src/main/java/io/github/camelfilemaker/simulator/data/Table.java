package io.github.camelfilemaker.simulator.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camelfilemaker.simulator.schema.TableDefinition;
import io.github.camelfilemaker.simulator.value.Values;

/**
 * The records of one table in the order of their ids, which is the order of creation. Indexes come into being when they
 * are first asked for.
 */
public final class Table {

    private final TableDefinition definition;
    private final ArrayList<StoredRecord> records;
    private final Map<Integer, FieldIndex> indexes = new ConcurrentHashMap<>();
    private final Map<Integer, Long> nextSerials = new ConcurrentHashMap<>();
    private final Set<Long> lockedIds = ConcurrentHashMap.newKeySet();
    private final Object[] globals;
    private long nextId;

    /** The records have to be in ascending order of their ids. */
    public Table(TableDefinition definition, List<StoredRecord> initial, Object[] globals) {
        this.definition = definition;
        this.records = new ArrayList<>(initial);
        this.globals = globals;
        this.nextId = initial.isEmpty() ? 1 : initial.get(initial.size() - 1).id() + 1;
    }

    public TableDefinition definition() {
        return definition;
    }

    public String name() {
        return definition.name();
    }

    public int size() {
        return records.size();
    }

    /** All records, not to be changed. */
    public List<StoredRecord> records() {
        return Collections.unmodifiableList(records);
    }

    /** Null when there is none. */
    public StoredRecord record(long id) {
        int at = position(id);
        return at < 0 ? null : records.get(at);
    }

    /** The place of a record in {@link #records()}, negative when there is none of this id. */
    public int position(long id) {
        return position(id, 0, records.size() - 1);
    }

    /** The place of a record that is known to come after another place, mostly soon after. */
    private int positionAfter(int place, long id) {
        int step = 1;
        while (place + step < records.size() && records.get(place + step).id() < id) {
            step *= 2;
        }
        return position(id, Math.max(place + step / 2, 0), Math.min(place + step, records.size() - 1));
    }

    private int position(long id, int from, int to) {
        int low = from;
        int high = to;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long found = records.get(middle).id();
            if (found == id) {
                return middle;
            } else if (found < id) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    /** Records whose field in this cell has one of the values of {@code value}; by index, in order of creation. */
    public List<StoredRecord> matching(int cell, Object value) {
        return matching(cell, value, 0, Integer.MAX_VALUE).rows();
    }

    /** A part of {@link #matching(int, Object)}, from {@code offset}, counted from 0, on. */
    RelationPath.Rows matching(int cell, Object value, int offset, int limit) {
        RecordIds ids = ids(cell, value);
        int start = Math.min(offset, ids.size());
        int end = start + Math.min(limit, ids.size() - start);
        List<StoredRecord> found = new ArrayList<>(end - start);
        int at = -1;
        for (int i = start; i < end; i++) {
            at = positionAfter(at, ids.get(i));
            found.add(records.get(at));
        }
        return new RelationPath.Rows(ids.size(), found);
    }

    private RecordIds ids(int cell, Object value) {
        List<Object> keys = FieldIndex.keys(value);
        if (keys.size() == 1) {
            return index(cell).ids(keys.get(0));
        }
        RecordIds all = new RecordIds();
        for (Object key : keys) {
            RecordIds ids = index(cell).ids(key);
            for (int i = 0; i < ids.size(); i++) {
                all.add(ids.get(i));
            }
        }
        return all;
    }

    private FieldIndex index(int cell) {
        return indexes.computeIfAbsent(cell, c -> {
            FieldIndex index = new FieldIndex(c);
            records.forEach(index::add);
            return index;
        });
    }

    /** Whether another record than {@code exceptId} has this very value. */
    public boolean holdsElsewhere(int cell, Object value, long exceptId) {
        for (StoredRecord candidate : matching(cell, value)) {
            if (candidate.id() != exceptId && Values.key(value).equals(Values.key(candidate.cell(cell)))) {
                return true;
            }
        }
        return false;
    }

    long takeId() {
        return nextId++;
    }

    long takeSerial(int cell, long start) {
        return nextSerials.merge(cell, start, (next, s) -> next + 1);
    }

    /** Adds a record, or puts it in the place of the one with its id. */
    void put(StoredRecord record) {
        int at = position(record.id());
        if (at >= 0) {
            StoredRecord old = records.set(at, record);
            indexes.values().forEach(index -> index.remove(old));
        } else {
            records.add(-at - 1, record);
            nextId = Math.max(nextId, record.id() + 1);
        }
        indexes.values().forEach(index -> index.add(record));
    }

    void remove(StoredRecord record) {
        records.remove(position(record.id()));
        indexes.values().forEach(index -> index.remove(record));
        lockedIds.remove(record.id());
    }

    /** The value that a global field has for those who did not set it. */
    public Object global(int cell) {
        return globals[cell];
    }

    /** As if another user had the record open. */
    public void lock(long id) {
        lockedIds.add(id);
    }

    public void unlock(long id) {
        lockedIds.remove(id);
    }

    public boolean isLocked(long id) {
        return lockedIds.contains(id);
    }
}
