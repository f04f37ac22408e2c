package io.github.camelfilemaker.simulator.load;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Rows of a JSON array. An element is an object of field values, or, as in answers of the API, an object with
 * {@code fieldData} and, if wanted, {@code recordId} and {@code modId}.
 */
public final class JsonRows {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JsonRows() {
    }

    /** @throws IllegalArgumentException when it is JSON of another shape */
    public static List<Row> read(InputStream in) throws IOException {
        JsonNode array = MAPPER.readTree(in);
        if (!array.isArray()) {
            throw new IllegalArgumentException("Sample data has to be a JSON array of objects");
        }
        List<Row> rows = new ArrayList<>();
        for (JsonNode element : array) {
            if (!element.isObject()) {
                throw new IllegalArgumentException("Sample data has an element that is not an object: " + element);
            }
            if (element.path("fieldData").isObject()) {
                rows.add(row(element.path("recordId").asLong(), element.path("modId").asLong(), element.get("fieldData")));
            } else {
                rows.add(row(0, 0, element));
            }
        }
        return rows;
    }

    private static Row row(long recordId, long modId, JsonNode fields) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            JsonNode value = field.getValue();
            if (value.isContainerNode()) {
                throw new IllegalArgumentException("Field '" + field.getKey() + "' of sample data is neither text nor number");
            }
            names.add(field.getKey());
            values.add(value.isNull() ? "" : value.asText());
        }
        return new Row(recordId, modId, names, values);
    }
}
