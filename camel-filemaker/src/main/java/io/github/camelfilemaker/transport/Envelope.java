package io.github.camelfilemaker.transport;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.camelfilemaker.api.ErrorMessage;
import io.github.camelfilemaker.api.FileMakerApiException;
import io.github.camelfilemaker.api.FileMakerTransportException;

/**
 * The outer form of every Data API answer: {@code {"response": {...}, "messages": [{"code": "0", "message": "OK"}]}},
 * with the members in any order.
 */
final class Envelope {

    private Envelope() {
    }

    /**
     * Reads a whole answer.
     *
     * @param  received                    the bytes behind the parser, or null when they were not kept
     * @throws FileMakerApiException       when the code is not 0
     * @throws FileMakerTransportException when it is not a Data API answer
     */
    static <T> T read(ApiRequest request, int status, JsonParser json, byte[] received, AnswerReader<T> reader)
            throws IOException {
        T response = null;
        List<ErrorMessage> messages = List.of();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String member = json.currentName();
            JsonToken value = json.nextToken();
            if (member.equals("response") && value == JsonToken.START_OBJECT) {
                response = reader.read(json, received);
            } else if (member.equals("messages") && value == JsonToken.START_ARRAY) {
                messages = messages(json);
            } else {
                json.skipChildren();
            }
        }
        if (messages.isEmpty()) {
            throw new FileMakerTransportException(
                    "The answer for " + request + " (HTTP status " + status + ") is JSON but not a Data API answer: it has no"
                                                  + " messages. Check the option host.",
                    status, request.action(), request.layout(), null);
        }
        if (messages.get(0).code() != ErrorMessage.OK) {
            throw new FileMakerApiException(messages, status, request.action(), request.layout());
        }
        return response;
    }

    private static List<ErrorMessage> messages(JsonParser json) throws IOException {
        List<ErrorMessage> messages = new ArrayList<>(1);
        while (json.nextToken() == JsonToken.START_OBJECT) {
            int code = -1;
            String text = "";
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String member = json.currentName();
                json.nextToken();
                if (member.equals("code")) {
                    code = json.getValueAsInt(-1);
                } else if (member.equals("message")) {
                    text = json.getValueAsString("");
                }
                json.skipChildren();
            }
            messages.add(new ErrorMessage(code, text));
        }
        return messages;
    }
}
