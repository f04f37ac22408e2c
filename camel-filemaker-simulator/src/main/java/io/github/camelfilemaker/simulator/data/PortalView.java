package io.github.camelfilemaker.simulator.data;

import java.util.List;

import com.fasterxml.jackson.core.io.SerializedString;
import io.github.camelfilemaker.simulator.schema.LayoutDefinition.PortalDefinition;

/**
 * A portal of a layout.
 *
 * @param member its key in {@code portalData}: the object name, else the table occurrence
 * @param path   from the layout's record to the rows
 * @param fields what a row shows, seen from the row
 */
public record PortalView(SerializedString member, PortalDefinition definition, RelationPath path, List<FieldView> fields) {

    public String name() {
        return member.getValue();
    }

    public String occurrence() {
        return definition.occurrence();
    }

    /** Null when rows don't show such a field. */
    public FieldView field(String name) {
        for (FieldView field : fields) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        return null;
    }
}
