package io.github.camelfilemaker.operation;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.camelfilemaker.transport.AnswerReader;

/**
 * Reads the member {@code response} of every action. All members may be absent.
 */
final class ApiAnswerReader implements AnswerReader<ApiAnswer> {

    static final ApiAnswerReader INSTANCE = new ApiAnswerReader();

    private ApiAnswerReader() {
    }

    @Override
    public ApiAnswer read(JsonParser json, byte[] received) throws IOException {
        ApiAnswer answer = new ApiAnswer();
        answer.received = received;
        answer.responseStart = (int) json.currentTokenLocation().getByteOffset();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String member = json.currentName();
            JsonToken value = json.nextToken();
            if (member.equals("data") && value == JsonToken.START_ARRAY) {
                if (received == null) {
                    answer.records = RecordReader.records(json);
                } else {
                    json.skipChildren();
                }
            } else if (member.equals("dataInfo") && value == JsonToken.START_OBJECT) {
                dataInfo(json, answer);
            } else {
                answer.members.put(member, RecordReader.value(json));
            }
        }
        answer.responseEnd = (int) json.currentLocation().getByteOffset();
        return answer;
    }

    private static void dataInfo(JsonParser json, ApiAnswer answer) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String member = json.currentName();
            json.nextToken();
            switch (member) {
                case "foundCount" -> answer.foundCount = json.getValueAsLong();
                case "returnedCount" -> answer.returnedCount = json.getValueAsLong();
                case "totalRecordCount" -> answer.totalRecordCount = json.getValueAsLong();
                default -> json.skipChildren();
            }
        }
    }
}
