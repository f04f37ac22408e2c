package io.github.camelfilemaker.benchmark;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * What somebody without the component writes around Jackson.
 */
final class PlainJson {

    /** No number loses digits, as with the component. */
    static final ObjectMapper MAPPER
            = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private PlainJson() {
    }

    /** The body of the find. */
    static Map<String, Object> find() {
        return Map.of("query", List.of(CannedAnswers.criteria()));
    }

    /** The records of an answer, after a look at its code. */
    static List<?> records(Map<?, ?> answer) {
        Map<?, ?> message = (Map<?, ?>) ((List<?>) answer.get("messages")).get(0);
        if (!"0".equals(message.get("code"))) {
            throw new IllegalStateException("FileMaker error " + message);
        }
        return (List<?>) ((Map<?, ?>) answer.get("response")).get("data");
    }
}
