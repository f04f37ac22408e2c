package io.github.camelfilemaker.simulator.data;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelfilemaker.simulator.schema.FieldDefinition;
import io.github.camelfilemaker.simulator.schema.Relationship;

/** The table occurrences of a database and how they hang together. */
final class RelationGraph {

    private record Edge(String to, RelationPath.Hop hop) {
    }

    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, List<Edge>> edges = new HashMap<>();

    /** Each table has an occurrence of its own name; the relationships add others. */
    RelationGraph(Map<String, Table> tablesByName, List<Relationship> relationships) {
        tables.putAll(tablesByName);
        for (Relationship r : relationships) {
            Table table = tablesByName.get(r.childTable());
            if (table == null) {
                throw new IllegalArgumentException(
                        "Relationship '" + r.child() + "': there is no table '" + r.childTable() + "'");
            }
            tables.put(r.child(), table);
        }
        for (Relationship r : relationships) {
            Table parent = table(r.parent(), r);
            Table child = table(r.child(), r);
            FieldDefinition parentField = field(parent, r.parentField(), r);
            FieldDefinition childField = field(child, r.childField(), r);
            int parentCell = parent.definition().firstCell(parentField);
            int childCell = child.definition().firstCell(childField);
            edges.computeIfAbsent(r.parent(), k -> new ArrayList<>()).add(new Edge(
                    r.child(), new RelationPath.Hop(
                            parentCell, parentField.type(), child, childCell, childField.type(),
                            r.allowCreate())));
            edges.computeIfAbsent(r.child(), k -> new ArrayList<>()).add(new Edge(
                    r.parent(),
                    new RelationPath.Hop(childCell, childField.type(), parent, parentCell, parentField.type(), false)));
        }
    }

    private Table table(String occurrence, Relationship r) {
        Table table = tables.get(occurrence);
        if (table == null) {
            throw new IllegalArgumentException(
                    "Relationship '" + r.child() + "': there is no table occurrence '" + occurrence + "'");
        }
        return table;
    }

    private static FieldDefinition field(Table table, String name, Relationship r) {
        FieldDefinition field = table.definition().field(name);
        if (field == null) {
            throw new IllegalArgumentException(
                    "Relationship '" + r.child() + "': table '" + table.name() + "' has no field '" + name + "'");
        }
        return field;
    }

    /** Null when there is no occurrence of this name. */
    Table table(String occurrence) {
        return tables.get(occurrence);
    }

    /** The shortest way, or null when the two are not related. */
    RelationPath path(String from, String to) {
        Map<String, List<RelationPath.Hop>> ways = new HashMap<>();
        ways.put(from, List.of());
        ArrayDeque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String at = open.remove();
            for (Edge edge : edges.getOrDefault(at, List.of())) {
                if (!ways.containsKey(edge.to())) {
                    List<RelationPath.Hop> way = new ArrayList<>(ways.get(at));
                    way.add(edge.hop());
                    ways.put(edge.to(), way);
                    open.add(edge.to());
                }
            }
        }
        List<RelationPath.Hop> way = ways.get(to);
        return way == null || way.isEmpty() ? null : new RelationPath(way);
    }
}
