package io.github.camelfilemaker.simulator.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelfilemaker.simulator.error.FileMakerError;
import io.github.camelfilemaker.simulator.value.ContainerValue;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;

/** The body of a request, read as its call needs it, or refused. */
final class Incoming {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            // numbers keep all their digits
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ClassicHttpRequest request;
    private final HttpSettings settings;
    private final ContentStore store;

    Incoming(ClassicHttpRequest request, HttpSettings settings, ContentStore store) {
        this.request = request;
        this.settings = settings;
        this.store = store;
    }

    /** Null when it is absent. */
    String header(String name) {
        Header header = request.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    /** The session's token, null when there is no Authorization header. */
    String bearer() {
        String authorization = header("Authorization");
        if (authorization == null) {
            return null;
        }
        return authorization.regionMatches(true, 0, "Bearer ", 0, 7) ? authorization.substring(7).trim() : "";
    }

    /** Reads all of a body that is not an upload. */
    byte[] bytes() throws IOException {
        HttpEntity entity = request.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        try (InputStream in = entity.getContent()) {
            return in.readAllBytes();
        }
    }

    /** @throws FileMakerError when there is a body where none may be */
    void refuseBody(byte[] body) {
        if (body.length > 0 && request.getMethod().equals("GET") && settings.refuseBodyOnGet()) {
            throw FileMakerError.withStatus(960, "Parameter is invalid", 400);
        }
    }

    /** @throws FileMakerError 415, 400 when content type or JSON is not as it has to be */
    ObjectNode json(byte[] body) {
        checkJsonType();
        if (body.length == 0) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            JsonNode node = MAPPER.readTree(body);
            if (node instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw FileMakerError.of(1710);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw FileMakerError.invalidValue();
    }

    private void checkJsonType() {
        String type = header("Content-Type");
        String[] parts = type == null ? new String[] { "" } : type.toLowerCase(Locale.ROOT).split(";");
        if (!parts[0].trim().equals("application/json")) {
            throw FileMakerError.withStatus(1705, "Required HTTP header wasn't specified (*)", 415);
        }
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].trim().startsWith("charset") && settings.refuseCharset()) {
                throw FileMakerError.withStatus(1708, "Parameter value is invalid", 400);
            }
        }
    }

    /**
     * Reads an upload, however large it is.
     *
     * @return                null when no part is named "upload"
     * @throws FileMakerError 415 for another content type, 1708 for a body that breaks off
     */
    ContainerValue upload() throws IOException {
        String type = header("Content-Type");
        String boundary = type == null ? null : Multipart.boundary(type);
        boolean multipart = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
        if (!multipart || boundary == null || request.getEntity() == null) {
            throw FileMakerError.withStatus(1705, "Required HTTP header wasn't specified (*)", 415);
        }
        ContainerValue upload = null;
        try (InputStream in = request.getEntity().getContent()) {
            Multipart parts = new Multipart(in, boundary);
            for (Map<String, String> part = parts.nextPart(); part != null; part = parts.nextPart()) {
                String disposition = part.get("content-disposition");
                if (upload == null && "upload".equals(Multipart.parameter(disposition, "name"))) {
                    upload = file(parts, Multipart.parameter(disposition, "filename"), part.get("content-type"));
                }
            }
            in.transferTo(OutputStream.nullOutputStream());
        } catch (EOFException e) {
            throw FileMakerError.invalidValue();
        }
        return upload;
    }

    private ContainerValue file(Multipart parts, String name, String type) throws IOException {
        try (ContentStore.Sink sink = store.sink()) {
            parts.copyTo(sink);
            sink.close();
            return new ContainerValue(
                    name == null ? "Untitled" : name, type == null ? "application/octet-stream" : type, sink.content());
        }
    }
}
