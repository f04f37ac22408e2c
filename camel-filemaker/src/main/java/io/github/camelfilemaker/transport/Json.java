package io.github.camelfilemaker.transport;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * How JSON is read and written everywhere here: numbers exactly (FileMaker has integers of 57 and more digits), and
 * texts as long as a FileMaker field may be.
 */
public final class Json {

    /** Thread-safe, never reconfigured. */
    public static final ObjectMapper MAPPER = JsonMapper.builder(factory())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .findAndAddModules()
            .build();

    private Json() {
    }

    private static JsonFactory factory() {
        // a FileMaker text field holds up to 2 GB, a number up to 400 significant digits with an exponent
        StreamReadConstraints constraints
                = StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).maxNumberLength(10_000).build();
        return JsonFactory.builder().streamReadConstraints(constraints).build();
    }
}
