package io.github.camelfilemaker.simulator.data;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import io.github.camelfilemaker.simulator.error.FileMakerError;
import io.github.camelfilemaker.simulator.schema.FieldDefinition;
import io.github.camelfilemaker.simulator.value.ResultType;
import io.github.camelfilemaker.simulator.value.Values;

/** A record on its way: new, or a changed copy. It is not in its table before the whole batch is found good. */
public final class Draft {

    private final Table table;
    private final StoredRecord before;
    private final Object[] cells;
    private final BitSet changed = new BitSet();
    private final WriteMode mode;
    private final List<Runnable> globals = new ArrayList<>();
    private long id;
    private long modId;

    Draft(Table table, StoredRecord before, WriteMode mode) {
        this.table = table;
        this.before = before;
        this.cells = before == null ? new Object[table.definition().cells()] : before.copyOfCells();
        this.mode = mode;
        if (before != null) {
            id = before.id();
            modId = before.modId();
        }
    }

    /**
     * Takes the text of a request.
     *
     * @throws FileMakerError 201 when the field can't be written, 500 to 502 when the text does not fit its type
     */
    public void enter(FieldView view, String text) {
        FieldDefinition field = view.field();
        refuseReadOnly(field);
        if (field.type() == ResultType.CONTAINER && !text.isEmpty()) {
            throw FileMakerError.of(201);
        }
        Object value = Values.read(field.type(), text, mode.dates());
        if (field.global()) {
            globals.add(() -> mode.globals().set(view.table(), view.cell(), value));
        } else {
            put(view.cell(), value);
        }
    }

    /** Takes an uploaded file. */
    public void enterFile(FieldView view, Object file) {
        refuseReadOnly(view.field());
        put(view.cell(), file);
    }

    private void refuseReadOnly(FieldDefinition field) {
        boolean never = field.kind() != FieldDefinition.Kind.NORMAL;
        if (never || field.readOnly() && !mode.overridesProhibition()) {
            throw FileMakerError.of(201);
        }
    }

    /** Sets a value without asking whether a user may. */
    public void put(int cell, Object value) {
        cells[cell] = value;
        changed.set(cell);
    }

    Table table() {
        return table;
    }

    boolean isNew() {
        return before == null;
    }

    boolean isChanged() {
        return isNew() || !changed.isEmpty();
    }

    boolean isChanged(int cell) {
        return changed.get(cell);
    }

    Object cell(int cell) {
        return cells[cell];
    }

    WriteMode mode() {
        return mode;
    }

    /** 0 for a new record before the commit. */
    public long id() {
        return id;
    }

    /** After the commit the new one. */
    public long modId() {
        return modId;
    }

    void commit() {
        globals.forEach(Runnable::run);
        if (isNew()) {
            id = table.takeId();
            table.put(new StoredRecord(id, modId, cells));
        } else if (isChanged()) {
            modId++;
            table.put(new StoredRecord(id, modId, cells));
        }
    }
}
