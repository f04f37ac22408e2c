package io.github.camelfilemaker.operation;

import java.util.Locale;

/**
 * How dates and timestamps look on the wire, in both directions.
 */
public enum DateFormats {

    /** {@code MM/dd/yyyy}: what the server does when it is not told otherwise. */
    us("0"),
    /** As the database file's own locale has them. */
    file("1"),
    /** {@code yyyy-MM-dd}; not known to FileMaker Server 17. */
    iso("2");

    private final String parameter;

    DateFormats(String parameter) {
        this.parameter = parameter;
    }

    /** The constant of this name or of the Data API's number 0, 1 or 2. */
    public static DateFormats of(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "0" -> us;
            case "1" -> file;
            case "2" -> iso;
            default -> Choices.of(Option.DATE_FORMATS.optionName(), text, DateFormats.class);
        };
    }

    String parameter() {
        return parameter;
    }
}
