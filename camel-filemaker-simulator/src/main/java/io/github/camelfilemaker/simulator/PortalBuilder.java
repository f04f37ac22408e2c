package io.github.camelfilemaker.simulator;

import java.util.ArrayList;
import java.util.List;

import io.github.camelfilemaker.simulator.schema.LayoutDefinition.PortalDefinition;

/** Says what a portal shows. Used by one thread. */
public final class PortalBuilder {

    private String objectName;
    private String occurrence;
    private final List<String> fields = new ArrayList<>();

    PortalBuilder() {
    }

    /** Its name on the wire; without one it goes by its table occurrence. */
    public PortalBuilder objectName(String name) {
        objectName = name;
        return this;
    }

    /** The table occurrence whose records it shows. */
    public PortalBuilder table(String tableOccurrence) {
        occurrence = tableOccurrence;
        return this;
    }

    /** Fields of a row, {@code TO::Field}; those of further related tables too. */
    public PortalBuilder fields(String... names) {
        fields.addAll(List.of(names));
        return this;
    }

    PortalDefinition build(String layout) {
        if (occurrence == null) {
            throw new IllegalArgumentException("Layout '" + layout + "': a portal needs table(...)");
        }
        return new PortalDefinition(objectName, occurrence, List.copyOf(fields));
    }
}
