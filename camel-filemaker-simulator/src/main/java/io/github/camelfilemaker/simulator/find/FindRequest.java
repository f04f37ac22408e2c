package io.github.camelfilemaker.simulator.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.camelfilemaker.simulator.data.FieldView;
import io.github.camelfilemaker.simulator.data.Globals;
import io.github.camelfilemaker.simulator.data.LayoutView;
import io.github.camelfilemaker.simulator.data.StoredRecord;
import io.github.camelfilemaker.simulator.error.FileMakerError;

/** One request of a find: criteria that all have to match, to add to the found set or to omit from it. */
public final class FindRequest {

    private record FieldCriterion(FieldView field, Criterion criterion) {

        boolean matches(StoredRecord record, Globals globals) {
            if (field.field().global()) {
                return criterion.matches(globals.get(field.table(), field.cell()));
            } else if (field.path() == null) {
                return holderMatches(record);
            }
            List<StoredRecord> related = field.path().from(record);
            // "=" asks for an empty field: no related record has none either
            return related.stream().anyMatch(this::holderMatches) || related.isEmpty() && criterion.matches(null);
        }

        private boolean holderMatches(StoredRecord holder) {
            int first = field.table().definition().firstCell(field.field());
            for (int cell = first; cell < first + field.field().repetitions(); cell++) {
                Object value = holder.cell(cell);
                if (criterion.matches(value) && (!(criterion instanceof Criterion.Duplicates)
                        || field.table().holdsElsewhere(cell, value, holder.id()))) {
                    return true;
                }
            }
            return false;
        }

        /** The records that can match, by index; null when any can. */
        List<StoredRecord> candidates() {
            boolean indexed = field.path() == null && field.field().repetitions() == 1 && !field.field().global();
            Object exact = indexed ? criterion.exactValue() : null;
            return exact == null ? null : field.table().matching(field.cell(), exact);
        }
    }

    private final List<FieldCriterion> criteria = new ArrayList<>();
    private final boolean omit;

    /**
     * @param  criteria       by field name
     * @throws FileMakerError 400 when there are none, 102 for an unknown field, 500 to 502 when one does not fit its
     *                        field
     */
    public FindRequest(LayoutView layout, Map<String, String> criteria, boolean omit, CriterionParser parser) {
        this.omit = omit;
        criteria.forEach((name, text) -> {
            FieldView field = layout.searchableField(name);
            if (!text.isEmpty()) {
                this.criteria.add(new FieldCriterion(field, parser.parse(field.field().type(), text)));
            }
        });
        if (this.criteria.isEmpty()) {
            throw FileMakerError.of(400);
        }
    }

    boolean omits() {
        return omit;
    }

    boolean matches(StoredRecord record, Globals globals) {
        for (FieldCriterion criterion : criteria) {
            if (!criterion.matches(record, globals)) {
                return false;
            }
        }
        return true;
    }

    /** The records to look at. */
    List<StoredRecord> candidates(List<StoredRecord> all) {
        for (FieldCriterion criterion : criteria) {
            List<StoredRecord> candidates = criterion.candidates();
            if (candidates != null) {
                return candidates;
            }
        }
        return all;
    }
}
