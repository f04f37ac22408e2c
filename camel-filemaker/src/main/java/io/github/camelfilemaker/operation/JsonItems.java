package io.github.camelfilemaker.operation;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.camelfilemaker.transport.Json;

/**
 * The items of a JSON array, read one after another.
 */
final class JsonItems implements Iterator<Object>, Closeable {

    private static final ObjectReader ITEM
            = Json.MAPPER.readerFor(Object.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final JsonParser json;
    private JsonToken next;

    /** @param json stands on the array's start */
    JsonItems(JsonParser json) {
        this.json = json;
    }

    /** @throws UncheckedIOException when the text breaks off, is not JSON, or goes on after the array */
    @Override
    public boolean hasNext() {
        try {
            next = next == null ? json.nextToken() : next;
            if (next == JsonToken.END_ARRAY && json.nextToken() != null) {
                throw new IOException("There is more after the end of the list");
            }
            return next != JsonToken.END_ARRAY;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            next = null;
            return ITEM.readValue(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
