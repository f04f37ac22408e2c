package io.github.camelfilemaker.transport;

import java.io.FilterInputStream;
import java.io.IOException;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;

/**
 * The bytes of a container field, read from the server as they are asked for. Holds a connection until it is closed.
 */
public final class ContainerStream extends FilterInputStream {

    private final ClassicHttpResponse answer;

    ContainerStream(ClassicHttpResponse answer) throws IOException {
        super(answer.getEntity().getContent());
        this.answer = answer;
    }

    /** The content type that the server says; null when it says none. */
    public String contentType() {
        return answer.getEntity().getContentType();
    }

    /** The length in bytes; -1 when the server does not say. */
    public long length() {
        HttpEntity entity = answer.getEntity();
        return entity.getContentLength();
    }

    /** Gives the connection back when all was read, and drops it otherwise: what is left may be gigabytes. */
    @Override
    public void close() throws IOException {
        answer.close();
    }
}
