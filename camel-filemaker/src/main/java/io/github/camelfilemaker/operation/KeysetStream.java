package io.github.camelfilemaker.operation;

import java.util.List;
import java.util.Map;

import io.github.camelfilemaker.session.DataApi;

/**
 * Pages by the value of a field: {@code paging=keyset}.
 */
final class KeysetStream implements RecordPages {

    private final KeysetPages pages;

    private KeysetStream(KeysetPages pages) {
        this.pages = pages;
    }

    /** Whether the input asks for it. */
    static boolean isWanted(ActionInput in) {
        return in.choice(Option.PAGING, Paging.class, Paging.offset) == Paging.keyset;
    }

    /**
     * A stream of all records that match, or of all.
     *
     * @throws IllegalArgumentException when the other options do not go with it
     */
    static PreparedAction prepare(ActionInput in, boolean hasCriteria) {
        OutputType output = in.choice(Option.OUTPUT_TYPE, OutputType.class, OutputType.records);
        if (output != OutputType.stream) {
            throw new IllegalArgumentException("paging=keyset is for outputType=stream, not for outputType=" + output);
        }
        KeysetFind find = KeysetFind.of(in, hasCriteria, keyField(in));
        Integer offset = find.positive(in, Option.OFFSET);
        if (offset != null && offset != 1) {
            throw new IllegalArgumentException(
                    "paging=keyset begins with the first record, not with offset=" + offset
                                               + ": leave offset out, or begin later with a criterion");
        }
        KeysetPages pages = find.pages(null, null, ReadRecords.pageSize(in));
        return ReadRecords.stream(in, find.isRepeatable(), new KeysetStream(pages), find.positive(in, Option.LIMIT));
    }

    private static String keyField(ActionInput in) {
        List<?> sort = RequestParameters.sort(in);
        boolean isOne = sort != null && sort.size() == 1;
        if (isOne && sort.get(0) instanceof Map<?, ?> by && by.get("fieldName") instanceof String field
                && (!by.containsKey("sortOrder") || by.get("sortOrder").equals("ascend"))) {
            return field;
        }
        throw new IllegalArgumentException(
                "paging=keyset needs the option sort: one field, ascending, with a number, a date or a timestamp in it, such as"
                                           + " sort=id. Now it is sort=" + in.value(Option.SORT));
    }

    @Override
    public RecordPage next(DataApi api, int most) {
        ActionResult page = pages.found(api);
        return new RecordPage(KeysetPages.records(page), page, !pages.isOver());
    }
}
