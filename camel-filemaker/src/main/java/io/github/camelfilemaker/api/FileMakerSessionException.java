package io.github.camelfilemaker.api;

/**
 * There is no session to be had: the log in was refused, the session cache failed, or the wait was too long. The cause
 * says what the server answered.
 */
public class FileMakerSessionException extends FileMakerException {

    private static final long serialVersionUID = 1L;

    public FileMakerSessionException(String message, Throwable cause) {
        super(message, "login", null, cause);
        if (cause instanceof FileMakerException answer) {
            setHttpResponseCode(answer.getHttpResponseCode());
        }
    }

    /** The error code with which the server refused the log in; 0 when no answer of the server is the reason. */
    public int getCode() {
        return getCause() instanceof FileMakerApiException answer ? answer.getCode() : 0;
    }
}
