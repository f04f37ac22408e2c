package io.github.camelfilemaker.simulator.schema;

import java.util.List;

/**
 * What of a table occurrence can be read and written.
 *
 * @param fields    names as on the wire, {@code TO::field} for related ones; null for all of the table
 * @param tableView whether the layout was saved in Table View, which version 1 of the API looks at
 */
public record LayoutDefinition(String name, String occurrence, List<String> fields, List<PortalDefinition> portals,
        boolean tableView) {

    /**
     * Related records on a layout.
     *
     * @param objectName null when it has none and goes by its table occurrence
     * @param fields     {@code TO::field}
     */
    public record PortalDefinition(String objectName, String occurrence, List<String> fields) {
    }
}
