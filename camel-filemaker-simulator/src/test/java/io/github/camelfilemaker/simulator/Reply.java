package io.github.camelfilemaker.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** An answer of the server. */
record Reply(int status, HttpHeaders headers, String text) {

    private static final JsonMapper MAPPER
            = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    static Reply of(HttpResponse<byte[]> response) {
        return new Reply(response.statusCode(), response.headers(), new String(response.body(), StandardCharsets.UTF_8));
    }

    JsonNode body() {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    JsonNode response() {
        return body().path("response");
    }

    String code() {
        return body().at("/messages/0/code").asText();
    }

    String message() {
        return body().at("/messages/0/message").asText();
    }

    String recordId() {
        return response().path("recordId").asText();
    }

    String modId() {
        return response().path("modId").asText();
    }

    /** "fieldData" of the first record. */
    JsonNode fields() {
        return response().at("/data/0/fieldData");
    }

    /** One field of all records, as text. */
    List<String> column(String field) {
        List<String> values = new ArrayList<>();
        response().path("data").forEach(record -> values.add(record.path("fieldData").path(field).asText()));
        return values;
    }

    int found() {
        return response().at("/dataInfo/foundCount").asInt();
    }
}
