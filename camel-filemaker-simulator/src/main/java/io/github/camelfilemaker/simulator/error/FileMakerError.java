package io.github.camelfilemaker.simulator.error;

/**
 * A refusal of the server: FileMaker code, text and, where the code alone does not tell it, the HTTP status. Cheap to
 * throw: it carries no stack trace.
 */
public final class FileMakerError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;
    private final int status;
    private final boolean messageFirst;

    private FileMakerError(int code, String message, int status, boolean messageFirst) {
        super(message, null, false, false);
        this.code = code;
        this.status = status;
        this.messageFirst = messageFirst;
    }

    /** With the text of FileMaker's error table; the HTTP status follows from the code. */
    public static FileMakerError of(int code) {
        return new FileMakerError(code, ErrorTexts.of(code), 0, false);
    }

    /** With a text of its own; the HTTP status follows from the code. */
    public static FileMakerError of(int code, String message) {
        return new FileMakerError(code, message, 0, false);
    }

    /** With an HTTP status that the code alone does not give. */
    public static FileMakerError withStatus(int code, String message, int status) {
        return new FileMakerError(code, message, status, false);
    }

    /**
     * A check of the engine in front of the database. Such answers write the text before the code, as captured.
     */
    public static FileMakerError engine(int code, String message, int status) {
        return new FileMakerError(code, message, status, true);
    }

    /** Members of the JSON body or of the query that the call does not know. */
    public static FileMakerError unknownParameters(Iterable<String> names) {
        return engine(960, "Unknown parameter(s): " + String.join(", ", names), 0);
    }

    /** A parameter whose value can't be used. */
    public static FileMakerError invalidValue() {
        return of(1708);
    }

    public int code() {
        return code;
    }

    /** The HTTP status that comes with this very error, 0 when the code decides. */
    public int status() {
        return status;
    }

    public boolean messageFirst() {
        return messageFirst;
    }
}
