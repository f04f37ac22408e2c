package io.github.camelfilemaker.simulator.data;

import com.fasterxml.jackson.core.io.SerializedString;
import io.github.camelfilemaker.simulator.schema.FieldDefinition;

/**
 * One field, or one repetition of it, as it is seen from a layout or from a portal row.
 *
 * @param member the name on the wire: {@code Name}, {@code Name(2)}, {@code TO::Name}
 * @param path   how to get from the layout's record to the record that holds it; null when it is the same
 */
public record FieldView(SerializedString member, FieldDefinition field, Table table, int cell, RelationPath path) {

    public String name() {
        return member.getValue();
    }

    public int repetition() {
        return cell - table.definition().firstCell(field) + 1;
    }

    /** Its value for a record of the layout: of the first related record if it is a related field. */
    public Object value(StoredRecord record, Globals globals) {
        if (field.global()) {
            return globals.get(table, cell);
        }
        StoredRecord holder = path == null ? record : path.firstFrom(record);
        return holder == null ? null : holder.cell(cell);
    }
}
