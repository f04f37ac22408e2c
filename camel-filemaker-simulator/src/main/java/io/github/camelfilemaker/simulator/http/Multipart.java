package io.github.camelfilemaker.simulator.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a multipart body part by part, as a stream: a part may be larger than the memory. */
final class Multipart {

    private static final int BUFFER = 1 << 16;
    private static final Pattern BOUNDARY = Pattern.compile("boundary=(?:\"([^\"]+)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);

    private final InputStream in;
    private final byte[] delimiter;
    private final byte[] buffer;
    private int start;
    private int end;
    /** Whether the content before the next part has been read. */
    private boolean afterDelimiter;

    /** @param boundary from the content type */
    Multipart(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.UTF_8);
        this.buffer = new byte[BUFFER + delimiter.length];
        // the first delimiter has no line end before it: give it one
        buffer[0] = '\r';
        buffer[1] = '\n';
        end = 2;
    }

    /** The boundary of a content type, null when it has none. */
    static String boundary(String contentType) {
        Matcher m = BOUNDARY.matcher(contentType);
        return m.find() ? m.group(1) == null ? m.group(2) : m.group(1) : null;
    }

    /** Skips to the next part and reads its headers, names in lower case; null after the last one. */
    Map<String, String> nextPart() throws IOException {
        if (!afterDelimiter) {
            copyTo(OutputStream.nullOutputStream());
        }
        afterDelimiter = false;
        String rest = line();
        if (rest.startsWith("--")) {
            return null;
        }
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(line.substring(0, colon).trim().toLowerCase(Locale.ROOT), line.substring(colon + 1).trim());
            }
        }
        return headers;
    }

    /** Copies the content of the part; leaves the delimiter behind. */
    void copyTo(OutputStream out) throws IOException {
        for (int at = indexOfDelimiter(); at < 0; at = indexOfDelimiter()) {
            // the end of the buffer may be the beginning of a delimiter
            int safe = Math.max(start, end - delimiter.length + 1);
            out.write(buffer, start, safe - start);
            start = safe;
            fill();
        }
        int at = indexOfDelimiter();
        out.write(buffer, start, at - start);
        start = at + delimiter.length;
        afterDelimiter = true;
    }

    private int indexOfDelimiter() {
        for (int i = start; i <= end - delimiter.length; i++) {
            if (buffer[i] == '\r' && Arrays.equals(buffer, i, i + delimiter.length, delimiter, 0, delimiter.length)) {
                return i;
            }
        }
        return -1;
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        int count = in.read(buffer, end, buffer.length - end);
        if (count < 0) {
            throw new EOFException("The multipart body ends before its last boundary");
        }
        end += count;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            if (start == end) {
                fill();
            }
            byte b = buffer[start++];
            if (b == '\n') {
                // file names come in UTF-8, unescaped
                return line.toString(StandardCharsets.UTF_8).stripTrailing();
            }
            line.write(b);
        }
    }

    /** A parameter like {@code name="upload"} of a Content-Disposition header; null when it is absent. */
    static String parameter(String header, String name) {
        Matcher m = Pattern.compile("(?:^|;)\\s*" + name + "=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;]*))", Pattern.CASE_INSENSITIVE)
                .matcher(header == null ? "" : header);
        if (!m.find()) {
            return null;
        }
        return m.group(1) == null ? m.group(2).trim() : m.group(1).replaceAll("\\\\(.)", "$1");
    }
}
