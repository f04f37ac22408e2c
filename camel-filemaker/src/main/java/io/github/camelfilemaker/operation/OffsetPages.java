package io.github.camelfilemaker.operation;

import java.util.List;

import io.github.camelfilemaker.api.FileMakerApiException;
import io.github.camelfilemaker.session.DataApi;
import io.github.camelfilemaker.transport.ApiRequest;

/**
 * Pages by their place in the found set. Ends when as many records were read as were found, or with a page that is not
 * full.
 */
final class OffsetPages implements RecordPages {

    private final Results results;
    private final Page page;
    private final int first;
    private final int pageSize;
    private int nextOffset;

    OffsetPages(Results results, Page page, int offset, int pageSize) {
        this.results = results;
        this.page = page;
        this.first = offset;
        this.pageSize = pageSize;
        this.nextOffset = offset;
    }

    @Override
    public RecordPage next(DataApi api, int most) {
        int limit = Math.min(pageSize, most);
        ApiRequest request = page.request(nextOffset, limit);
        ApiAnswer answer;
        try {
            answer = api.call(request, ApiAnswerReader.INSTANCE);
        } catch (FileMakerApiException e) {
            if (nextOffset > first && Results.isNothingFound(e)) {
                // the last records have been deleted in between
                return new RecordPage(List.of(), ActionResult.of(null), false);
            }
            throw e;
        }
        ActionResult facts = results.facts(null, answer, request);
        int read = answer.records.size();
        nextOffset += read;
        // FileMaker Server 17 does not say how many there are
        boolean isMore = read > 0 && (answer.foundCount == null ? read == limit : nextOffset <= answer.foundCount);
        return new RecordPage(answer.records, facts, isMore);
    }
}
