package io.github.camelfilemaker.transport;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.CancellationException;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.camelfilemaker.api.FileMakerException;
import io.github.camelfilemaker.api.FileMakerTransportException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/**
 * Sends requests to the Data API of one database on one server and reads the answers as they arrive. Used by many
 * threads at once.
 */
public final class DataApiTransport {

    private final ServerAddress server;
    private final HttpClient client;
    private final HttpHost target;
    private final String hostPath;
    private final String databasePath;

    /**
     * @param client     is not closed here
     * @param apiVersion {@code v1}, {@code v2} or {@code vLatest}
     * @param database   may be null when only calls without a database are made
     */
    public DataApiTransport(ServerAddress server, HttpClient client, String apiVersion, String database) {
        this.server = server;
        this.client = client;
        this.target = server.httpHost();
        this.hostPath = "/fmi/data/" + UrlEncoding.encode(apiVersion);
        this.databasePath = hostPath + "/databases/" + UrlEncoding.encode(database == null ? "" : database);
    }

    /**
     * Sends a request and reads its answer.
     *
     * @param  headers                     the proof of who is calling
     * @return                             what the reader made of it
     * @throws FileMakerTransportException when there is no usable answer
     * @throws FileMakerException          when the server answers with an error code
     */
    public <T> T exchange(ApiRequest request, Map<String, String> headers, AnswerReader<T> reader) {
        try {
            return client.execute(target, http(request, headers), context(request), answer -> read(request, answer, reader));
        } catch (IOException | CancellationException e) {
            throw Failures.of(e, request, server);
        }
    }

    /**
     * Opens the stream of a container field.
     *
     * @param  url     as read from the field
     * @param  headers the proof of who is calling, sent to the configured server only
     * @return         to be closed by the caller
     */
    public ContainerStream open(ApiRequest request, String url, Map<String, String> headers) {
        try {
            return new ContainerDownload(server, client, request, headers).open(url);
        } catch (IOException | CancellationException e) {
            throw Failures.of(e, request, server);
        }
    }

    /** Where this goes, for messages. */
    public ServerAddress server() {
        return server;
    }

    private ClassicHttpRequest http(ApiRequest request, Map<String, String> headers) {
        String path = (request.isInDatabase() ? databasePath : hostPath) + request.relativePath();
        BasicClassicHttpRequest http = new BasicClassicHttpRequest(request.method(), target, path);
        headers.forEach(http::setHeader);
        if (request.body() != null) {
            http.setEntity(request.body().entity());
        }
        return http;
    }

    private static HttpClientContext context(ApiRequest request) {
        HttpClientContext context = HttpClientContext.create();
        context.setAttribute(RetryIdempotent.IDEMPOTENT, request.isIdempotent());
        return context;
    }

    private static <T> T read(ApiRequest request, ClassicHttpResponse answer, AnswerReader<T> reader) throws IOException {
        HttpEntity entity = answer.getEntity();
        if (entity == null) {
            throw Failures.notDataApi(request, answer.getCode(), "nothing", null);
        }
        try (InputStream content = entity.getContent()) {
            byte[] received = request.isTextKept() ? content.readAllBytes() : null;
            try (JsonParser json = received == null
                    ? Json.MAPPER.getFactory().createParser(content) : Json.MAPPER.getFactory().createParser(received)) {
                if (firstToken(json) != JsonToken.START_OBJECT) {
                    throw Failures.notDataApi(request, answer.getCode(), entity.getContentType(), null);
                }
                return Envelope.read(request, answer.getCode(), json, received, reader);
            }
        }
    }

    private static JsonToken firstToken(JsonParser json) throws IOException {
        try {
            return json.nextToken();
        } catch (JsonParseException e) {
            // the HTML of a web server, most likely
            return null;
        }
    }
}
