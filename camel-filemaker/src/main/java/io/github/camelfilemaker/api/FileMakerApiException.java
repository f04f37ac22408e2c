package io.github.camelfilemaker.api;

import java.util.List;

/**
 * The server answered with an error code other than 0.
 */
public class FileMakerApiException extends FileMakerException {

    private static final long serialVersionUID = 1L;

    private final List<ErrorMessage> messages;

    /**
     * @param messages   all messages of the answer, at least one; the first one decides
     * @param httpStatus the status of the answer
     */
    public FileMakerApiException(List<ErrorMessage> messages, int httpStatus, String action, String layout) {
        super(sentence(messages, httpStatus, action, layout), action, layout, null);
        this.messages = List.copyOf(messages);
        setHttpResponseCode(httpStatus);
    }

    /** Another type for the same answer. */
    protected FileMakerApiException(FileMakerApiException answer) {
        this(answer.getMessage(), answer);
    }

    /** Another type for the same answer, with more to say about it. */
    protected FileMakerApiException(String message, FileMakerApiException answer) {
        super(message, answer.getAction(), answer.getLayout(), null);
        this.messages = answer.messages;
        setHttpResponseCode(answer.getHttpResponseCode());
    }

    /** FileMaker's error code, such as 105 for a missing layout. */
    public int getCode() {
        return messages.get(0).code();
    }

    /** FileMaker's text for the code, as the server sent it. */
    public String getText() {
        return messages.get(0).message();
    }

    /** All messages of the answer, in order; never empty. */
    public List<ErrorMessage> getMessages() {
        return messages;
    }

    /** Whether the answer has this code. */
    public boolean is(FileMakerError error) {
        return getCode() == error.code();
    }

    private static String sentence(List<ErrorMessage> messages, int httpStatus, String action, String layout) {
        StringBuilder text = new StringBuilder("FileMaker error ");
        for (int i = 0; i < messages.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(messages.get(i).code()).append(" (").append(messages.get(i).message())
                    .append(')');
        }
        text.append(" for action=").append(action);
        if (layout != null) {
            text.append(", layout=").append(layout);
        }
        text.append(", HTTP status ").append(httpStatus);
        FileMakerError.of(messages.get(0).code()).ifPresent(known -> text.append(": ").append(known.hint()));
        return text.toString();
    }
}
