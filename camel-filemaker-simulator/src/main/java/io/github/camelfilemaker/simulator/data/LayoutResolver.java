package io.github.camelfilemaker.simulator.data;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.io.SerializedString;
import io.github.camelfilemaker.simulator.schema.FieldDefinition;
import io.github.camelfilemaker.simulator.schema.LayoutDefinition;
import io.github.camelfilemaker.simulator.schema.LayoutDefinition.PortalDefinition;

/** Turns the names of a layout's definition into fields and ways to them, or says which name is wrong. */
final class LayoutResolver {

    private final RelationGraph graph;
    private final LayoutDefinition layout;
    private final Table table;

    LayoutResolver(RelationGraph graph, LayoutDefinition layout) {
        this.graph = graph;
        this.layout = layout;
        this.table = graph.table(layout.occurrence());
        if (table == null) {
            throw wrong("there is no table occurrence '" + layout.occurrence() + "'");
        }
    }

    LayoutView resolve() {
        List<FieldView> fields = new ArrayList<>();
        List<String> names = layout.fields() == null
                ? table.definition().fields().stream().map(FieldDefinition::name).toList() : layout.fields();
        names.forEach(name -> fields.addAll(views(layout.occurrence(), name, false)));
        List<PortalView> portals = new ArrayList<>();
        List<FieldView> fromHere = new ArrayList<>();
        for (PortalDefinition portal : layout.portals()) {
            portals.add(portal(portal));
            portal.fields().forEach(name -> fromHere.addAll(views(layout.occurrence(), name, true)));
        }
        return new LayoutView(layout, table, fields, portals, fromHere);
    }

    private PortalView portal(PortalDefinition portal) {
        RelationPath path = graph.path(layout.occurrence(), portal.occurrence());
        if (path == null) {
            throw wrong("there is no relationship to '" + portal.occurrence() + "'");
        }
        List<FieldView> fields = new ArrayList<>();
        portal.fields().forEach(name -> fields.addAll(views(portal.occurrence(), name, true)));
        String key = portal.objectName() == null ? portal.occurrence() : portal.objectName();
        return new PortalView(new SerializedString(key), portal, path, fields);
    }

    /** A field as it is seen from a table occurrence, once per repetition. */
    private List<FieldView> views(String context, String name, boolean qualify) {
        int split = name.indexOf("::");
        String occurrence = split < 0 ? context : name.substring(0, split);
        String fieldName = split < 0 ? name : name.substring(split + 2);
        Table holder = graph.table(occurrence);
        FieldDefinition field = holder == null ? null : holder.definition().field(fieldName);
        if (field == null) {
            throw wrong("there is no field '" + name + "'");
        }
        RelationPath path = null;
        if (!occurrence.equals(context)) {
            path = graph.path(context, occurrence);
            if (path == null) {
                throw wrong("'" + context + "' is not related to '" + occurrence + "' of field '" + name + "'");
            }
        }
        String member = qualify || path != null ? occurrence + "::" + fieldName : fieldName;
        List<FieldView> views = new ArrayList<>();
        int first = holder.definition().firstCell(field);
        for (int i = 0; i < field.repetitions(); i++) {
            String shown = field.repetitions() == 1 ? member : member + "(" + (i + 1) + ")";
            views.add(new FieldView(new SerializedString(shown), field, holder, first + i, path));
        }
        return views;
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("Layout '" + layout.name() + "': " + what);
    }
}
