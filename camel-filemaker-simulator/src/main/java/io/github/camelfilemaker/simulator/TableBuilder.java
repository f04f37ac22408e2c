package io.github.camelfilemaker.simulator;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import io.github.camelfilemaker.simulator.data.StoredRecord;
import io.github.camelfilemaker.simulator.data.Table;
import io.github.camelfilemaker.simulator.load.CsvRows;
import io.github.camelfilemaker.simulator.load.JsonRows;
import io.github.camelfilemaker.simulator.load.Row;
import io.github.camelfilemaker.simulator.schema.AutoEnter.When;
import io.github.camelfilemaker.simulator.schema.FieldDefinition;
import io.github.camelfilemaker.simulator.schema.TableDefinition;

/** Says which fields a table has and which records it starts with. Used by one thread. */
public final class TableBuilder {

    private final String name;
    private final List<FieldDefinition> fields = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Object> globals = new LinkedHashMap<>();

    TableBuilder(String name) {
        this.name = name;
    }

    public TableBuilder text(String... names) {
        return fields(FieldType.TEXT, names);
    }

    public TableBuilder number(String... names) {
        return fields(FieldType.NUMBER, names);
    }

    public TableBuilder date(String... names) {
        return fields(FieldType.DATE, names);
    }

    public TableBuilder time(String... names) {
        return fields(FieldType.TIME, names);
    }

    public TableBuilder timestamp(String... names) {
        return fields(FieldType.TIMESTAMP, names);
    }

    public TableBuilder container(String... names) {
        return fields(FieldType.CONTAINER, names);
    }

    private TableBuilder fields(FieldType type, String... names) {
        for (String field : names) {
            field(field, type, f -> {
            });
        }
        return this;
    }

    /** A field with more to say about it. */
    public TableBuilder field(String field, FieldType type, Consumer<FieldBuilder> more) {
        FieldBuilder builder = new FieldBuilder(field, type);
        more.accept(builder);
        fields.add(builder.build());
        return this;
    }

    /** A timestamp that new records get from the simulator's clock. */
    public TableBuilder creationTimestamp(String field) {
        return field(field, FieldType.TIMESTAMP, f -> f.autoEnter(When.CREATION_TIMESTAMP));
    }

    /** A timestamp that records get from the simulator's clock whenever they are written. */
    public TableBuilder modificationTimestamp(String field) {
        return field(field, FieldType.TIMESTAMP, f -> f.autoEnter(When.MODIFICATION_TIMESTAMP));
    }

    /** The name of the account that made the record. */
    public TableBuilder creationAccount(String field) {
        return field(field, FieldType.TEXT, f -> f.autoEnter(When.CREATION_ACCOUNT));
    }

    /** The name of the account that last wrote the record. */
    public TableBuilder modificationAccount(String field) {
        return field(field, FieldType.TEXT, f -> f.autoEnter(When.MODIFICATION_ACCOUNT));
    }

    /** The value that a global field has for sessions that did not set it. */
    public TableBuilder globalValue(String field, Object value) {
        globals.put(field, value);
        return this;
    }

    /**
     * A record. Values are text (dates in the US or ISO form), numbers, {@code java.time} values or
     * {@link ContainerFile}; {@code Name(2)} is the second repetition. Nothing is entered by itself, nothing validated.
     */
    public TableBuilder record(Map<String, ?> values) {
        return record(0, 0, values);
    }

    /** A record with these ids. */
    public TableBuilder record(long recordId, long modId, Map<String, ?> values) {
        rows.add(new Row(recordId, modId, new ArrayList<>(values.keySet()), new ArrayList<>(values.values())));
        return this;
    }

    /**
     * Records from a CSV file in UTF-8, plain or compressed with gzip, whose first line names the columns.
     *
     * @param columnMapping "column=Field" for columns that are called otherwise, "column=" for those to leave out
     */
    public TableBuilder csv(Path file, String... columnMapping) {
        return read(file, in -> CsvRows.read(in, columnMapping));
    }

    /** As {@link #csv(Path, String...)}; the stream is read now, and closed. */
    public TableBuilder csv(InputStream in, String... columnMapping) {
        return read(in, stream -> CsvRows.read(stream, columnMapping));
    }

    /**
     * Records from a JSON file: an array of objects with field values, or with {@code fieldData}, {@code recordId} and
     * {@code modId} as in answers of the API.
     */
    public TableBuilder json(Path file) {
        return read(file, JsonRows::read);
    }

    /** As {@link #json(Path)}; the stream is read now, and closed. */
    public TableBuilder json(InputStream in) {
        return read(in, JsonRows::read);
    }

    @FunctionalInterface
    private interface Reader {

        List<Row> read(InputStream in) throws IOException;
    }

    private TableBuilder read(Path file, Reader reader) {
        try {
            return read(new BufferedInputStream(Files.newInputStream(file)), reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException("Table '" + name + "': can't load " + file + ": " + e.getMessage(), e);
        }
    }

    private TableBuilder read(InputStream in, Reader reader) {
        try (in) {
            rows.addAll(reader.read(in));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a table with the records, as often as asked; records are shared, since they never change. */
    TableTemplate build() {
        TableDefinition definition = new TableDefinition(name, fields);
        TreeMap<Long, StoredRecord> records = new TreeMap<>();
        for (Row row : rows) {
            long id = row.recordId() != 0 ? row.recordId() : records.isEmpty() ? 1 : records.lastKey() + 1;
            Object[] cells = new Object[definition.cells()];
            for (int i = 0; i < row.names().size(); i++) {
                String field = row.names().get(i);
                cells[SimulatorTable.cell(definition, field)] = SimulatorTable.stored(definition, field, row.values().get(i));
            }
            if (records.put(id, new StoredRecord(id, row.modId(), cells)) != null) {
                throw new IllegalArgumentException("Table '" + name + "' has two records with id " + id);
            }
        }
        Object[] globalCells = new Object[definition.cells()];
        globals.forEach((field, value) -> globalCells[SimulatorTable.cell(definition, field)]
                = SimulatorTable.stored(definition, field, value));
        return new TableTemplate(definition, List.copyOf(records.values()), globalCells);
    }

    /** A table to be. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record TableTemplate(TableDefinition definition, List<StoredRecord> records, Object[] globals) {

        Table open() {
            return new Table(definition, records, globals);
        }
    }
}
