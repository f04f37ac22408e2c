package io.github.camelfilemaker.consumer;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What is done with a record after it has been delivered, or has failed.
 *
 * @param kind   what
 * @param fields for an update: the values by field, which may be expressions of the caller's language
 * @param script for a script: its name; otherwise null
 */
public record AfterWork(Kind kind, Map<String, String> fields, String script) {

    /** What there is to do. */
    public enum Kind {
        NONE,
        UPDATE,
        SCRIPT,
        DELETE
    }

    /** Nothing. */
    public static final AfterWork NONE = new AfterWork(Kind.NONE, Map.of(), null);

    /**
     * Reads {@code update:Field=Value;Field=Value}, {@code script:Name}, {@code delete} or {@code none}.
     *
     * @param  text                     null for none
     * @throws IllegalArgumentException when it is something else; the message names the option and the value
     */
    public static AfterWork parse(String option, String text) {
        String work = text == null ? "none" : text.strip();
        String lower = work.toLowerCase(Locale.ROOT);
        if (lower.equals("none")) {
            return NONE;
        } else if (lower.equals("delete")) {
            return new AfterWork(Kind.DELETE, Map.of(), null);
        } else if (lower.startsWith("script:") && work.length() > "script:".length()) {
            return new AfterWork(Kind.SCRIPT, Map.of(), work.substring("script:".length()).strip());
        } else if (lower.startsWith("update:")) {
            return new AfterWork(Kind.UPDATE, fields(option, work.substring("update:".length())), null);
        }
        throw unreadable(option, work);
    }

    private static Map<String, String> fields(String option, String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String assignment : text.split(";")) {
            int equals = assignment.indexOf('=');
            if (equals < 1) {
                throw unreadable(option, "update:" + text);
            }
            fields.put(assignment.substring(0, equals).strip(), assignment.substring(equals + 1));
        }
        return fields;
    }

    private static IllegalArgumentException unreadable(String option, String text) {
        return new IllegalArgumentException(
                option + "=" + text + " is not known. Use update:Field=Value (several with ; between them), script:Name,"
                                            + " delete or none");
    }

    public boolean isNone() {
        return kind == Kind.NONE;
    }
}
