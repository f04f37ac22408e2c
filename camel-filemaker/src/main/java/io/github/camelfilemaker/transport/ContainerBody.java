package io.github.camelfilemaker.transport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.apache.hc.client5.http.entity.mime.HttpMultipartMode;
import org.apache.hc.client5.http.entity.mime.InputStreamBody;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;

/**
 * The multipart body of a container upload: one part, named {@code upload}, streamed from its source.
 */
public final class ContainerBody implements RequestBody {

    /** Without a charset, as all content types here. */
    private static final ContentType MULTIPART = ContentType.create("multipart/form-data", (Charset) null);

    private final Source source;
    private final String fileName;
    private final ContentType contentType;
    private boolean opened;

    /** @param fileName becomes the name in the container; sent raw in UTF-8 */
    public ContainerBody(Source source, String fileName, String contentType) {
        this.source = source;
        this.fileName = fileName;
        this.contentType = ContentType.parse(contentType);
    }

    @Override
    public HttpEntity entity() {
        opened = true;
        InputStreamBody part = new InputStreamBody(new OpenedLate(source), contentType, fileName) {
            @Override
            public long getContentLength() {
                return source.length();
            }
        };
        return MultipartEntityBuilder.create()
                .setMode(HttpMultipartMode.LEGACY)
                .setContentType(MULTIPART)
                .setCharset(StandardCharsets.UTF_8)
                .addPart("upload", part)
                .build();
    }

    /** An attempt that has not begun can still be made. */
    @Override
    public boolean isRepeatable() {
        return source.isRepeatable() || !opened;
    }

    /** Where the bytes come from. */
    public interface Source {

        /** A stream from the first byte on; closed by the caller. */
        InputStream open() throws IOException;

        /** In bytes; -1 when it is not known. */
        long length();

        /** Whether {@link #open()} can be called again. */
        boolean isRepeatable();
    }

    /** Does not open a file before its bytes are wanted. */
    private static final class OpenedLate extends InputStream {
        private final Source source;
        private InputStream stream;

        OpenedLate(Source source) {
            this.source = source;
        }

        private InputStream stream() throws IOException {
            if (stream == null) {
                stream = source.open();
            }
            return stream;
        }

        @Override
        public int read() throws IOException {
            return stream().read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return stream().read(buffer, offset, length);
        }

        @Override
        public void close() throws IOException {
            if (stream != null) {
                stream.close();
            }
        }
    }
}
