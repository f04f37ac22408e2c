package io.github.camelfilemaker.simulator.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import io.github.camelfilemaker.simulator.data.FieldView;
import io.github.camelfilemaker.simulator.data.Globals;
import io.github.camelfilemaker.simulator.data.LayoutView;
import io.github.camelfilemaker.simulator.data.StoredRecord;
import io.github.camelfilemaker.simulator.error.FileMakerError;
import io.github.camelfilemaker.simulator.value.DateStyle;
import io.github.camelfilemaker.simulator.value.Values;

/** The order of a found set. */
public final class Sort {

    /**
     * One field to sort by.
     *
     * @param order "ascend", "descend" or the name of a value list
     */
    public record By(String fieldName, String order) {
    }

    private Sort() {
    }

    /**
     * A sorted copy. Empty values come first, as FileMaker has it. The caller holds the database's lock.
     *
     * @throws FileMakerError 102 for a field that is not on the layout, 404 for an order that does not exist
     */
    public static List<StoredRecord> sorted(
            List<StoredRecord> records, List<By> keys, LayoutView layout, Map<String, List<String>> valueLists,
            Globals globals) {
        Comparator<StoredRecord> order = null;
        for (By key : keys) {
            FieldView field = layout.searchableField(key.fieldName());
            Comparator<Object> values = values(key.order(), valueLists);
            Comparator<StoredRecord> next
                    = (a, b) -> values.compare(field.value(a, globals), field.value(b, globals));
            order = order == null ? next : order.thenComparing(next);
        }
        List<StoredRecord> sorted = new ArrayList<>(records);
        sorted.sort(order);
        return sorted;
    }

    private static Comparator<Object> values(String order, Map<String, List<String>> valueLists) {
        Comparator<Object> ascending = Comparator.nullsFirst(Values::compare);
        if (order.equals("ascend")) {
            return ascending;
        } else if (order.equals("descend")) {
            return ascending.reversed();
        }
        List<String> list = valueLists.get(order);
        if (list == null) {
            throw FileMakerError.of(404);
        }
        return Comparator.<Object> comparingInt(value -> {
            int at = list.indexOf(Values.text(value, DateStyle.US));
            return at < 0 ? Integer.MAX_VALUE : at;
        }).thenComparing(ascending);
    }
}
