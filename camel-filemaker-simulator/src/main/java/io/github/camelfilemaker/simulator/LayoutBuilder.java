package io.github.camelfilemaker.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import io.github.camelfilemaker.simulator.schema.LayoutDefinition;
import io.github.camelfilemaker.simulator.schema.LayoutDefinition.PortalDefinition;

/** Says what a layout shows: only that can be read and written through it. Used by one thread. */
public final class LayoutBuilder {

    private final String name;
    private String occurrence;
    private List<String> fields;
    private final List<String> related = new ArrayList<>();
    private final List<PortalDefinition> portals = new ArrayList<>();
    private String folder;
    private boolean tableView;

    LayoutBuilder(String name) {
        this.name = name;
        this.occurrence = name;
    }

    /** The table occurrence; the one of the layout's own name if this is not called. */
    public LayoutBuilder table(String tableOccurrence) {
        occurrence = tableOccurrence;
        return this;
    }

    /** The fields in their order; all of the table if this is not called. Related ones are {@code TO::Field}. */
    public LayoutBuilder fields(String... names) {
        if (fields == null) {
            fields = new ArrayList<>();
        }
        fields.addAll(List.of(names));
        return this;
    }

    /** Fields of the first related record, outside of a portal, after all others. */
    public LayoutBuilder related(String... names) {
        related.addAll(List.of(names));
        return this;
    }

    public LayoutBuilder portal(Consumer<PortalBuilder> portal) {
        PortalBuilder builder = new PortalBuilder();
        portal.accept(builder);
        portals.add(builder.build(name));
        return this;
    }

    /** Where it stands in the list of layouts; a slash leads to a folder in a folder. */
    public LayoutBuilder folder(String path) {
        folder = path;
        return this;
    }

    /** Saved in Table View: version v1 of the API then shows the first row of a portal only. */
    public LayoutBuilder tableView() {
        tableView = true;
        return this;
    }

    String name() {
        return name;
    }

    String folder() {
        return folder;
    }

    /** @param allFields gives the names of all fields of a table occurrence */
    LayoutDefinition build(Function<String, List<String>> allFields) {
        List<String> shown = new ArrayList<>(fields == null ? allFields.apply(occurrence) : fields);
        shown.addAll(related);
        return new LayoutDefinition(name, occurrence, shown, List.copyOf(portals), tableView);
    }
}
