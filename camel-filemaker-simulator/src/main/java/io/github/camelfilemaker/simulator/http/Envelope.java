package io.github.camelfilemaker.simulator.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelfilemaker.simulator.call.Call;
import io.github.camelfilemaker.simulator.call.CallRequest;
import io.github.camelfilemaker.simulator.error.FileMakerError;
import io.github.camelfilemaker.simulator.error.StatusTable;

/** Puts answers into "response" and "messages", whose order differs between success and failure. */
final class Envelope {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Envelope() {
    }

    /** @throws FileMakerError when the call is refused */
    static Answer success(Call call, CallRequest request) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(4096);
        try (JsonGenerator out = FACTORY.createGenerator(body)) {
            out.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
            out.writeStartObject();
            out.writeObjectFieldStart("response");
            call.answer(request, out);
            out.writeEndObject();
            writeMessage(out, "0", "OK", false);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Answer.json(200, "0", body.toByteArray(), request.responseHeaders());
    }

    static Answer failure(FileMakerError error, StatusTable statuses) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(128);
        String code = Integer.toString(error.code());
        try (JsonGenerator out = FACTORY.createGenerator(body)) {
            out.writeStartObject();
            writeMessage(out, code, error.getMessage(), error.messageFirst());
            out.writeObjectFieldStart("response");
            out.writeEndObject();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Answer.json(statuses.of(error), code, body.toByteArray(), Map.of());
    }

    private static void writeMessage(JsonGenerator out, String code, String message, boolean messageFirst) throws IOException {
        out.writeArrayFieldStart("messages");
        out.writeStartObject();
        if (messageFirst) {
            out.writeStringField("message", message);
        }
        out.writeStringField("code", code);
        if (!messageFirst) {
            out.writeStringField("message", message);
        }
        out.writeEndObject();
        out.writeEndArray();
    }
}
