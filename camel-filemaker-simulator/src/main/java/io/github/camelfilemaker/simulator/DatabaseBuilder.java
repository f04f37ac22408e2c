package io.github.camelfilemaker.simulator;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import io.github.camelfilemaker.simulator.TableBuilder.TableTemplate;
import io.github.camelfilemaker.simulator.data.Database;
import io.github.camelfilemaker.simulator.schema.Account;
import io.github.camelfilemaker.simulator.schema.DatabaseDefinition;
import io.github.camelfilemaker.simulator.schema.FieldDefinition;
import io.github.camelfilemaker.simulator.schema.ListEntry;
import io.github.camelfilemaker.simulator.schema.Relationship;
import io.github.camelfilemaker.simulator.value.DateStyle;

/** Says what a database holds. Names are checked when it is complete. Used by one thread. */
public final class DatabaseBuilder {

    private final String name;
    private final List<Account> accounts = new ArrayList<>();
    private final Map<String, Account> identities = new LinkedHashMap<>();
    private final Map<String, TableTemplate> tables = new LinkedHashMap<>();
    private final List<Relationship> relationships = new ArrayList<>();
    private final List<LayoutBuilder> layouts = new ArrayList<>();
    private final Map<String, List<String>> valueLists = new LinkedHashMap<>();
    private final Map<String, Script> scripts = new LinkedHashMap<>();
    private final List<ListEntry> scriptList = new ArrayList<>();
    private DateStyle fileDates = DateStyle.US;

    DatabaseBuilder(String name) {
        this.name = name;
    }

    /** Who may log in. Without privileges the account may do everything. */
    public DatabaseBuilder account(String accountName, String password, Privilege... privileges) {
        Set<Account.Denied> denied = EnumSet.noneOf(Account.Denied.class);
        for (Privilege privilege : privileges) {
            denied.add(privilege.denied());
        }
        accounts.add(new Account(accountName, password, denied));
        return this;
    }

    /** Accepts these values of the two OAuth headers. */
    public DatabaseBuilder oauth(String requestId, String identifier) {
        identities.put(requestId + " " + identifier, new Account("OAuth", "", Set.of()));
        return this;
    }

    /** Accepts this Claris ID token. */
    public DatabaseBuilder fmid(String token) {
        identities.put(token, new Account("Claris ID", "", Set.of()));
        return this;
    }

    public DatabaseBuilder table(String tableName, Consumer<TableBuilder> table) {
        TableBuilder builder = new TableBuilder(tableName);
        table.accept(builder);
        if (tables.put(tableName, builder.build()) != null) {
            throw new IllegalArgumentException("Database '" + name + "' has two tables '" + tableName + "'");
        }
        return this;
    }

    /** As the longer form, without creation of related records. */
    public DatabaseBuilder relationship(
            String occurrence, String parent, String parentField, String childTable, String childField) {
        return relationship(occurrence, parent, parentField, childTable, childField, false);
    }

    /**
     * A table occurrence, related to another one where the key fields are equal. Can be followed both ways.
     *
     * @param occurrence  its name; each table also has an occurrence of its own name
     * @param parent      the other table occurrence
     * @param childTable  the table that the occurrence shows
     * @param allowCreate whether related records can be created through it
     */
    public DatabaseBuilder relationship(
            String occurrence, String parent, String parentField, String childTable, String childField, boolean allowCreate) {
        relationships.add(new Relationship(parent, parentField, occurrence, childTable, childField, allowCreate));
        return this;
    }

    public DatabaseBuilder layout(String layoutName, Consumer<LayoutBuilder> layout) {
        LayoutBuilder builder = new LayoutBuilder(layoutName);
        layout.accept(builder);
        if (layouts.stream().anyMatch(l -> l.name().equals(layoutName))) {
            throw new IllegalArgumentException("Database '" + name + "' has two layouts '" + layoutName + "'");
        }
        layouts.add(builder);
        return this;
    }

    public DatabaseBuilder valueList(String listName, String... values) {
        valueLists.put(listName, List.of(values));
        return this;
    }

    public DatabaseBuilder script(String scriptName, Script script) {
        return scriptFolder(null, scriptName, script);
    }

    /** A script in a folder of the list of scripts; a slash in the folder's name leads to a folder in a folder. */
    public DatabaseBuilder scriptFolder(String folder, String scriptName, Script script) {
        scripts.put(scriptName, script);
        ListEntry.add(scriptList, folder, scriptName);
        return this;
    }

    /** A line in the list of scripts. */
    public DatabaseBuilder scriptSeparator() {
        return scriptSeparator(null);
    }

    /** A line in a folder of the list of scripts. */
    public DatabaseBuilder scriptSeparator(String folder) {
        ListEntry.add(scriptList, folder, "-");
        return this;
    }

    /** How the file's own locale spells dates (dateformats 1), like {@code dd.MM.yyyy}; the US form by default. */
    public DatabaseBuilder fileDates(String pattern) {
        fileDates = DateStyle.of(pattern);
        return this;
    }

    DatabaseTemplate build() {
        List<ListEntry> layoutList = new ArrayList<>();
        layouts.forEach(layout -> ListEntry.add(layoutList, layout.folder(), layout.name()));
        for (TableTemplate table : tables.values()) {
            for (FieldDefinition field : table.definition().fields()) {
                if (field.valueList() != null && !valueLists.containsKey(field.valueList())) {
                    throw new IllegalArgumentException(
                            "Database '" + name + "': field '" + field.name() + "' of table '"
                                                       + table.definition().name() + "' uses value list '" + field.valueList()
                                                       + "', which is missing");
                }
            }
        }
        DatabaseDefinition definition = new DatabaseDefinition(
                name, List.copyOf(accounts), Map.copyOf(identities),
                tables.values().stream().map(TableTemplate::definition).toList(),
                List.copyOf(relationships), layouts.stream().map(layout -> layout.build(this::allFields)).toList(), layoutList,
                Set.copyOf(scripts.keySet()), scriptList, Map.copyOf(valueLists), fileDates);
        DatabaseTemplate template = new DatabaseTemplate(definition, List.copyOf(tables.values()), Map.copyOf(scripts));
        // finds wrong names now rather than at the start of the server
        template.open();
        return template;
    }

    private List<String> allFields(String occurrence) {
        String table
                = relationships.stream().filter(r -> r.child().equals(occurrence)).map(Relationship::childTable).findFirst()
                        .orElse(occurrence);
        if (!tables.containsKey(table)) {
            return List.of();
        }
        return tables.get(table).definition().fields().stream().map(FieldDefinition::name).toList();
    }

    /** A database to be, with its scripts. */
    record DatabaseTemplate(DatabaseDefinition definition, List<TableTemplate> tables, Map<String, Script> scripts) {

        Database open() {
            return new Database(
                    definition, tables.stream().map(TableTemplate::open).toList());
        }
    }
}
