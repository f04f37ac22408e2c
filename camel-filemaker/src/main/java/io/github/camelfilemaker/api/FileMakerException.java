package io.github.camelfilemaker.api;

import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.HttpResponseAware;

/**
 * A call to a FileMaker Server failed. The subclasses say where: {@link FileMakerApiException} (the server answered
 * with an error code), {@link FileMakerTransportException} (no usable answer), {@link FileMakerSessionException} (no
 * session to be had), {@link FileMakerOutcomeUnknownException} (the server may have done the work). No message of this
 * family holds a token, a password or the content of a record.
 */
public class FileMakerException extends RuntimeCamelException implements HttpResponseAware {

    private static final long serialVersionUID = 1L;

    private final String action;
    private final String layout;
    private int httpStatus;
    private String httpStatusText;

    /**
     * @param message what happened and what to change
     * @param action  the action of the call, or null when it is not known
     * @param layout  the layout of the call, or null when the action has none
     * @param cause   may be null
     */
    public FileMakerException(String message, String action, String layout, Throwable cause) {
        super(message, cause);
        this.action = action;
        this.layout = layout;
    }

    /** The action of the call that failed, such as {@code find}; null when it is not known. */
    public String getAction() {
        return action;
    }

    /** The layout of the call that failed; null when the action has none. */
    public String getLayout() {
        return layout;
    }

    /** The HTTP status of the answer; 0 when there was none. */
    @Override
    public int getHttpResponseCode() {
        return httpStatus;
    }

    @Override
    public void setHttpResponseCode(int code) {
        this.httpStatus = code;
    }

    /** The HTTP status line's text; null when there was none. */
    @Override
    public String getHttpResponseStatus() {
        return httpStatusText;
    }

    @Override
    public void setHttpResponseStatus(String status) {
        this.httpStatusText = status;
    }
}
