package io.github.camelfilemaker.transport;

import java.nio.charset.StandardCharsets;

/**
 * Percent-encoding as the Data API takes it: everything but letters, digits, {@code -}, {@code _} and {@code .}, so
 * that a slash inside of a layout name is {@code %2F} and a space {@code %20}. A plus sign would be taken literally.
 */
public final class UrlEncoding {

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private UrlEncoding() {
    }

    /** Encodes one path segment, or the name or value of a query parameter. */
    public static String encode(String text) {
        int plain = 0;
        while (plain < text.length() && isUnreserved(text.charAt(plain))) {
            plain++;
        }
        return plain == text.length() ? text : encodeFrom(text, plain);
    }

    private static String encodeFrom(String text, int plain) {
        StringBuilder encoded = new StringBuilder(text.length() + 24).append(text, 0, plain);
        for (byte b : text.substring(plain).getBytes(StandardCharsets.UTF_8)) {
            if (b >= 0 && isUnreserved((char) b)) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HEX[(b >> 4) & 15]).append(HEX[b & 15]);
            }
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.';
    }
}
