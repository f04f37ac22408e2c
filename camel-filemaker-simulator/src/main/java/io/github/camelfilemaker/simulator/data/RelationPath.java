package io.github.camelfilemaker.simulator.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelfilemaker.simulator.error.FileMakerError;
import io.github.camelfilemaker.simulator.value.DateStyle;
import io.github.camelfilemaker.simulator.value.ResultType;
import io.github.camelfilemaker.simulator.value.Values;

/** The way from a record to its related ones, over one or more relationships. */
public final class RelationPath {

    /**
     * One step.
     *
     * @param allowCreate whether records may be created at its end
     */
    record Hop(int fromCell, ResultType fromType, Table table, int cell, ResultType type, boolean allowCreate) {

        List<StoredRecord> from(StoredRecord record) {
            Object key = key(record.cell(fromCell));
            return key == null ? List.of() : table.matching(cell, key);
        }

        /** The value as the field at the end of the step would hold it; null when it can't. */
        Object key(Object value) {
            if (value == null || fromType == type) {
                return value;
            }
            try {
                return Values.read(type, Values.text(value, DateStyle.US), DateStyle.US);
            } catch (FileMakerError e) {
                return null;
            }
        }
    }

    private final List<Hop> hops;

    RelationPath(List<Hop> hops) {
        this.hops = List.copyOf(hops);
    }

    /** The table at its end. */
    public Table table() {
        return hops.get(hops.size() - 1).table();
    }

    /** Related records, each once, in order of creation within a step. */
    public List<StoredRecord> from(StoredRecord record) {
        List<StoredRecord> found = hops.get(0).from(record);
        for (Hop hop : hops.subList(1, hops.size())) {
            Map<Long, StoredRecord> next = new LinkedHashMap<>();
            for (StoredRecord each : found) {
                hop.from(each).forEach(r -> next.put(r.id(), r));
            }
            found = new ArrayList<>(next.values());
        }
        return found;
    }

    /**
     * Some of the related records.
     *
     * @param found how many there are in all
     */
    public record Rows(int found, List<StoredRecord> rows) {
    }

    /** The related records from {@code offset}, counted from 0, on. Does not touch the others where it can help it. */
    public Rows rows(StoredRecord record, int offset, int limit) {
        if (hops.size() == 1) {
            Hop hop = hops.get(0);
            Object key = hop.key(record.cell(hop.fromCell()));
            return key == null ? new Rows(0, List.of()) : hop.table().matching(hop.cell(), key, offset, limit);
        }
        List<StoredRecord> all = from(record);
        int start = Math.min(offset, all.size());
        return new Rows(all.size(), all.subList(start, start + Math.min(limit, all.size() - start)));
    }

    /** Null when there is none. */
    public StoredRecord firstFrom(StoredRecord record) {
        List<StoredRecord> found = rows(record, 0, 1).rows();
        return found.isEmpty() ? null : found.get(0);
    }

    /** Whether a new related record can be made: one step, and its relationship allows it. */
    boolean allowsCreate() {
        return hops.size() == 1 && hops.get(0).allowCreate();
    }

    /** Makes the related draft belong to its parent. */
    void link(Draft parent, Draft child) {
        Hop hop = hops.get(0);
        Object key = hop.key(parent.cell(hop.fromCell()));
        if (key == null) {
            throw FileMakerError.of(510);
        }
        child.put(hop.cell(), key);
    }
}
