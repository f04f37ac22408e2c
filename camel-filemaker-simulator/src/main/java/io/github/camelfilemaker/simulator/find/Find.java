package io.github.camelfilemaker.simulator.find;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import io.github.camelfilemaker.simulator.data.Globals;
import io.github.camelfilemaker.simulator.data.StoredRecord;
import io.github.camelfilemaker.simulator.data.Table;

/** A find: requests one after another, each adding to the found set or omitting from it. */
public final class Find {

    private Find() {
    }

    /** The found records in order of creation. The caller holds the database's lock. */
    public static List<StoredRecord> records(Table table, List<FindRequest> requests, Globals globals) {
        if (requests.size() == 1 && !requests.get(0).omits()) {
            List<StoredRecord> found = new ArrayList<>();
            for (StoredRecord record : requests.get(0).candidates(table.records())) {
                if (requests.get(0).matches(record, globals)) {
                    found.add(record);
                }
            }
            return found;
        }
        return several(table, requests, globals);
    }

    private static List<StoredRecord> several(Table table, List<FindRequest> requests, Globals globals) {
        BitSet found = new BitSet(table.size());
        // with nothing but omit requests they take away from all records
        if (requests.get(0).omits()) {
            found.set(0, table.size());
        }
        for (FindRequest request : requests) {
            for (StoredRecord record : request.candidates(table.records())) {
                if (request.matches(record, globals)) {
                    found.set(table.position(record.id()), !request.omits());
                }
            }
        }
        List<StoredRecord> records = new ArrayList<>(found.cardinality());
        found.stream().forEach(at -> records.add(table.records().get(at)));
        return records;
    }
}
