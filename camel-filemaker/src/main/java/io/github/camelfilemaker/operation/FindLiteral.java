package io.github.camelfilemaker.operation;

/**
 * Criteria that find a text as it is, whatever find operators are in it.
 */
final class FindLiteral {

    private static final String OPERATORS = "\\@*#?!=<>\"~/.";

    private FindLiteral() {
    }

    /** A criterion for fields that hold exactly this text. */
    static String exactly(String text) {
        StringBuilder criterion = new StringBuilder(text.length() + 8).append("==");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean single = (c == '/' || c == '.') && !isRun(text, i);
            if (OPERATORS.indexOf(c) >= 0 && !single) {
                criterion.append('\\');
            }
            criterion.append(c);
        }
        return criterion.toString();
    }

    /** Slashes and dots are operators only in company: {@code //} is today, {@code ...} a range. */
    private static boolean isRun(String text, int i) {
        char c = text.charAt(i);
        return i > 0 && text.charAt(i - 1) == c || i + 1 < text.length() && text.charAt(i + 1) == c;
    }
}
