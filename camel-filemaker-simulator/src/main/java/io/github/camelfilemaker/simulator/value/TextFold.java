package io.github.camelfilemaker.simulator.value;

import java.text.Normalizer;
import java.util.Locale;

/** Text as FileMaker compares it by default: case and accents do not count. */
public final class TextFold {

    private TextFold() {
    }

    public static String fold(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return foldAll(text);
            }
        }
        return text.toLowerCase(Locale.ROOT);
    }

    private static String foldAll(String text) {
        String parts = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder kept = new StringBuilder(parts.length());
        for (int i = 0; i < parts.length(); i++) {
            char c = parts.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                kept.append(c);
            }
        }
        return kept.toString().toLowerCase(Locale.ROOT);
    }
}
