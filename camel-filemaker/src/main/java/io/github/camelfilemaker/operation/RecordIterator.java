package io.github.camelfilemaker.operation;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;

import io.github.camelfilemaker.api.FileMakerApiException;
import io.github.camelfilemaker.model.FileMakerRecord;
import io.github.camelfilemaker.session.DataApi;

/**
 * All records of a find or a list, a page in memory at a time. The first page is read at once, the others when they are
 * wanted. Ends when as many records were read as were found, or when a page is empty. Not for use by several threads.
 */
final class RecordIterator implements Iterator<FileMakerRecord> {

    /** The server's own default for a page. */
    private static final int PAGE_SIZE = 100;

    private final Recovering recovering;
    private final Page page;
    private final int pageSize;
    private final Queue<FileMakerRecord> records = new ArrayDeque<>();
    private int nextOffset;
    private long foundCount;

    private RecordIterator(Recovering recovering, Page page, int offset, int pageSize) {
        this.recovering = recovering;
        this.page = page;
        this.nextOffset = offset;
        this.pageSize = pageSize;
    }

    static ActionResult open(
            DataApi api, Recovering recovering, Page page, Integer offset, Integer limit) {
        RecordIterator iterator
                = new RecordIterator(recovering, page, offset == null ? 1 : offset, limit == null ? PAGE_SIZE : limit);
        return iterator.fetch(api).withBody(iterator);
    }

    @Override
    public boolean hasNext() {
        if (records.isEmpty() && nextOffset <= foundCount) {
            recovering.run(PreparedAction.reading(this::fetch));
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

    private ActionResult fetch(DataApi api) {
        ApiAnswer answer = read(api);
        List<FileMakerRecord> read = answer.records;
        records.addAll(read);
        nextOffset += read.size();
        foundCount = read.isEmpty() || answer.foundCount == null ? 0 : answer.foundCount;
        return ActionResult.of(null)
                .with(Headers.FOUND_COUNT, answer.foundCount).with(Headers.TOTAL_RECORD_COUNT, answer.totalRecordCount);
    }

    private ApiAnswer read(DataApi api) {
        try {
            return api.call(page.request(nextOffset, pageSize), ApiAnswerReader.INSTANCE);
        } catch (FileMakerApiException e) {
            if (Results.isNothingFound(e)) {
                ApiAnswer nothing = new ApiAnswer();
                nothing.foundCount = 0L;
                return nothing;
            }
            throw e;
        }
    }
}
