package io.github.camelfilemaker.operation;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StringReader;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelfilemaker.transport.Json;

/**
 * A body that may be a list in one form or another. JSON is read as far as its first character here.
 *
 * @param items  null when it is not a list
 * @param single what there is instead of a list; a stream that has been begun can be read from the start
 * @param source to be closed when the items have been read
 */
record BulkBody(Iterator<?> items, Object single, Closeable source) {

    static BulkBody of(Object body) {
        try {
            if (body instanceof CharSequence text) {
                BulkBody list = of(new StringReader(text.toString()));
                return list.items == null ? single(body) : list;
            } else if (body instanceof byte[] bytes) {
                BulkBody list = of(new ByteArrayInputStream(bytes));
                return list.items == null ? single(body) : list;
            } else if (body instanceof InputStream stream) {
                return of(stream);
            } else if (body instanceof Reader reader) {
                return of(reader);
            }
            return ofObjects(body);
        } catch (IOException e) {
            throw new IllegalArgumentException("The body cannot be read: " + e.getMessage(), e);
        }
    }

    private static BulkBody ofObjects(Object body) {
        if (body instanceof Iterator<?> items) {
            return list(items);
        } else if (body instanceof Stream<?> stream) {
            return new BulkBody(stream.iterator(), null, stream::close);
        } else if (body instanceof JsonNode tree && !tree.isArray()) {
            return single(body);
        }
        return body instanceof Iterable<?> items ? list(items.iterator()) : single(body);
    }

    /** The same, when the body turns out to be a list after all. */
    static BulkBody ofParsed(Object body) {
        return body instanceof List<?> items ? list(items.iterator()) : single(body);
    }

    private static BulkBody of(InputStream stream) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(stream);
        int first = firstOf(bytes::read);
        if (first >= 0) {
            bytes.unread(first);
        }
        return first == '[' ? list(Json.MAPPER.getFactory().createParser(bytes)) : single(bytes);
    }

    private static BulkBody of(Reader reader) throws IOException {
        PushbackReader text = new PushbackReader(reader);
        int first = firstOf(text::read);
        if (first >= 0) {
            text.unread(first);
        }
        return first == '[' ? list(Json.MAPPER.getFactory().createParser(text)) : single(text);
    }

    private static int firstOf(Characters characters) throws IOException {
        int first = characters.read();
        while (first == ' ' || first == '\t' || first == '\r' || first == '\n') {
            first = characters.read();
        }
        return first;
    }

    private static BulkBody list(JsonParser json) throws IOException {
        json.nextToken();
        JsonItems items = new JsonItems(json);
        return new BulkBody(items, null, items);
    }

    private static BulkBody list(Iterator<?> items) {
        return new BulkBody(items, null, () -> {
        });
    }

    private static BulkBody single(Object body) {
        return new BulkBody(null, body, () -> {
        });
    }

    @FunctionalInterface
    private interface Characters {
        int read() throws IOException;
    }
}
