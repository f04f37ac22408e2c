package io.github.camelfilemaker.simulator.data;

import java.util.List;

import io.github.camelfilemaker.simulator.error.FileMakerError;
import io.github.camelfilemaker.simulator.schema.FieldDefinition;
import io.github.camelfilemaker.simulator.schema.FieldDefinition.Rules;
import io.github.camelfilemaker.simulator.schema.TableDefinition;
import io.github.camelfilemaker.simulator.value.DateStyle;
import io.github.camelfilemaker.simulator.value.NumberValue;
import io.github.camelfilemaker.simulator.value.Values;

/** The validation options of fields, checked for what a draft changes. */
final class FieldValidation {

    private FieldValidation() {
    }

    /** @throws FileMakerError 502 to 511 */
    static void check(Draft draft) {
        if (draft.mode().overridesValidation()) {
            return;
        }
        TableDefinition table = draft.table().definition();
        for (FieldDefinition field : table.fields()) {
            Rules rules = field.rules();
            if (rules.equals(Rules.NONE) || field.global()) {
                continue;
            }
            int first = table.firstCell(field);
            for (int cell = first; cell < first + field.repetitions(); cell++) {
                if (draft.isNew() && cell == first || draft.isChanged(cell)) {
                    check(draft, field, cell);
                }
            }
        }
    }

    private static void check(Draft draft, FieldDefinition field, int cell) {
        Rules rules = field.rules();
        Object value = draft.cell(cell);
        if (value == null) {
            if (rules.notEmpty() && cell == draft.table().definition().firstCell(field)) {
                throw FileMakerError.of(509);
            }
            return;
        }
        if (rules.numeric() && !(value instanceof NumberValue number && number.json() != null)) {
            throw FileMakerError.of(502);
        }
        if (rules.maxCharacters() > 0 && Values.text(value, DateStyle.US).length() > rules.maxCharacters()) {
            throw FileMakerError.of(511);
        }
        if (rules.listed() && !draft.mode().valueLists().getOrDefault(field.valueList(), List.of())
                .containsAll(Values.text(value, DateStyle.US).lines().toList())) {
            throw FileMakerError.of(506);
        }
        if (rules.unique() && draft.table().holdsElsewhere(cell, value, draft.isNew() ? 0 : draft.id())) {
            throw FileMakerError.of(504);
        }
    }
}
