package io.github.camelfilemaker;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import io.github.camelfilemaker.transport.ContainerBody;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;

/**
 * A message body as bytes to upload. Files, bytes, texts and stream caches can be read again, other streams once.
 */
final class BodySource implements ContainerBody.Source {

    private final Opener opener;
    private final long length;
    private final boolean repeatable;

    private BodySource(Opener opener, long length, boolean repeatable) {
        this.opener = opener;
        this.length = length;
        this.repeatable = repeatable;
    }

    /**
     * @return                          null when there is no body
     * @throws IllegalArgumentException when the body cannot be read as a stream
     */
    static BodySource of(Exchange exchange, Object body) {
        if (body == null) {
            return null;
        } else if (body instanceof WrappedFile<?> wrapped && wrapped.getFile() instanceof File file) {
            return file(file);
        } else if (body instanceof File file) {
            return file(file);
        } else if (body instanceof Path path) {
            return file(path.toFile());
        } else if (body instanceof byte[] bytes) {
            return bytes(bytes);
        } else if (body instanceof CharSequence text) {
            return bytes(text.toString().getBytes(StandardCharsets.UTF_8));
        } else if (body instanceof StreamCache cache) {
            return new BodySource(() -> {
                cache.reset();
                return stream(exchange, cache);
            }, cache.length() > 0 ? cache.length() : -1, true);
        }
        InputStream once = stream(exchange, body);
        return new BodySource(() -> once, -1, false);
    }

    private static BodySource file(File file) {
        return new BodySource(() -> new FileInputStream(file), file.length(), true);
    }

    private static BodySource bytes(byte[] bytes) {
        return new BodySource(() -> new ByteArrayInputStream(bytes), bytes.length, true);
    }

    private static InputStream stream(Exchange exchange, Object body) {
        InputStream stream = exchange.getContext().getTypeConverter().tryConvertTo(InputStream.class, exchange, body);
        if (stream == null) {
            throw new IllegalArgumentException(
                    "The body of action=upload must be a file, bytes, a text or a stream, not " + body.getClass().getName());
        }
        return stream;
    }

    @Override
    public InputStream open() throws IOException {
        return opener.open();
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public boolean isRepeatable() {
        return repeatable;
    }

    private interface Opener {
        InputStream open() throws IOException;
    }
}
