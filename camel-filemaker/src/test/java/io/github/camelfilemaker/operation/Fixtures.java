package io.github.camelfilemaker.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelfilemaker.transport.Json;

/** The captured answers of real servers, each as the server sent it. */
final class Fixtures {

    private Fixtures() {
    }

    /** The envelope, whatever else the fixture's file says around it. */
    static JsonNode envelope(String name) {
        JsonNode file = file(name);
        if (file.has("body")) {
            return file.get("body");
        }
        if (file.has("messages")) {
            return file;
        }
        // the file has only the member "response"
        ObjectNode envelope = Json.MAPPER.createObjectNode();
        envelope.set("response", file);
        envelope.set("messages", Json.MAPPER.valueToTree(new Map[] { Map.of("code", "0", "message", "OK") }));
        return envelope;
    }

    static int status(String name) {
        return file(name).path("status").asInt(200);
    }

    private static JsonNode file(String name) {
        try (InputStream stream = Fixtures.class.getResourceAsStream("/fixtures/" + name + ".json")) {
            return Json.MAPPER.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
