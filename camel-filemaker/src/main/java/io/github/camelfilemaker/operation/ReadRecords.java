package io.github.camelfilemaker.operation;

import io.github.camelfilemaker.transport.ApiRequest;

/**
 * What find and list share: a page of records, or an iterator over all pages.
 */
final class ReadRecords {

    private ReadRecords() {
    }

    /** @param repeatable whether a page can be read twice without harm */
    static PreparedAction prepare(ActionInput in, boolean repeatable, Page page) {
        Results results = new Results(in);
        Integer offset = in.positive(Option.OFFSET);
        Integer limit = in.positive(Option.LIMIT);
        if (results.output() == OutputType.stream) {
            return PreparedAction.of(
                    repeatable, api -> new RecordIterator(in.recovering(), results, page, repeatable, offset, limit).open(api));
        }
        ApiRequest request = page.request(offset, limit);
        return PreparedAction.of(
                repeatable, api -> results.orNothingFound(true, () -> results.records(results.call(api, request), request)));
    }
}
