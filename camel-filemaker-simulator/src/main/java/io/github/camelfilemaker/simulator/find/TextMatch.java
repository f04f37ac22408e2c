package io.github.camelfilemaker.simulator.find;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.github.camelfilemaker.simulator.value.TextFold;

/** Text against words, phrases and patterns. Case and accents do not count. */
interface TextMatch {

    boolean matches(String text);

    /** A text that the whole field has to equal, null when it need not. */
    default String exactText() {
        return null;
    }

    /** "==": the field as a whole. */
    static TextMatch wholeField(Marked marked) {
        if (marked.hasWildcard()) {
            Pattern pattern = Pattern.compile(regex(marked), Pattern.DOTALL);
            return text -> pattern.matcher(TextFold.fold(text)).matches();
        }
        return new WholeField(marked.text(), TextFold.fold(marked.text()));
    }

    /** Each word has to be found, wherever it is. */
    static TextMatch words(Marked marked) {
        List<TextMatch> matches = new ArrayList<>();
        for (Marked word : marked.words()) {
            boolean whole = word.startsWith("=") && word.length() > 1;
            Marked rest = whole || word.startsWith("~") && word.length() > 1 ? word.from(1) : word;
            matches.add(rest.hasWildcard() ? pattern(rest) : new Word(TextFold.fold(rest.text()), whole));
        }
        return matches.size() == 1 ? matches.get(0) : text -> matches.stream().allMatch(m -> m.matches(text));
    }

    /**
     * A word with wildcards: from the start of a word to its end, unless a star at an end, or a phrase, lets it float.
     */
    private static TextMatch pattern(Marked word) {
        boolean floatsLeft = word.isOperator(0, '*');
        boolean floatsRight = word.isOperator(word.length() - 1, '*') || word.isLiteral(word.length() - 1);
        Pattern pattern = Pattern.compile((floatsLeft ? "" : "(?<![\\p{L}\\p{N}])") + regex(word)
                                          + (floatsRight ? "" : "(?![\\p{L}\\p{N}])"),
                Pattern.DOTALL);
        return text -> pattern.matcher(TextFold.fold(text)).find();
    }

    private static String regex(Marked marked) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < marked.length(); i++) {
            if (marked.isOperator(i, '*')) {
                regex.append(".*");
            } else if (marked.isOperator(i, '@')) {
                regex.append('.');
            } else if (marked.isOperator(i, '#')) {
                regex.append("\\d");
            } else {
                regex.append(Pattern.quote(TextFold.fold(String.valueOf(marked.charAt(i)))));
            }
        }
        return regex.toString();
    }

    /** Equal to the whole field. */
    record WholeField(String text, String folded) implements TextMatch {

        @Override
        public boolean matches(String other) {
            return other.equalsIgnoreCase(text) || TextFold.fold(other).equals(folded);
        }

        @Override
        public String exactText() {
            // an index knows lines, not texts of several lines
            return text.indexOf('\r') < 0 ? text : null;
        }
    }

    /**
     * At the start of a word.
     *
     * @param whole up to its end
     */
    record Word(String folded, boolean whole) implements TextMatch {

        @Override
        public boolean matches(String text) {
            if (folded.isEmpty()) {
                return true;
            }
            // a find looks at each record: most texts are ASCII and need no folded copy
            char first = folded.charAt(0);
            for (int at = 0; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c >= 0x80) {
                    return matchesFolded(TextFold.fold(text));
                }
                if ((c == first || Character.toLowerCase(c) == first)
                        && text.regionMatches(true, at, folded, 0, folded.length())
                        && bordered(text, at)) {
                    return true;
                }
            }
            return false;
        }

        private boolean matchesFolded(String in) {
            for (int at = in.indexOf(folded); at >= 0; at = in.indexOf(folded, at + 1)) {
                if (bordered(in, at)) {
                    return true;
                }
            }
            return false;
        }

        private boolean bordered(String in, int at) {
            int end = at + folded.length();
            boolean starts = at == 0 || !inWord(in.charAt(at)) || !inWord(in.charAt(at - 1));
            boolean ends = !whole || end == in.length() || !inWord(in.charAt(end)) || !inWord(in.charAt(end - 1));
            return starts && ends;
        }

        private static boolean inWord(char c) {
            return Character.isLetterOrDigit(c);
        }
    }
}
