package io.github.camelfilemaker.simulator.data;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import io.github.camelfilemaker.simulator.error.FileMakerError;
import io.github.camelfilemaker.simulator.schema.Account;
import io.github.camelfilemaker.simulator.schema.DatabaseDefinition;
import io.github.camelfilemaker.simulator.schema.FieldDefinition;
import io.github.camelfilemaker.simulator.schema.LayoutDefinition;

/**
 * A hosted file with its live records. Whoever reads or writes records holds {@link #lock()}, so that an answer is
 * never made of two states.
 */
public final class Database {

    private final DatabaseDefinition definition;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, LayoutView> layouts = new HashMap<>();
    private final RelationGraph graph;
    private final Map<String, String> changedPasswords = new ConcurrentHashMap<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    /** The tables are those of the definition. */
    public Database(DatabaseDefinition definition, List<Table> tables) {
        this.definition = definition;
        tables.forEach(table -> this.tables.put(table.name(), table));
        this.graph = new RelationGraph(this.tables, definition.relationships());
        for (LayoutDefinition layout : definition.layouts()) {
            layouts.put(layout.name(), new LayoutResolver(graph, layout).resolve());
        }
    }

    public String name() {
        return definition.name();
    }

    public DatabaseDefinition definition() {
        return definition;
    }

    public ReadWriteLock lock() {
        return lock;
    }

    /** @throws FileMakerError 105 when there is no such layout */
    public LayoutView layout(String name) {
        LayoutView layout = layouts.get(name);
        if (layout == null) {
            throw FileMakerError.of(105);
        }
        return layout;
    }

    /** Null when there is none. */
    public Table table(String name) {
        return tables.get(name);
    }

    /** Null when there is none. */
    public Table tableOfOccurrence(String occurrence) {
        return graph.table(occurrence);
    }

    /** From one table occurrence to another; null when they are not related. */
    public RelationPath path(String from, String to) {
        return graph.path(from, to);
    }

    /** Null when there is none. */
    public Account account(String name) {
        for (Account account : definition.accounts()) {
            if (account.name().equalsIgnoreCase(name)) {
                String changed = changedPasswords.get(account.name());
                return changed == null ? account : new Account(account.name(), changed, account.denied());
            }
        }
        return null;
    }

    /** Sessions go on, the next log in needs the new password. */
    public void changePassword(Account account, String password) {
        changedPasswords.put(account.name(), password);
    }

    /**
     * The cell of a global field by its full name, {@code table::field} or {@code table::field(2)}.
     *
     * @throws FileMakerError 102 for any other name
     */
    public GlobalCell globalCell(String name) {
        int split = name.indexOf("::");
        Table table = split < 0 ? null : graph.table(name.substring(0, split));
        if (table == null) {
            throw FileMakerError.of(102);
        }
        String fieldName = name.substring(split + 2);
        int repetition = 1;
        FieldDefinition field = table.definition().field(fieldName);
        if (field == null && fieldName.matches(".+\\(\\d{1,5}\\)")) {
            int open = fieldName.lastIndexOf('(');
            repetition = Integer.parseInt(fieldName.substring(open + 1, fieldName.length() - 1));
            field = table.definition().field(fieldName.substring(0, open));
        }
        if (field == null || !field.global()) {
            throw FileMakerError.of(102);
        }
        if (repetition < 1 || repetition > field.repetitions()) {
            throw FileMakerError.of(111);
        }
        return new GlobalCell(table, field, table.definition().firstCell(field) + repetition - 1);
    }

    /** Where a global field's value is. */
    public record GlobalCell(Table table, FieldDefinition field, int cell) {
    }
}
