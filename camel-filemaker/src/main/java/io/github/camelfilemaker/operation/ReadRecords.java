package io.github.camelfilemaker.operation;

import java.util.function.Function;

import io.github.camelfilemaker.transport.ApiRequest;

/**
 * What find and list share: a page of records, or an iterator over all pages.
 */
final class ReadRecords {

    /** The server's own default. */
    private static final int PAGE_SIZE = 100;

    private ReadRecords() {
    }

    /**
     * @param repeatable whether a page can be read twice without harm
     * @param numbers    gives offset and limit
     */
    static PreparedAction prepare(ActionInput in, boolean repeatable, Page page, Function<Option, Integer> numbers) {
        Results results = new Results(in);
        Integer offset = numbers.apply(Option.OFFSET);
        Integer limit = numbers.apply(Option.LIMIT);
        if (results.output() == OutputType.stream) {
            RecordPages pages = new OffsetPages(results, page, offset == null ? 1 : offset, pageSize(in));
            return stream(in, repeatable, pages, limit);
        }
        ApiRequest request = page.request(offset, limit);
        return PreparedAction.of(
                repeatable, api -> results.orNothingFound(true, () -> results.records(results.call(api, request), request)));
    }

    /** An iterator that begins with the first page. */
    static PreparedAction stream(ActionInput in, boolean repeatable, RecordPages pages, Integer limit) {
        Results results = new Results(in);
        RecordIterator records = new RecordIterator(in, pages, repeatable, limit);
        return PreparedAction.of(
                repeatable, api -> results.orNothingFound(true, () -> records.open(api)).withBody(records));
    }

    /** How many records a request of a stream asks for. */
    static int pageSize(ActionInput in) {
        Integer pageSize = in.positive(Option.PAGE_SIZE);
        return pageSize == null ? PAGE_SIZE : pageSize;
    }
}
