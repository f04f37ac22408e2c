package io.github.camelfilemaker.operation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.camelfilemaker.transport.AnswerReader;

/**
 * Reads which records were found, and keeps nothing else of them.
 */
public final class RecordIdsReader implements AnswerReader<RecordIdsReader.Found> {

    /** For all. */
    public static final RecordIdsReader INSTANCE = new RecordIdsReader();

    private RecordIdsReader() {
    }

    /**
     * @param recordIds  in the order of the answer
     * @param foundCount how many records match, whatever the limit is
     */
    public record Found(List<String> recordIds, long foundCount) {
    }

    @Override
    public Found read(JsonParser json, byte[] received) throws IOException {
        List<String> recordIds = new ArrayList<>();
        // FileMaker Server 17 does not say how many there are
        long foundCount = -1;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String member = json.currentName();
            JsonToken value = json.nextToken();
            if (member.equals("data") && value == JsonToken.START_ARRAY) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    recordIds.add(member(json, "recordId"));
                }
            } else if (member.equals("dataInfo") && value == JsonToken.START_OBJECT) {
                String count = member(json, "foundCount");
                foundCount = count == null ? -1 : Long.parseLong(count);
            } else {
                json.skipChildren();
            }
        }
        return new Found(recordIds, foundCount < 0 ? recordIds.size() : foundCount);
    }

    /** One member of an object, whose other members are skipped; null when it is not there. */
    private static String member(JsonParser json, String name) throws IOException {
        String found = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean isIt = json.currentName().equals(name);
            json.nextToken();
            found = isIt ? json.getValueAsString() : found;
            json.skipChildren();
        }
        return found;
    }
}
