package io.github.camelfilemaker.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;

/** An HTTP client without a server: answers what it is told to, and remembers the requests. */
public final class CannedHttpClient extends CloseableHttpClient {

    private final List<String> answers = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private int status = 200;
    private ContentType contentType = ContentType.APPLICATION_JSON;
    private IOException failure;

    public CannedHttpClient answer(int answerStatus, String json) {
        status = answerStatus;
        answers.add(json);
        return this;
    }

    public CannedHttpClient html(int answerStatus, String html) {
        contentType = ContentType.TEXT_HTML;
        return answer(answerStatus, html);
    }

    public CannedHttpClient fail(IOException with) {
        failure = with;
        return this;
    }

    /** Method and path of each request. */
    public List<String> requests() {
        return requests;
    }

    /** The body of each request, empty for none. */
    public List<String> bodies() {
        return bodies;
    }

    @Override
    public <T> T execute(
            HttpHost target, ClassicHttpRequest request, HttpContext context,
            HttpClientResponseHandler<? extends T> handler)
            throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (request.getEntity() != null) {
            request.getEntity().writeTo(body);
        }
        requests.add(request.getMethod() + " " + request.getPath());
        bodies.add(body.toString(StandardCharsets.UTF_8));
        if (failure != null) {
            throw failure;
        }
        BasicClassicHttpResponse response = new BasicClassicHttpResponse(status);
        response.setEntity(new StringEntity(answers.size() > 1 ? answers.remove(0) : answers.get(0), contentType));
        try {
            return handler.handleResponse(response);
        } catch (HttpException e) {
            throw new IOException(e);
        }
    }

    @Override
    protected CloseableHttpResponse doExecute(HttpHost target, ClassicHttpRequest request, HttpContext context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close(CloseMode closeMode) {
        // nothing is open
    }

    @Override
    public void close() {
        // nothing is open
    }
}
