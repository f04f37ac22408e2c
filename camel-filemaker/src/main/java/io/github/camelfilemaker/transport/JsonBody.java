package io.github.camelfilemaker.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * A JSON body, written once and sent as often as need be.
 */
public final class JsonBody implements RequestBody {

    /** Without a charset: FileMaker Server 18 refuses a request whose content type has one. */
    static final ContentType JSON = ContentType.create("application/json", (Charset) null);

    private final byte[] bytes;

    private JsonBody(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The members of a JSON object, as the writer writes them. */
    public static JsonBody object(Members members) {
        ByteArrayBuilder bytes = new ByteArrayBuilder(512);
        try (JsonGenerator json = Json.MAPPER.getFactory().createGenerator(bytes)) {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new JsonBody(bytes.toByteArray());
    }

    @Override
    public HttpEntity entity() {
        return new ByteArrayEntity(bytes, JSON);
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    /** Writes the members of an object. */
    @FunctionalInterface
    public interface Members {
        void write(JsonGenerator json) throws IOException;
    }
}
