package io.github.camelfilemaker.simulator.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a table, and where in a record each has its cells: one per repetition. */
public final class TableDefinition {

    private final String name;
    private final List<FieldDefinition> fields;
    private final Map<String, FieldDefinition> byName = new HashMap<>();
    private final IdentityHashMap<FieldDefinition, Integer> firstCells = new IdentityHashMap<>();
    private final List<FieldDefinition> fieldOfCell = new ArrayList<>();

    public TableDefinition(String name, List<FieldDefinition> fields) {
        this.name = name;
        this.fields = List.copyOf(fields);
        for (FieldDefinition field : fields) {
            if (byName.put(field.name(), field) != null) {
                throw new IllegalArgumentException("Table '" + name + "' has two fields '" + field.name() + "'");
            }
            firstCells.put(field, fieldOfCell.size());
            for (int i = 0; i < field.repetitions(); i++) {
                fieldOfCell.add(field);
            }
        }
    }

    public String name() {
        return name;
    }

    public List<FieldDefinition> fields() {
        return fields;
    }

    /** Null when there is none of this very name. */
    public FieldDefinition field(String fieldName) {
        return byName.get(fieldName);
    }

    public int firstCell(FieldDefinition field) {
        return firstCells.get(field);
    }

    public FieldDefinition fieldOfCell(int cell) {
        return fieldOfCell.get(cell);
    }

    public int cells() {
        return fieldOfCell.size();
    }
}
