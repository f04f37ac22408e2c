package io.github.camelfilemaker.simulator.schema;

import java.util.Map;
import java.util.function.Function;

import io.github.camelfilemaker.simulator.value.ResultType;

/**
 * A field of a table.
 *
 * @param valueList   its name, or null
 * @param autoEnter   null when nothing is entered by itself
 * @param calculation gives the value from the other fields (by name, as text or number) at each write, or null
 */
public record FieldDefinition(String name, ResultType type, Kind kind, int repetitions, boolean global, boolean readOnly,
        Rules rules, String valueList, String displayType, AutoEnter autoEnter,
        Function<Map<String, Object>, Object> calculation) {

    /** "type" of layout metadata. */
    public enum Kind {
        NORMAL("normal"),
        CALCULATION("calculation"),
        SUMMARY("summary");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /**
     * Validation of what is entered.
     *
     * @param listed        only values of the value list
     * @param numeric       only plain numbers
     * @param maxCharacters 0 for no limit
     */
    public record Rules(boolean notEmpty, boolean unique, boolean listed, boolean numeric, boolean fourDigitYear,
            boolean timeOfDay, int maxCharacters) {

        public static final Rules NONE = new Rules(false, false, false, false, false, false, 0);
    }
}
