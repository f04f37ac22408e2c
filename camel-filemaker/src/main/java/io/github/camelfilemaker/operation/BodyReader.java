package io.github.camelfilemaker.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelfilemaker.transport.Json;
import org.apache.camel.util.IOHelper;

/**
 * Makes maps of what routes have in a body: a map, JSON text, a stream of JSON, or any object that Jackson can read.
 */
final class BodyReader {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {
    };

    private BodyReader() {
    }

    /** The body as a map, or a list of maps; null when there is nothing in it. */
    static Object mapOrList(Object body, String what) {
        Object parsed = parsed(body, what);
        if (parsed == null || parsed instanceof Map<?, ?>) {
            return parsed;
        }
        if (parsed instanceof Iterable<?> items) {
            List<Map<String, Object>> maps = new ArrayList<>();
            for (Object item : items) {
                Map<String, Object> map = map(item, what);
                if (map == null) {
                    throw new IllegalArgumentException(what + " has an empty entry in its list");
                }
                maps.add(map);
            }
            return maps;
        }
        return pojo(parsed, what);
    }

    /** The body as one map; null when there is nothing in it. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object body, String what) {
        Object parsed = mapOrList(body, what);
        if (parsed instanceof List<?>) {
            throw new IllegalArgumentException(what + " must be one map or JSON object, not a list");
        }
        return (Map<String, Object>) parsed;
    }

    /** A body that is text in one form or another; null for any other. */
    static String text(Object body) {
        try {
            if (body instanceof CharSequence text) {
                return text.toString();
            } else if (body instanceof byte[] bytes) {
                return new String(bytes, StandardCharsets.UTF_8);
            } else if (body instanceof InputStream stream) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } else if (body instanceof Reader reader) {
                return IOHelper.toString(reader);
            }
            return null;
        } catch (IOException e) {
            throw new IllegalArgumentException("The body cannot be read: " + e.getMessage(), e);
        }
    }

    /** A body that has to be parsed, as what it holds; any other as it is. */
    static Object parsed(Object body, String what) {
        try {
            if (body instanceof JsonNode tree) {
                return orNothing(tree);
            } else if (body instanceof CharSequence text) {
                return text.toString().isBlank() ? null : Json.MAPPER.readValue(text.toString(), Object.class);
            } else if (body instanceof byte[] bytes) {
                return bytes.length == 0 ? null : Json.MAPPER.readValue(bytes, Object.class);
            } else if (body instanceof InputStream stream) {
                return orNothing(Json.MAPPER.readTree(stream));
            } else if (body instanceof Reader reader) {
                return orNothing(Json.MAPPER.readTree(reader));
            }
            return body;
        } catch (JsonProcessingException e) {
            throw notJson(what, e);
        } catch (IOException e) {
            throw new IllegalArgumentException(what + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The failure of a parser, with its place. */
    static IllegalArgumentException notJson(String what, JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return new IllegalArgumentException(
                what + " is not valid JSON: " + e.getOriginalMessage()
                                            + (at == null
                                                    ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")"),
                e);
    }

    private static Object orNothing(JsonNode tree) throws IOException {
        return tree == null || tree.isMissingNode() ? null : Json.MAPPER.treeToValue(tree, Object.class);
    }

    private static Map<String, Object> pojo(Object object, String what) {
        try {
            return Json.MAPPER.convertValue(object, MAP);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    what + " must be a map, a list of maps, JSON or an object with properties, not "
                                               + object.getClass().getName(),
                    e);
        }
    }
}
