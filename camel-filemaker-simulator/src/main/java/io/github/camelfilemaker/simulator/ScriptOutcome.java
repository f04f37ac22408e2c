package io.github.camelfilemaker.simulator;

import java.util.Objects;

/** What a script leaves: its last error, and the text of its Exit Script step, if any. Immutable. */
public final class ScriptOutcome {

    private final int errorCode;
    private final String text;

    private ScriptOutcome(int errorCode, String text) {
        this.errorCode = errorCode;
        this.text = text;
    }

    /** No error and no result: the answer has no {@code scriptResult} at all. */
    public static ScriptOutcome nothing() {
        return new ScriptOutcome(0, null);
    }

    public static ScriptOutcome result(String text) {
        return new ScriptOutcome(0, Objects.requireNonNull(text, "text"));
    }

    public static ScriptOutcome error(int code) {
        return new ScriptOutcome(code, null);
    }

    /** An error and a result: a loop over records typically ends with error 101 although all went well. */
    public static ScriptOutcome error(int code, String text) {
        return new ScriptOutcome(code, Objects.requireNonNull(text, "text"));
    }

    int errorCode() {
        return errorCode;
    }

    String text() {
        return text;
    }
}
