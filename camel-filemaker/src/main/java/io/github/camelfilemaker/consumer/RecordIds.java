package io.github.camelfilemaker.consumer;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** A set of recordIds that is short as a text: most follow one another. */
final class RecordIds {

    private RecordIds() {
    }

    /** Such as {@code 1-500,502}; empty for none. */
    static String text(Set<Long> recordIds) {
        StringBuilder text = new StringBuilder();
        long first = -1;
        long last = -1;
        for (long recordId : new TreeSet<>(recordIds)) {
            if (first >= 0 && recordId == last + 1) {
                last = recordId;
                continue;
            }
            append(text, first, last);
            first = recordId;
            last = recordId;
        }
        return append(text, first, last).toString();
    }

    private static StringBuilder append(StringBuilder text, long first, long last) {
        if (first >= 0) {
            text.append(text.isEmpty() ? "" : ",").append(first);
            text.append(first == last ? "" : "-" + last);
        }
        return text;
    }

    /** Reads what {@link #text} has written. */
    static Set<Long> of(String text) {
        return Arrays.stream(text.split(",")).filter(range -> !range.isEmpty()).flatMapToLong(range -> {
            String[] ends = range.split("-");
            return LongStream.rangeClosed(Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]));
        }).boxed().collect(Collectors.toSet());
    }
}
