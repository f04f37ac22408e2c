package io.github.camelfilemaker.consumer;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

import io.github.camelfilemaker.operation.Key;

/**
 * How far below the greatest value a poll has to look again: records can come to light late, with a value that others
 * have already gone past, and a server's clock can be put back.
 *
 * @param time    for timestamps, and rounded up to days for dates
 * @param numbers for serial numbers
 * @param zone    the server's: in the hour that comes twice when summer time ends, all of it is looked through again
 */
public record LookBack(Duration time, long numbers, ZoneId zone) {

    private static final Duration DAY = Duration.ofDays(1);

    /** Where to begin when this is the greatest value. */
    Key from(Key greatest) {
        if (greatest.number() != null) {
            return Key.of(greatest.number().subtract(BigDecimal.valueOf(numbers)));
        } else if (greatest.date() != null) {
            return Key.of(greatest.date().minusDays(time.plus(DAY).minusNanos(1).toDays()));
        }
        LocalDateTime begin = greatest.timestamp().minus(time);
        ZoneOffsetTransition transition = zone.getRules().getTransition(begin);
        return Key.of(transition != null && transition.isOverlap() ? transition.getDateTimeAfter() : begin);
    }
}
