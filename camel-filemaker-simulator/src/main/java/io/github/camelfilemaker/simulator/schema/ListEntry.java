package io.github.camelfilemaker.simulator.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of the list of layouts or scripts: an item, or a folder of further lines.
 *
 * @param children null for an item
 */
public record ListEntry(String name, List<ListEntry> children) {

    public static ListEntry item(String name) {
        return new ListEntry(name, null);
    }

    public static ListEntry folder(String name) {
        return new ListEntry(name, new ArrayList<>());
    }

    public boolean isFolder() {
        return children != null;
    }

    /**
     * Adds an item to the end of a list, in the folder of the given path ("API/v2"), which is made where it is missing.
     *
     * @param path null or empty for no folder
     */
    public static void add(List<ListEntry> list, String path, String name) {
        List<ListEntry> target = list;
        if (path != null && !path.isEmpty()) {
            for (String folder : path.split("/")) {
                target = childrenOf(target, folder);
            }
        }
        target.add(item(name));
    }

    private static List<ListEntry> childrenOf(List<ListEntry> list, String folder) {
        for (ListEntry entry : list) {
            if (entry.isFolder() && entry.name().equals(folder)) {
                return entry.children();
            }
        }
        ListEntry made = folder(folder);
        list.add(made);
        return made.children();
    }
}
