package io.github.camelfilemaker.simulator.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camelfilemaker.simulator.error.FileMakerError;
import io.github.camelfilemaker.simulator.schema.LayoutDefinition;

/** A layout with all its names resolved: the context of every call that deals with records. Immutable. */
public final class LayoutView {

    private final LayoutDefinition definition;
    private final Table table;
    private final List<FieldView> fields;
    private final List<PortalView> portals;
    private final Map<String, FieldView> byName = new HashMap<>();
    private final Map<String, FieldView> searchable = new HashMap<>();

    LayoutView(LayoutDefinition definition, Table table, List<FieldView> fields, List<PortalView> portals,
               List<FieldView> portalFieldsFromHere) {
        this.definition = definition;
        this.table = table;
        this.fields = List.copyOf(fields);
        this.portals = List.copyOf(portals);
        for (FieldView field : fields) {
            byName.put(field.name(), field);
            if (field.repetition() == 1 && field.name().endsWith("(1)")) {
                byName.put(field.name().substring(0, field.name().length() - 3), field);
            }
        }
        portalFieldsFromHere.forEach(f -> searchable.put(f.name(), f));
        searchable.putAll(byName);
    }

    public String name() {
        return definition.name();
    }

    public String occurrence() {
        return definition.occurrence();
    }

    public boolean tableView() {
        return definition.tableView();
    }

    public Table table() {
        return table;
    }

    /** In the order of the layout, a field once per repetition. */
    public List<FieldView> fields() {
        return fields;
    }

    public List<PortalView> portals() {
        return portals;
    }

    /**
     * A field of the layout, outside of portals. A repeating field without a number is its first repetition.
     *
     * @throws FileMakerError 102 when it is not on the layout
     */
    public FieldView field(String name) {
        FieldView field = byName.get(name);
        if (field == null) {
            throw FileMakerError.of(102);
        }
        return field;
    }

    /**
     * A field of the layout or of one of its portals: what can be searched and sorted by.
     *
     * @throws FileMakerError 102 when it is not on the layout
     */
    public FieldView searchableField(String name) {
        FieldView field = searchable.get(name);
        if (field == null) {
            throw FileMakerError.of(102);
        }
        return field;
    }

    /**
     * The portal of that object name, or table occurrence; the first one if several are called so.
     *
     * @throws FileMakerError 116 when there is none
     */
    public PortalView portal(String name) {
        for (PortalView portal : portals) {
            if (portal.name().equals(name)) {
                return portal;
            }
        }
        for (PortalView portal : portals) {
            if (portal.occurrence().equals(name)) {
                return portal;
            }
        }
        throw FileMakerError.of(116);
    }
}
