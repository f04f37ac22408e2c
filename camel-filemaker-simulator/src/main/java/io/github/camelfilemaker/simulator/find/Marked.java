package io.github.camelfilemaker.simulator.find;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A criterion in which each character is either meant as such or may be an operator. Backslashes and quotation marks
 * are gone: they only say which is which.
 */
final class Marked {

    private final String text;
    private final BitSet literal;

    private Marked(String text, BitSet literal) {
        this.text = text;
        this.literal = literal;
    }

    static Marked parse(String criterion) {
        StringBuilder text = new StringBuilder(criterion.length());
        BitSet literal = new BitSet();
        boolean quoted = false;
        for (int i = 0; i < criterion.length(); i++) {
            char c = criterion.charAt(i);
            if (c == '\\' && i + 1 < criterion.length()) {
                i++;
                literal.set(text.length());
                text.append(criterion.charAt(i));
            } else if (c == '"' && (quoted || criterion.indexOf('"', i + 1) > 0)) {
                quoted = !quoted;
            } else {
                literal.set(text.length(), quoted);
                text.append(c);
            }
        }
        return new Marked(text.toString(), literal);
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    char charAt(int index) {
        return text.charAt(index);
    }

    boolean isOperator(int index, char c) {
        return text.charAt(index) == c && !literal.get(index);
    }

    /** Quoted or escaped. */
    boolean isLiteral(int index) {
        return literal.get(index);
    }

    boolean isWildcard(int index) {
        return !literal.get(index) && "*@#".indexOf(text.charAt(index)) >= 0;
    }

    boolean hasWildcard() {
        for (int i = 0; i < text.length(); i++) {
            if (isWildcard(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it begins with this operator. */
    boolean startsWith(String operator) {
        return text.startsWith(operator) && literal.get(0, operator.length()).isEmpty();
    }

    /** Whether it is this operator and nothing else. */
    boolean is(String operator) {
        return text.length() == operator.length() && startsWith(operator);
    }

    /** The place of an operator, -1 when it is not there. */
    int indexOf(String operator) {
        for (int at = text.indexOf(operator); at >= 0; at = text.indexOf(operator, at + 1)) {
            if (literal.get(at, at + operator.length()).isEmpty()) {
                return at;
            }
        }
        return -1;
    }

    Marked part(int from, int to) {
        return new Marked(text.substring(from, to), literal.get(from, to));
    }

    Marked from(int start) {
        return part(start, text.length());
    }

    Marked strip() {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(from)) {
            from++;
        }
        while (to > from && isBlank(to - 1)) {
            to--;
        }
        return part(from, to);
    }

    private boolean isBlank(int index) {
        return !literal.get(index) && Character.isWhitespace(text.charAt(index));
    }

    /** Split at blanks that are not quoted. */
    List<Marked> words() {
        List<Marked> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inWord = i < text.length() && !isBlank(i);
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                words.add(part(start, i));
                start = -1;
            }
        }
        return words;
    }
}
