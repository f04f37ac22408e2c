package io.github.camelfilemaker.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.github.camelfilemaker.simulator.data.StoredRecord;
import io.github.camelfilemaker.simulator.schema.FieldDefinition;
import io.github.camelfilemaker.simulator.schema.TableDefinition;
import io.github.camelfilemaker.simulator.value.ContainerValue;
import io.github.camelfilemaker.simulator.value.DateStyle;
import io.github.camelfilemaker.simulator.value.NumberValue;
import io.github.camelfilemaker.simulator.value.Values;

/** A record as it was when it was read. Immutable. */
public final class SimulatorRecord {

    private final TableDefinition table;
    private final StoredRecord record;

    SimulatorRecord(TableDefinition table, StoredRecord record) {
        this.table = table;
        this.record = record;
    }

    public String recordId() {
        return Long.toString(record.id());
    }

    public String modId() {
        return Long.toString(record.modId());
    }

    /**
     * All fields by name: numbers as {@code BigDecimal}, all else as text with dates in the US form, empty ones as "".
     * Repetitions are {@code Name}, {@code Name(2)}, ...
     */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (FieldDefinition field : table.fields()) {
            for (int i = 0; i < field.repetitions(); i++) {
                Object value = record.cell(table.firstCell(field) + i);
                boolean number = value instanceof NumberValue n && n.json() != null;
                fields.put(i == 0 ? field.name() : field.name() + "(" + (i + 1) + ")",
                        number ? ((NumberValue) value).amount() : Values.text(value, DateStyle.US));
            }
        }
        return fields;
    }

    /**
     * A field as text, "" when it is empty; of a container the file's name.
     *
     * @throws IllegalArgumentException when there is no such field
     */
    public String text(String field) {
        return Values.text(value(field), DateStyle.US);
    }

    /** A container's file; empty when there is none. */
    public Optional<ContainerFile> file(String field) {
        return value(field) instanceof ContainerValue file ? Optional.of(new ContainerFile(file)) : Optional.empty();
    }

    private Object value(String name) {
        return record.cell(SimulatorTable.cell(table, name));
    }

    @Override
    public String toString() {
        return table.name() + " record " + record.id() + " modId " + record.modId() + " " + fields();
    }
}
