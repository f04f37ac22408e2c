package io.github.camelfilemaker.operation;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;

import io.github.camelfilemaker.api.FileMakerApiException;
import io.github.camelfilemaker.model.FileMakerRecord;
import io.github.camelfilemaker.session.DataApi;
import io.github.camelfilemaker.transport.ApiRequest;

/**
 * All records of a find or a list, a page in memory at a time. The first page is read at once, the others when they are
 * wanted. Ends when as many records were read as were found, or with a page that is not full. Not for use by several
 * threads.
 */
final class RecordIterator implements Iterator<FileMakerRecord> {

    /** The server's own default for a page. */
    private static final int PAGE_SIZE = 100;

    private final Recovering recovering;
    private final Results results;
    private final Page page;
    private final boolean repeatable;
    private final int pageSize;
    private final Queue<FileMakerRecord> records = new ArrayDeque<>();
    private int nextOffset;
    private boolean isMore;

    /** @param repeatable whether a page can be read twice without harm */
    RecordIterator(Recovering recovering, Results results, Page page, boolean repeatable, Integer offset, Integer limit) {
        this.recovering = recovering;
        this.results = results;
        this.page = page;
        this.repeatable = repeatable;
        this.nextOffset = offset == null ? 1 : offset;
        this.pageSize = limit == null ? PAGE_SIZE : limit;
    }

    /** Reads the first page. */
    ActionResult open(DataApi api) {
        return results.orNothingFound(true, () -> fetch(api)).withBody(this);
    }

    @Override
    public boolean hasNext() {
        if (records.isEmpty() && isMore) {
            recovering.run(PreparedAction.of(repeatable, this::fetchNext));
        }
        return !records.isEmpty();
    }

    @Override
    public FileMakerRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return records.remove();
    }

    private ActionResult fetchNext(DataApi api) {
        try {
            return fetch(api);
        } catch (FileMakerApiException e) {
            if (Results.isNothingFound(e)) {
                // the last records have been deleted in between
                isMore = false;
                return ActionResult.of(null);
            }
            throw e;
        }
    }

    private ActionResult fetch(DataApi api) {
        ApiRequest request = page.request(nextOffset, pageSize);
        ApiAnswer answer = api.call(request, ApiAnswerReader.INSTANCE);
        int read = answer.records.size();
        records.addAll(answer.records);
        nextOffset += read;
        // FileMaker Server 17 does not say how many there are
        isMore = read > 0 && (answer.foundCount == null ? read == pageSize : nextOffset <= answer.foundCount);
        return results.facts(null, answer, request);
    }
}
