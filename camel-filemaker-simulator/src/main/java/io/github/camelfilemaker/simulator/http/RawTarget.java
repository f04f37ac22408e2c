package io.github.camelfilemaker.simulator.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelfilemaker.simulator.error.FileMakerError;

/**
 * What stands in the request line. Split before it is decoded, so that {@code %2F} is a slash in a name and not between
 * names.
 */
record RawTarget(String rawPath, String rawQuery) {

    static RawTarget of(String requestUri) {
        String target = requestUri;
        if (target.startsWith("http://") || target.startsWith("https://")) {
            int slash = target.indexOf('/', target.indexOf("://") + 3);
            target = slash < 0 ? "/" : target.substring(slash);
        }
        int mark = target.indexOf('?');
        return mark < 0 ? new RawTarget(target, null) : new RawTarget(target.substring(0, mark), target.substring(mark + 1));
    }

    /**
     * The decoded parts between the slashes. A plus sign is a plus sign.
     *
     * @throws FileMakerError 1708 when it is wrongly encoded
     */
    List<String> segments() {
        List<String> segments = new ArrayList<>();
        int start = 1;
        for (int i = 1; i <= rawPath.length(); i++) {
            if (i == rawPath.length() || rawPath.charAt(i) == '/') {
                segments.add(decode(rawPath.substring(start, i), false));
                start = i + 1;
            }
        }
        return segments;
    }

    /**
     * The decoded parameters; of several with one name the last.
     *
     * @throws FileMakerError 1708 when they are wrongly encoded
     */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (rawQuery != null && !rawQuery.isEmpty()) {
            for (String pair : rawQuery.split("&")) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                parameters.put(decode(name, true), equals < 0 ? "" : decode(pair.substring(equals + 1), true));
            }
        }
        return parameters;
    }

    private static String decode(String text, boolean plusIsBlank) {
        if (text.indexOf('%') < 0 && (!plusIsBlank || text.indexOf('+') < 0)) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                boolean complete = i + 2 < text.length();
                int high = complete ? Character.digit(text.charAt(i + 1), 16) : -1;
                int low = complete ? Character.digit(text.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    throw FileMakerError.invalidValue();
                }
                bytes.write(high * 16 + low);
                i += 2;
            } else if (c == '+' && plusIsBlank) {
                bytes.write(' ');
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
        } catch (CharacterCodingException e) {
            throw FileMakerError.invalidValue();
        }
    }
}
