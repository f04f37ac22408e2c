package io.github.camelfilemaker.simulator.data;

import java.util.ArrayList;
import java.util.List;

import io.github.camelfilemaker.simulator.error.FileMakerError;
import io.github.camelfilemaker.simulator.schema.FieldDefinition;

/**
 * All that one call writes: the record, rows of its portals, deletions. Nothing is written unless everything can be.
 * The caller holds the database's write lock.
 */
public final class WriteBatch {

    private record Link(RelationPath path, Draft parent, Draft child) {
    }

    private final WriteMode mode;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Runnable> deletions = new ArrayList<>();

    public WriteBatch(WriteMode mode) {
        this.mode = mode;
    }

    public Draft create(Table table) {
        Draft draft = new Draft(table, null, mode);
        drafts.add(draft);
        return draft;
    }

    /** A copy of a record with all of its values but those that are entered anew. */
    public Draft duplicate(Table table, long id) {
        StoredRecord original = existing(table, id);
        Draft draft = create(table);
        for (FieldDefinition field : table.definition().fields()) {
            if (field.autoEnter() == null || field.autoEnter().value() != null) {
                int first = table.definition().firstCell(field);
                for (int i = 0; i < field.repetitions(); i++) {
                    draft.put(first + i, original.cell(first + i));
                }
            }
        }
        return draft;
    }

    /**
     * An existing record, to be changed. The same draft if it is asked for twice.
     *
     * @param  expectedModId  null for any
     * @throws FileMakerError 101 when there is none, 301 when another user has it open, 306 when it is not the expected
     *                        version
     */
    public Draft edit(Table table, long id, String expectedModId) {
        StoredRecord before = existing(table, id);
        if (expectedModId != null && !expectedModId.equals(Long.toString(before.modId()))) {
            throw FileMakerError.of(306);
        }
        if (table.isLocked(id)) {
            throw FileMakerError.of(301);
        }
        return editRegardless(table, before);
    }

    /** An existing record, to be changed even if another user has it open. */
    public Draft editRegardless(Table table, StoredRecord before) {
        for (Draft draft : drafts) {
            if (draft.table() == table && draft.id() == before.id()) {
                return draft;
            }
        }
        Draft draft = new Draft(table, before, mode);
        drafts.add(draft);
        return draft;
    }

    /**
     * A new record at the end of a relationship.
     *
     * @throws FileMakerError 714 when the relationship does not allow it
     */
    public Draft createRelated(Draft parent, RelationPath path) {
        if (!path.allowsCreate()) {
            throw FileMakerError.of(714);
        }
        Draft child = create(path.table());
        links.add(new Link(path, parent, child));
        return child;
    }

    /** @throws FileMakerError 101 when there is none, 301 when another user has it open */
    public void delete(Table table, long id) {
        StoredRecord record = existing(table, id);
        if (table.isLocked(id)) {
            throw FileMakerError.of(301);
        }
        deletions.add(() -> table.remove(record));
    }

    private static StoredRecord existing(Table table, long id) {
        StoredRecord record = table.record(id);
        if (record == null) {
            throw FileMakerError.of(101);
        }
        return record;
    }

    /** Checks everything, then writes everything. */
    public void commit() {
        for (Draft draft : drafts) {
            AutoEntry.fill(draft);
        }
        // keys of parents may only now be known: they can be entered by themselves
        links.forEach(link -> link.path().link(link.parent(), link.child()));
        drafts.forEach(FieldValidation::check);
        drafts.forEach(Draft::commit);
        deletions.forEach(Runnable::run);
    }
}
