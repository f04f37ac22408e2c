package io.github.camelfilemaker.simulator.find;

import java.time.LocalDate;
import java.util.function.Function;

import io.github.camelfilemaker.simulator.error.FileMakerError;
import io.github.camelfilemaker.simulator.value.DateStyle;
import io.github.camelfilemaker.simulator.value.NumberValue;
import io.github.camelfilemaker.simulator.value.ResultType;

/** Reads what stands in a field of a find request. */
public final class CriterionParser {

    private final DateStyle dates;
    private final LocalDate today;

    /** @param today what "//" stands for */
    public CriterionParser(DateStyle dates, LocalDate today) {
        this.dates = dates;
        this.today = today;
    }

    /** @throws FileMakerError 500 to 502 when the criterion does not fit the type */
    Criterion parse(ResultType type, String text) {
        Marked marked = Marked.parse(text).strip();
        if (marked.is("=") || marked.is("==")) {
            return new Criterion.Filled(false);
        } else if (marked.is("*")) {
            return new Criterion.Filled(true);
        } else if (marked.is("!")) {
            return new Criterion.Duplicates();
        }
        return switch (type) {
            case TEXT -> text(marked);
            case NUMBER -> number(marked);
            case DATE, TIME, TIMESTAMP -> moment(type, marked);
            case CONTAINER -> throw FileMakerError.of(408);
        };
    }

    private static Criterion text(Marked marked) {
        if (marked.startsWith("==")) {
            return new Criterion.Text(TextMatch.wholeField(marked.from(2)));
        }
        int dots = marked.indexOf("...");
        if (dots >= 0) {
            Marked low = marked.part(0, dots).strip();
            Marked high = marked.from(dots + 3).strip();
            // up to and including all that begins with the upper bound
            return new Criterion.Within(
                    low.length() == 0 ? null : low.text(), high.length() == 0 ? null : high.text() + '\uffff');
        }
        Criterion compared = compared(marked, m -> new Moment(m.text(), m.text()));
        if (compared != null) {
            return compared;
        }
        return new Criterion.Text(TextMatch.words(marked));
    }

    private static Criterion number(Marked marked) {
        Marked bare = withoutEquals(marked);
        if (bare.hasWildcard()) {
            return new Criterion.Text(TextMatch.wholeField(bare));
        }
        return interval(marked, m -> {
            NumberValue number = NumberValue.of(m.text());
            if (number.amount() == null) {
                throw FileMakerError.of(502);
            }
            return new Moment(number, number);
        });
    }

    private Criterion moment(ResultType type, Marked marked) {
        if (marked.is("?")) {
            return new Criterion.Invalid();
        }
        MomentParser parser = new MomentParser(dates, today);
        Marked bare = withoutEquals(marked);
        if (type != ResultType.TIME && bare.hasWildcard()) {
            return parser.parts(bare.text());
        }
        return interval(marked, m -> switch (type) {
            case DATE -> parser.date(m);
            case TIME -> parser.time(m.text());
            default -> parser.timestamp(m);
        });
    }

    private static Marked withoutEquals(Marked marked) {
        Marked rest = marked;
        while (rest.startsWith("=")) {
            rest = rest.from(1);
        }
        return rest.strip();
    }

    private static Criterion interval(Marked marked, Function<Marked, Moment> read) {
        int dots = marked.indexOf("...");
        if (dots >= 0) {
            Marked low = marked.part(0, dots).strip();
            Marked high = marked.from(dots + 3).strip();
            return new Criterion.Within(
                    low.length() == 0 ? null : read.apply(low).low(), high.length() == 0 ? null : read.apply(high).high());
        }
        Criterion compared = compared(marked, read);
        if (compared != null) {
            return compared;
        }
        Moment equal = read.apply(withoutEquals(marked));
        return new Criterion.Within(equal.low(), equal.high());
    }

    /** Null when it does not begin with an operator that compares. */
    private static Criterion compared(Marked marked, Function<Marked, Moment> read) {
        if (marked.startsWith("<=") || marked.startsWith("≤")) {
            return new Criterion.Within(null, read.apply(marked.from(marked.startsWith("≤") ? 1 : 2).strip()).high());
        } else if (marked.startsWith(">=") || marked.startsWith("≥")) {
            return new Criterion.Within(read.apply(marked.from(marked.startsWith("≥") ? 1 : 2).strip()).low(), null);
        } else if (marked.startsWith("<")) {
            return new Criterion.Beyond(null, read.apply(marked.from(1).strip()).low());
        } else if (marked.startsWith(">")) {
            return new Criterion.Beyond(read.apply(marked.from(1).strip()).high(), null);
        }
        return null;
    }

    /** A value, or the first and last of those that a partial date or time stands for. */
    record Moment(Object low, Object high) {
    }
}
