package io.github.camelfilemaker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import io.github.camelfilemaker.operation.ContainerContent;
import io.github.camelfilemaker.transport.ContainerStream;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;

/**
 * The body of a download: reads from the server as it is read, so gigabytes pass through a small heap. A
 * {@link StreamCache}, so that Camel's stream caching does not copy it into memory: whoever reads it a second time
 * downloads it a second time. Closed when the exchange is done.
 */
final class DownloadedContainer extends InputStream implements StreamCache {

    private final ContainerContent content;
    private final long length;
    /** Null before the first byte of another reading is wanted. */
    private ContainerStream stream;
    private long position;

    DownloadedContainer(ContainerContent content) {
        this.content = content;
        this.stream = content.first();
        this.length = content.first().length();
    }

    private DownloadedContainer(ContainerContent content, long length) {
        this.content = content;
        this.length = length;
    }

    /** Gives the connection back with the end of the exchange, whoever has read how much. */
    DownloadedContainer closedWith(Exchange exchange) {
        ExchangeEnd.closes(this, exchange);
        return this;
    }

    private ContainerStream stream() throws IOException {
        if (stream == null) {
            if (position > 0) {
                throw new IOException("The download has been closed");
            }
            stream = content.again().get();
        }
        return stream;
    }

    @Override
    public int read() throws IOException {
        int value = stream().read();
        position += value < 0 ? 0 : 1;
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        int read = stream().read(buffer, offset, count);
        position += Math.max(0, read);
        return read;
    }

    @Override
    public void close() {
        ContainerStream open = stream;
        stream = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // nothing is lost: what was wanted has been read
            }
        }
    }

    @Override
    public void reset() {
        if (position > 0) {
            close();
            position = 0;
        }
    }

    @Override
    public void writeTo(OutputStream target) throws IOException {
        transferTo(target);
    }

    @Override
    public StreamCache copy(Exchange exchange) {
        return new DownloadedContainer(content, length).closedWith(exchange);
    }

    @Override
    public boolean inMemory() {
        return false;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public long position() {
        return position;
    }
}
