package io.github.camelfilemaker.simulator.call;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelfilemaker.simulator.data.StoredRecord;
import io.github.camelfilemaker.simulator.data.Table;
import io.github.camelfilemaker.simulator.error.FileMakerError;
import io.github.camelfilemaker.simulator.find.Sort;

/**
 * From finding to the answer, in the host's order: the action, the presort script, the sort, the script, the part that
 * is shown. Scripts run without the database's lock: they write.
 */
final class FoundSet {

    /** What is found. Runs under the database's lock. */
    @FunctionalInterface
    interface Action {

        List<StoredRecord> find();
    }

    private final CallRequest request;
    private final Range range;
    private final Scripts scripts;

    FoundSet(CallRequest request, Range range, Scripts scripts) {
        this.request = request;
        this.range = range;
        this.scripts = scripts;
    }

    void answer(Action action, JsonGenerator out) throws IOException {
        scripts.prerequest();
        List<StoredRecord> found = locked(action);
        scripts.presort();
        if (!range.sort().isEmpty()) {
            List<StoredRecord> unsorted = current(found);
            found = locked(() -> Sort.sorted(unsorted, range.sort(), request.layout(),
                    request.database().definition().valueLists(), request.session().globals()));
        }
        scripts.after();
        write(current(found), out);
    }

    private List<StoredRecord> locked(Action action) {
        Lock lock = request.database().lock().readLock();
        lock.lock();
        try {
            return action.find();
        } finally {
            lock.unlock();
        }
    }

    /** As the scripts left the records. */
    private List<StoredRecord> current(List<StoredRecord> found) {
        if (scripts.isEmpty()) {
            return found;
        }
        Table table = request.layout().table();
        return locked(() -> {
            List<StoredRecord> current = new ArrayList<>(found.size());
            for (StoredRecord record : List.copyOf(found)) {
                StoredRecord now = table.record(record.id());
                if (now != null) {
                    current.add(now);
                }
            }
            return current;
        });
    }

    private void write(List<StoredRecord> found, JsonGenerator out) throws IOException {
        scripts.writeResults(out);
        Lock lock = request.database().lock().readLock();
        lock.lock();
        try {
            int from = range.records().offset() - 1;
            if (from >= found.size() && from > 0) {
                throw FileMakerError.of(101);
            }
            int to = from + Math.min(range.records().limit(), found.size() - from);
            new RecordWriter(request, range, out).write(found.subList(from, to), found.size());
        } finally {
            lock.unlock();
        }
    }
}
