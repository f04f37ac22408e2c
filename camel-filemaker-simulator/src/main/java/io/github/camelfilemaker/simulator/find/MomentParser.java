package io.github.camelfilemaker.simulator.find;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.regex.Pattern;

import io.github.camelfilemaker.simulator.error.FileMakerError;
import io.github.camelfilemaker.simulator.find.CriterionParser.Moment;
import io.github.camelfilemaker.simulator.value.DateStyle;

/** Dates and times of find requests, which may leave out the day, the month, the seconds. */
final class MomentParser {

    private final DateStyle dates;
    private final LocalDate today;

    MomentParser(DateStyle dates, LocalDate today) {
        this.dates = dates;
        this.today = today;
    }

    /** A day, a month or a year. */
    Moment date(Marked marked) {
        if (marked.is("//")) {
            return new Moment(today, today);
        }
        String text = marked.text().trim();
        try {
            String[] parts = split(text);
            if (parts.length == 1 && text.matches("\\d{4}")) {
                int year = Integer.parseInt(text);
                return new Moment(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            } else if (parts.length == 2) {
                String order = dates.order().replace("D", "");
                YearMonth month = YearMonth.of(DateStyle.year(parts[order.indexOf('Y')]),
                        Integer.parseInt(parts[order.indexOf('M')]));
                return new Moment(month.atDay(1), month.atEndOfMonth());
            }
        } catch (DateTimeException | NumberFormatException e) {
            throw FileMakerError.of(500);
        }
        LocalDate date = dates.date(text).orElseThrow(() -> FileMakerError.of(500));
        return new Moment(date, date);
    }

    private String[] split(String text) {
        return text.split(Pattern.quote(String.valueOf(dates.separator())), -1);
    }

    /** A time, or all of a minute or an hour. */
    Moment time(String text) {
        String trimmed = text.trim();
        if (trimmed.matches("\\d{1,2}")) {
            Duration hour = Duration.ofHours(Integer.parseInt(trimmed));
            return new Moment(hour, hour.plusHours(1).minusNanos(1));
        }
        Duration time = DateStyle.time(trimmed).orElseThrow(() -> FileMakerError.of(501));
        boolean seconds = trimmed.chars().filter(c -> c == ':').count() > 1;
        return new Moment(time, seconds ? time : time.plusMinutes(1).minusNanos(1));
    }

    /** A timestamp, or all of a minute, a day, a month or a year. */
    Moment timestamp(Marked marked) {
        String text = marked.text().trim();
        int split = Math.max(text.indexOf(' '), text.indexOf('T'));
        if (split < 0) {
            Moment day = date(marked);
            return new Moment(((LocalDate) day.low()).atStartOfDay(), ((LocalDate) day.high()).atTime(LocalTime.MAX));
        }
        LocalDateTime timestamp = dates.timestamp(text).orElseThrow(() -> FileMakerError.of(500));
        boolean seconds = text.chars().filter(c -> c == ':').count() > 1;
        return new Moment(timestamp, seconds ? timestamp : timestamp.plusMinutes(1).minusNanos(1));
    }

    /** A date with a star in place of its day, month or year. */
    Criterion parts(String text) {
        String[] parts = split(text.trim());
        if (parts.length != 3) {
            throw FileMakerError.of(500);
        }
        return new Criterion.DateParts(part(parts, 'Y'), part(parts, 'M'), part(parts, 'D'));
    }

    private Integer part(String[] parts, char which) {
        String part = parts[dates.order().indexOf(which)];
        if (part.equals("*")) {
            return null;
        }
        try {
            return which == 'Y' ? DateStyle.year(part) : Integer.parseInt(part);
        } catch (NumberFormatException e) {
            throw FileMakerError.of(500);
        }
    }
}
