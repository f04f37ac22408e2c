package io.github.camelfilemaker.operation;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelfilemaker.model.FileMakerRecord;

/**
 * What an answer says: records and their counts, and all other members as they are.
 */
final class ApiAnswer {

    /** In the answer's order; empty when there are none, or when the text was asked for. */
    List<FileMakerRecord> records = List.of();
    /** Records in the found set; null when the answer does not say. */
    Long foundCount;
    Long returnedCount;
    Long totalRecordCount;
    /** All members but the records and their counts. */
    final Map<String, Object> members = new LinkedHashMap<>();
    /** The whole answer, when the text was asked for. */
    byte[] received;
    int responseStart;
    int responseEnd;

    String member(String name) {
        Object value = members.get(name);
        return value == null ? null : value.toString();
    }

    /** The member {@code response}, character for character. */
    String responseText() {
        return new String(received, responseStart, responseEnd - responseStart, StandardCharsets.UTF_8);
    }
}
