package io.github.camelfilemaker.simulator.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** A place in a configuration file. Knows where it is, so that every complaint names file, key and value. */
public final class ConfigNode {

    private final Path file;
    private final String key;
    private final JsonNode node;

    private ConfigNode(Path file, String key, JsonNode node) {
        this.file = file;
        this.key = key;
        this.node = node;
    }

    /**
     * Reads a file: JSON if its name ends so, else YAML.
     *
     * @throws IllegalArgumentException when it can't be read
     */
    public static ConfigNode read(Path file) {
        ObjectMapper mapper = file.toString().toLowerCase(Locale.ROOT).endsWith(".json")
                ? JsonMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build()
                : YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();
        try {
            JsonNode root = mapper.readTree(Files.readString(file));
            ConfigNode node = new ConfigNode(file, "", root);
            if (!root.isObject()) {
                throw node.wrong("the file does not hold keys and values");
            }
            return node;
        } catch (JsonProcessingException e) {
            String line = e.getLocation() == null ? "" : " line " + e.getLocation().getLineNr();
            throw new IllegalArgumentException(file + ":" + line + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": can't be read: " + e, e);
        }
    }

    /** What is wrong here, as an exception to throw. */
    public IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(file + ": " + (key.isEmpty() ? "" : key + ": ") + what);
    }

    /** Runs something; a complaint of it is told as one about this place. */
    public <T> void attempt(Consumer<T> what, T argument) {
        try {
            what.accept(argument);
        } catch (IllegalArgumentException e) {
            if (e.getMessage() != null && e.getMessage().startsWith(file + ":")) {
                throw e;
            }
            throw new IllegalArgumentException(wrong(e.getMessage()).getMessage(), e);
        }
    }

    public boolean isPresent() {
        return !node.isMissingNode() && !node.isNull();
    }

    public boolean isObject() {
        return node.isObject();
    }

    /** The value of a key, which may be absent. */
    public ConfigNode get(String name) {
        return new ConfigNode(
                file, key.isEmpty() ? name : key + "." + name, isPresent() ? node.path(name) : MissingNode.getInstance());
    }

    /** @throws IllegalArgumentException when there are keys that are not named here */
    public ConfigNode allowOnly(String... names) {
        List<String> known = Arrays.asList(names);
        for (String name : keys()) {
            if (!known.contains(name)) {
                throw wrong("unknown key '" + name + "', known are " + String.join(", ", known));
            }
        }
        return this;
    }

    private List<String> keys() {
        List<String> keys = new ArrayList<>();
        if (isPresent()) {
            if (!node.isObject()) {
                throw wrong("'" + node.asText() + "' stands where keys and values are expected");
            }
            node.fieldNames().forEachRemaining(keys::add);
        }
        return keys;
    }

    /** Keys and values; none when absent. */
    public Map<String, ConfigNode> entries() {
        Map<String, ConfigNode> entries = new LinkedHashMap<>();
        keys().forEach(name -> entries.put(name, get(name)));
        return entries;
    }

    /** The elements of a list; none when absent. */
    public List<ConfigNode> elements() {
        List<ConfigNode> elements = new ArrayList<>();
        if (isPresent()) {
            if (!node.isArray()) {
                throw wrong("a list is expected");
            }
            for (int i = 0; i < node.size(); i++) {
                elements.add(new ConfigNode(file, key + "[" + i + "]", node.get(i)));
            }
        }
        return elements;
    }

    /** The elements of a list as text. */
    public String[] texts() {
        return elements().stream().map(ConfigNode::text).toArray(String[]::new);
    }

    /** @throws IllegalArgumentException when it is absent or not a single value */
    public String text() {
        if (!isPresent()) {
            throw wrong("is missing");
        } else if (!node.isValueNode()) {
            throw wrong("a single value is expected");
        }
        return node.asText();
    }

    public String text(String absent) {
        return isPresent() ? text() : absent;
    }

    public int number() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException e) {
            throw wrong("'" + node.asText() + "' is not a whole number");
        }
    }

    public boolean isTrue() {
        if (!isPresent()) {
            return false;
        } else if (!node.isBoolean()) {
            throw wrong("'" + node.asText() + "' is not true or false");
        }
        return node.booleanValue();
    }

    /** ISO 8601: PT15M */
    public Duration duration() {
        try {
            return Duration.parse(text());
        } catch (DateTimeParseException e) {
            throw wrong("'" + node.asText() + "' is not a duration like PT15M");
        }
    }

    /** A constant, in any case. */
    public <E extends Enum<E>> E oneOf(Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text())) {
                return constant;
            }
        }
        throw wrong("'" + text() + "' is not one of " + String.join(", ",
                Arrays.stream(type.getEnumConstants()).map(e -> e.name()).toList()));
    }

    /** A file, relative to the configuration's own folder. */
    public Path path() {
        Path path = file.toAbsolutePath().resolveSibling(text());
        if (!Files.isReadable(path)) {
            throw wrong("there is no file '" + text() + "'");
        }
        return path;
    }

    /** The key of this value in the object that holds it. */
    public String name() {
        return key.substring(key.lastIndexOf('.') + 1);
    }
}
