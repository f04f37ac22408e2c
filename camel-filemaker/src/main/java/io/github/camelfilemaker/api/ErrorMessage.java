package io.github.camelfilemaker.api;

import java.io.Serializable;

/**
 * One of the messages of a Data API answer.
 *
 * @param code    FileMaker's error code; 0 is success, -1 stands for a code that is not a number
 * @param message FileMaker's text, in the words of the server's version; empty when the server sent none
 */
public record ErrorMessage(int code, String message) implements Serializable {

    /** The code of success. */
    public static final int OK = 0;
}
