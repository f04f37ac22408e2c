package io.github.camelfilemaker.simulator.value;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How dates are spelled on the wire: the order of day, month and year and what stands between them ("dateformats" of
 * the protocol). Times are spelled alike in all styles.
 */
public final class DateStyle {

    /** dateformats 0 */
    public static final DateStyle US = new DateStyle("MDY", '/', ' ');
    /** dateformats 2, with "T" between date and time */
    public static final DateStyle ISO = new DateStyle("YMD", '-', 'T');
    /** dateformats 2, with a blank between date and time */
    public static final DateStyle ISO_BLANK = new DateStyle("YMD", '-', ' ');

    private static final Pattern TIME
            = Pattern.compile("(-?)(\\d{1,9}):(\\d{1,2})(?::(\\d{1,2})(?:\\.(\\d{1,9}))?)?\\s*([AaPp][Mm])?");

    private final String order;
    private final char separator;
    private final char beforeTime;

    private DateStyle(String order, char separator, char beforeTime) {
        this.order = order;
        this.separator = separator;
        this.beforeTime = beforeTime;
    }

    /** A file's own style, from a pattern like {@code dd.MM.yyyy}. */
    public static DateStyle of(String pattern) {
        Matcher m = Pattern.compile("(d+|M+|y+)([^dMy])(d+|M+|y+)\\2(d+|M+|y+)").matcher(pattern);
        if (!m.matches()) {
            throw new IllegalArgumentException("Date pattern '" + pattern + "' is not like MM/dd/yyyy or dd.MM.yyyy");
        }
        String order
                = ("" + m.group(1).charAt(0) + m.group(3).charAt(0) + m.group(4).charAt(0)).toUpperCase(Locale.ROOT);
        return new DateStyle(order, m.group(2).charAt(0), ' ');
    }

    /** The parts "Y", "M", "D" in the order of this style. */
    public String order() {
        return order;
    }

    public char separator() {
        return separator;
    }

    /** Empty when the text is not a date in this style. */
    public Optional<LocalDate> date(String text) {
        String[] parts = text.trim().split(Pattern.quote(String.valueOf(separator)), -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year(parts[order.indexOf('Y')]), number(parts[order.indexOf('M')], 2),
                    number(parts[order.indexOf('D')], 2)));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A year of two digits means the century around now, as FileMaker takes it. */
    public static int year(String text) {
        int year = number(text, 4);
        return text.length() > 2 ? year : year + (year > 60 ? 1900 : 2000);
    }

    private static int number(String text, int maxDigits) {
        if (text.isEmpty() || text.length() > maxDigits || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new NumberFormatException(text);
        }
        return Integer.parseInt(text);
    }

    /** Empty when the text is not a time. More than 24 hours are a time too: it may be a length of time. */
    public static Optional<Duration> time(String text) {
        Matcher m = TIME.matcher(text.trim());
        if (!m.matches()) {
            return Optional.empty();
        }
        long hours = Long.parseLong(m.group(2));
        int minutes = Integer.parseInt(m.group(3));
        int seconds = m.group(4) == null ? 0 : Integer.parseInt(m.group(4));
        if (minutes > 59 || seconds > 59) {
            return Optional.empty();
        }
        if (m.group(6) != null) {
            if (hours > 12) {
                return Optional.empty();
            }
            hours = hours % 12 + (Character.toLowerCase(m.group(6).charAt(0)) == 'p' ? 12 : 0);
        }
        Duration time = Duration.ofHours(hours).plusMinutes(minutes).plusSeconds(seconds);
        if (m.group(5) != null) {
            time = time.plusNanos(Long.parseLong((m.group(5) + "00000000").substring(0, 9)));
        }
        return Optional.of(m.group(1).isEmpty() ? time : time.negated());
    }

    /** Empty when the text is not a timestamp. A date alone is the start of that day. */
    public Optional<LocalDateTime> timestamp(String text) {
        String trimmed = text.trim();
        int split = trimmed.indexOf(' ');
        if (split < 0) {
            split = trimmed.indexOf('T');
        }
        if (split < 0) {
            return date(trimmed).map(LocalDate::atStartOfDay);
        }
        Optional<Duration> time = time(trimmed.substring(split + 1)).filter(t -> !t.isNegative() && t.toHours() < 24);
        int at = split;
        return time.flatMap(t -> date(trimmed.substring(0, at)).map(d -> d.atStartOfDay().plus(t)));
    }

    public String format(LocalDate date) {
        StringBuilder s = new StringBuilder(10);
        appendDate(s, date);
        return s.toString();
    }

    public String format(LocalDateTime timestamp) {
        StringBuilder s = new StringBuilder(24);
        appendDate(s, timestamp.toLocalDate());
        s.append(beforeTime);
        appendTime(s, timestamp.getHour(), timestamp.getMinute(), timestamp.getSecond(), timestamp.getNano());
        return s.toString();
    }

    public static String format(Duration time) {
        StringBuilder s = new StringBuilder(12);
        Duration length = time.abs();
        if (time.isNegative()) {
            s.append('-');
        }
        appendTime(s, length.toHours(), length.toMinutesPart(), length.toSecondsPart(), length.toNanosPart());
        return s.toString();
    }

    private void appendDate(StringBuilder s, LocalDate date) {
        for (int i = 0; i < 3; i++) {
            if (i > 0) {
                s.append(separator);
            }
            switch (order.charAt(i)) {
                case 'Y' -> padded(s, date.getYear(), 4);
                case 'M' -> padded(s, date.getMonthValue(), 2);
                default -> padded(s, date.getDayOfMonth(), 2);
            }
        }
    }

    private static void appendTime(StringBuilder s, long hours, int minutes, int seconds, int nanos) {
        padded(s, hours, 2);
        padded(s.append(':'), minutes, 2);
        padded(s.append(':'), seconds, 2);
        if (nanos > 0) {
            String fraction = String.valueOf(1_000_000_000L + nanos).substring(1);
            s.append('.').append(fraction.replaceAll("0+$", ""));
        }
    }

    private static void padded(StringBuilder s, long number, int digits) {
        String text = Long.toString(number);
        s.append("0".repeat(Math.max(0, digits - text.length()))).append(text);
    }
}
