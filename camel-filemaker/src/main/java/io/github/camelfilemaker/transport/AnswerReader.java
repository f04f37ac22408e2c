package io.github.camelfilemaker.transport;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;

/**
 * Reads the member {@code response} of an answer while it arrives.
 *
 * @param <T> what is made of it
 */
@FunctionalInterface
public interface AnswerReader<T> {

    /**
     * Reads one object.
     *
     * @param  json     stands on the object's start, and must be left on its end. On a failure the object is empty, so
     *                  every member may be absent
     * @param  received the whole answer when {@link ApiRequest#keepText(boolean)} asked for it, otherwise null
     * @return          the result; only used when the answer's code is 0
     */
    T read(JsonParser json, byte[] received) throws IOException;

    /** For calls whose answer says nothing but that it worked. */
    static AnswerReader<Void> nothing() {
        return (json, received) -> {
            json.skipChildren();
            return null;
        };
    }
}
