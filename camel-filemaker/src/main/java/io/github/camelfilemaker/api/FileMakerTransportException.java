package io.github.camelfilemaker.api;

/**
 * There was no usable answer: no connection, a time-out, a refused certificate, or something that is not a Data API
 * answer (the web server in front of the engine speaks HTML when the engine is down).
 */
public class FileMakerTransportException extends FileMakerException {

    private static final long serialVersionUID = 1L;

    /** @param httpStatus the status of the answer, 0 when there was none */
    public FileMakerTransportException(String message, int httpStatus, String action, String layout, Throwable cause) {
        super(message, action, layout, cause);
        setHttpResponseCode(httpStatus);
    }
}
