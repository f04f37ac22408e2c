package io.github.camelfilemaker.simulator;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camelfilemaker.simulator.data.Database;
import io.github.camelfilemaker.simulator.data.Draft;
import io.github.camelfilemaker.simulator.data.Globals;
import io.github.camelfilemaker.simulator.data.StoredRecord;
import io.github.camelfilemaker.simulator.data.Table;
import io.github.camelfilemaker.simulator.data.WriteBatch;
import io.github.camelfilemaker.simulator.data.WriteMode;
import io.github.camelfilemaker.simulator.error.FileMakerError;
import io.github.camelfilemaker.simulator.schema.FieldDefinition;
import io.github.camelfilemaker.simulator.schema.TableDefinition;
import io.github.camelfilemaker.simulator.value.DateStyle;
import io.github.camelfilemaker.simulator.value.Values;

/**
 * The records of a running table. Writes go through as those of another user of the file would: auto-entered values and
 * modification ids follow, validation and locks don't hinder. Safe for use by many threads.
 */
public final class SimulatorTable {

    private static final Pattern REPETITION = Pattern.compile("(.+)\\((\\d{1,5})\\)");

    private final Database database;
    private final Table table;
    private final Clock clock;

    SimulatorTable(Database database, Table table, Clock clock) {
        this.database = database;
        this.table = table;
        this.clock = clock;
    }

    public String name() {
        return table.name();
    }

    public int size() {
        return locked(database.lock().readLock(), table::size);
    }

    /** All records in the order of creation, as they are now. */
    public List<SimulatorRecord> records() {
        return locked(database.lock().readLock(),
                () -> table.records().stream().map(r -> new SimulatorRecord(table.definition(), r)).toList());
    }

    /** Empty when there is none of this id. */
    public Optional<SimulatorRecord> find(String recordId) {
        return locked(database.lock().readLock(), () -> Optional.ofNullable(table.record(id(recordId)))
                .map(record -> new SimulatorRecord(table.definition(), record)));
    }

    /** @throws IllegalArgumentException when there is none of this id */
    public SimulatorRecord record(String recordId) {
        return find(recordId).orElseThrow(() -> missing(recordId));
    }

    /** @throws IllegalArgumentException when there is none of this id */
    public SimulatorRecord record(long recordId) {
        return record(Long.toString(recordId));
    }

    /**
     * Makes a record.
     *
     * @param  fields                   by name, values as for the builder's {@code record(...)}
     * @return                          its id
     * @throws IllegalArgumentException for an unknown field or a value that does not fit
     */
    public String create(Map<String, ?> fields) {
        return write(batch -> batch.create(table), fields).toString();
    }

    /** @throws IllegalArgumentException when there is no such record or field, or a value does not fit */
    public void edit(String recordId, Map<String, ?> fields) {
        write(batch -> {
            StoredRecord record = table.record(id(recordId));
            if (record == null) {
                throw missing(recordId);
            }
            return batch.editRegardless(table, record);
        }, fields);
    }

    public void edit(long recordId, Map<String, ?> fields) {
        edit(Long.toString(recordId), fields);
    }

    private Long write(Function<WriteBatch, Draft> start, Map<String, ?> fields) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), clock.getZone()).truncatedTo(ChronoUnit.SECONDS);
        WriteBatch batch = new WriteBatch(new WriteMode("Admin", now, new Globals(), DateStyle.US, true, true, Map.of()));
        return locked(database.lock().writeLock(), () -> {
            Draft draft = start.apply(batch);
            fields.forEach((name, value) -> draft.put(cell(table.definition(), name), stored(name, value)));
            batch.commit();
            return draft.id();
        });
    }

    private Object stored(String name, Object value) {
        return stored(table.definition(), name, value);
    }

    static Object stored(TableDefinition table, String name, Object value) {
        FieldDefinition field = table.fieldOfCell(cell(table, name));
        try {
            return Values.ofJava(field.type(), value instanceof ContainerFile file ? file.value() : value);
        } catch (FileMakerError e) {
            throw new IllegalArgumentException(
                    "Table '" + table.name() + "': '" + value + "' is no value for " + field.type().wireName() + " field '"
                                               + name + "'",
                    e);
        }
    }

    /** @throws IllegalArgumentException when there is none of this id */
    public void delete(String recordId) {
        locked(database.lock().writeLock(), () -> {
            if (table.record(id(recordId)) == null) {
                throw missing(recordId);
            }
            table.unlock(id(recordId));
            WriteBatch batch = new WriteBatch(null);
            batch.delete(table, id(recordId));
            batch.commit();
            return null;
        });
    }

    public void delete(long recordId) {
        delete(Long.toString(recordId));
    }

    /** As if another user had the record open: edits and deletions get code 301 until {@link #unlock(String)}. */
    public void lock(String recordId) {
        table.lock(id(recordId));
    }

    public void lock(long recordId) {
        table.lock(recordId);
    }

    public void unlock(String recordId) {
        table.unlock(id(recordId));
    }

    public void unlock(long recordId) {
        table.unlock(recordId);
    }

    private static long id(String recordId) {
        return Long.parseLong(recordId);
    }

    private IllegalArgumentException missing(String recordId) {
        return new IllegalArgumentException("Table '" + table.name() + "' has no record " + recordId);
    }

    private static <T> T locked(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** The cell of {@code Name} or {@code Name(2)}. */
    static int cell(TableDefinition table, String name) {
        FieldDefinition field = table.field(name);
        if (field != null) {
            return table.firstCell(field);
        }
        Matcher repetition = REPETITION.matcher(name);
        if (repetition.matches() && table.field(repetition.group(1)) != null) {
            FieldDefinition repeating = table.field(repetition.group(1));
            int number = Integer.parseInt(repetition.group(2));
            if (number >= 1 && number <= repeating.repetitions()) {
                return table.firstCell(repeating) + number - 1;
            }
        }
        throw new IllegalArgumentException("Table '" + table.name() + "' has no field '" + name + "'");
    }
}
