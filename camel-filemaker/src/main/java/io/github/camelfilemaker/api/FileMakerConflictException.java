package io.github.camelfilemaker.api;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Somebody else has changed the same fields of a record since it was read (error 306, with {@code onConflict=merge}).
 * Nothing was written. The message names the fields, not the values.
 */
public class FileMakerConflictException extends FileMakerApiException {

    private static final long serialVersionUID = 1L;

    private final LinkedHashMap<String, Conflict> conflicts;

    public FileMakerConflictException(FileMakerApiException mismatch, Map<String, Conflict> conflicts) {
        super("Somebody else has changed " + conflicts.keySet() + " since the record was read, and onConflict=merge writes no"
              + " field over the changes of others. " + mismatch.getMessage(),
              mismatch);
        this.conflicts = new LinkedHashMap<>(conflicts);
    }

    /** The fields that both have changed, with their values; never empty. */
    public Map<String, Conflict> getConflicts() {
        return Collections.unmodifiableMap(conflicts);
    }

    /**
     * The values of a field: texts and numbers, as the server has them.
     *
     * @param original when it was read
     * @param ours     what was to be written
     * @param theirs   what the server has now
     */
    public record Conflict(Object original, Object ours, Object theirs) implements Serializable {

        /** Without the values, which are nobody's business in a log. */
        @Override
        public String toString() {
            return "Conflict";
        }
    }
}
