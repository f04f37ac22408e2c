package io.github.camelfilemaker.simulator.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;

/** Makes the HTTP response of an answer, with the headers that a host behind Apache sends. */
final class ResponseWriter {

    /** Smaller bodies are not worth it. */
    private static final int GZIP_FROM = 1024;

    private final boolean gzip;

    ResponseWriter(boolean gzip) {
        this.gzip = gzip;
    }

    ClassicHttpResponse response(Answer answer, String acceptEncoding, String hostName, boolean productInfo)
            throws IOException {
        ClassicHttpResponse response = new BasicClassicHttpResponse(answer.status());
        response.setHeader("Server", "Apache");
        answer.headers().forEach(response::setHeader);
        if (answer.isJson()) {
            apiHeaders(response, answer.bytes(), hostName, productInfo);
        }
        response.setEntity(entity(answer, acceptEncoding, productInfo));
        return response;
    }

    private static void apiHeaders(ClassicHttpResponse response, byte[] body, String hostName, boolean productInfo) {
        if (!productInfo) {
            response.setHeader("Cache-Control", "no-cache");
            response.setHeader("ETag", etag(body));
        }
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("X-XSS-Protection", "1; mode=block");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Access-Control-Allow-Origin", hostName);
        response.setHeader("Access-Control-Allow-Headers", "Content-Type, Authorization");
        response.setHeader("Access-Control-Allow-Credentials", "true");
    }

    /** Weak, length in hex and digest, as the Express framework makes it. */
    private static String etag(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(body);
            return "W/\"" + Integer.toHexString(body.length) + "-" + Base64.getEncoder().encodeToString(digest).substring(0, 27)
                   + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpEntity entity(Answer answer, String acceptEncoding, boolean chunked)
            throws IOException {
        if (answer.truncated() && answer.bytes() != null) {
            return new HalfEntity(answer.bytes());
        } else if (answer.content() != null) {
            return new InputStreamEntity(answer.content().open(), answer.content().length(), null);
        }
        boolean accepted = acceptEncoding != null && acceptEncoding.toLowerCase(Locale.ROOT).contains("gzip");
        if (gzip && accepted && answer.isJson() && answer.bytes().length >= GZIP_FROM) {
            return new ByteArrayEntity(zipped(answer.bytes()), null, "gzip", true);
        }
        return new ByteArrayEntity(answer.bytes(), null, null, chunked && answer.isJson());
    }

    private static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4);
        try (GZIPOutputStream zip = new GZIPOutputStream(out, 8192) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        }) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Promises all of its bytes and sends the first half. */
    private static final class HalfEntity extends AbstractHttpEntity {

        private final byte[] bytes;

        HalfEntity(byte[] bytes) {
            super((String) null, null);
            this.bytes = bytes;
        }

        @Override
        public long getContentLength() {
            return bytes.length;
        }

        @Override
        public boolean isStreaming() {
            return false;
        }

        @Override
        public InputStream getContent() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(bytes, 0, bytes.length / 2);
            out.flush();
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
