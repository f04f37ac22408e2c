package io.github.camelfilemaker.api;

/**
 * The server refused the session of a call: error 952, error 112, or on FileMaker Cloud a bare HTTP 401. The refused
 * token has already been taken out of the session cache. A route sees this only when the call could not be repeated or
 * was refused a second time; the first refusal is then among the suppressed exceptions.
 */
public class FileMakerSessionRefusedException extends FileMakerApiException {

    private static final long serialVersionUID = 1L;

    public FileMakerSessionRefusedException(FileMakerApiException answer) {
        super(answer);
    }

    /**
     * Whether the server may have done the work before the session ended (112), in contrast to a call that was refused
     * at the door (952).
     */
    public boolean isOutcomeUnknown() {
        return is(FileMakerError.WINDOW_MISSING);
    }
}
