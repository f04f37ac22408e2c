package io.github.camelfilemaker.simulator.data;

import java.util.HashMap;
import java.util.Map;

import io.github.camelfilemaker.simulator.schema.AutoEnter;
import io.github.camelfilemaker.simulator.schema.FieldDefinition;
import io.github.camelfilemaker.simulator.schema.TableDefinition;
import io.github.camelfilemaker.simulator.value.DateStyle;
import io.github.camelfilemaker.simulator.value.NumberValue;
import io.github.camelfilemaker.simulator.value.Values;

/** What fields get by themselves when a record is written. */
final class AutoEntry {

    private AutoEntry() {
    }

    static void fill(Draft draft) {
        if (!draft.isChanged()) {
            return;
        }
        TableDefinition table = draft.table().definition();
        for (FieldDefinition field : table.fields()) {
            AutoEnter auto = field.autoEnter();
            int cell = table.firstCell(field);
            if (auto != null && !draft.isChanged(cell) && (draft.isNew() || auto.when().onEdit())) {
                draft.put(cell, Values.ofJava(field.type(), value(draft, auto, cell)));
            }
        }
        for (FieldDefinition field : table.fields()) {
            if (field.calculation() != null) {
                Object value = field.calculation().apply(fieldsOf(draft, table));
                draft.put(table.firstCell(field), Values.ofJava(field.type(), value));
            }
        }
    }

    private static Object value(Draft draft, AutoEnter auto, int cell) {
        return switch (auto.when()) {
            case CREATION_TIMESTAMP, MODIFICATION_TIMESTAMP -> draft.mode().now();
            case CREATION_ACCOUNT, MODIFICATION_ACCOUNT -> draft.mode().account();
            case SERIAL -> draft.table().takeSerial(cell, auto.start());
            case VALUE -> auto.value().get();
        };
    }

    /** By name; empty ones as "", numbers as numbers. */
    private static Map<String, Object> fieldsOf(Draft draft, TableDefinition table) {
        Map<String, Object> fields = new HashMap<>();
        for (FieldDefinition field : table.fields()) {
            Object value = draft.cell(table.firstCell(field));
            boolean number = value instanceof NumberValue n && n.amount() != null;
            fields.put(field.name(), number ? ((NumberValue) value).amount() : Values.text(value, DateStyle.US));
        }
        return fields;
    }
}
