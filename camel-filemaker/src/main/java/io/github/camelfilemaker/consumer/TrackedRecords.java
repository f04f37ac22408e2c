package io.github.camelfilemaker.consumer;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelfilemaker.model.FileMakerRecord;
import io.github.camelfilemaker.operation.ActionResult;
import io.github.camelfilemaker.operation.Key;
import io.github.camelfilemaker.operation.KeysetFind;
import io.github.camelfilemaker.operation.KeysetPages;
import io.github.camelfilemaker.operation.PreparedAction;
import io.github.camelfilemaker.operation.Recovering;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The records that are new or changed since they were delivered, by a field whose value grows with each: a modification
 * or creation timestamp, or a serial number. The position is kept in a store and moves when records are done.
 */
public final class TrackedRecords extends PagedFeed {

    private static final Logger LOG = LoggerFactory.getLogger(TrackedRecords.class);

    private final KeysetFind find;
    private final Recovering recovering;
    private final int pageSize;
    private final PositionStore store;
    private final LookBack lookBack;
    private final InitialPosition initial;
    private final AtomicInteger unsaved = new AtomicInteger();
    private volatile Progress progress;
    private KeysetPages pages;
    private boolean isFirstPage;
    private Key saved;
    private List<String> savedDone;

    public TrackedRecords(KeysetFind find, Recovering recovering, int pageSize, PositionStore store, LookBack lookBack,
                          InitialPosition initial) {
        this.find = find;
        this.recovering = recovering;
        this.pageSize = pageSize;
        this.store = store;
        this.lookBack = lookBack;
        this.initial = initial;
    }

    @Override
    public void begin() {
        if (progress == null) {
            progress = store.isKnown() ? new Progress(store.from(), store.done()) : beginning();
        }
        forgetRead();
        pages = find.pages(progress.beginPoll(), null, pageSize);
        isFirstPage = true;
    }

    /** Where a consumer begins that has no position yet. It is kept, so that a restart does not begin anew. */
    private Progress beginning() {
        Progress beginning = new Progress(initial.value(), Map.of());
        if (initial.isNow()) {
            Key last = greatest();
            beginning = new Progress(last == null ? null : lookBack.from(last), Map.of());
            if (last != null) {
                skipAll(beginning, last);
            }
        }
        LOG.info("No position is stored as {}: beginning with {}", store, initial);
        store.saveFrom(beginning.from());
        store.saveDone(beginning.done());
        return beginning;
    }

    private void skipAll(Progress beginning, Key last) {
        beginning.beginPoll();
        KeysetPages known = find.pages(beginning.from(), last, pageSize);
        for (List<FileMakerRecord> page = known.next(recovering); !page.isEmpty(); page = known.next(recovering)) {
            page.forEach(record -> beginning.skip(record.getRecordId(), record.getModId(), find.key(record)));
        }
    }

    @Override
    int wanted(int max) {
        return max > 0 ? max : Integer.MAX_VALUE;
    }

    @Override
    boolean takes(FileMakerRecord record) {
        Key key = find.key(record);
        // without a value there is no place for it
        return key != null && progress.offer(record.getRecordId(), record.getModId(), key);
    }

    @Override
    List<FileMakerRecord> page() {
        List<FileMakerRecord> page = isFirstPage ? firstPage() : pages.next(recovering);
        isFirstPage = false;
        return page;
    }

    /**
     * If one page is not all, the poll goes to where the end is now and no further: what comes to light late while it
     * runs must not be left behind.
     */
    private List<FileMakerRecord> firstPage() {
        List<FileMakerRecord> page = pages.next(recovering);
        if (pages.isOver()) {
            Key last = page.isEmpty() ? null : find.key(page.get(page.size() - 1));
            settle(last);
            return page;
        }
        Key last = greatest();
        settle(last);
        pages = find.pages(progress.from(), last, pageSize);
        return pages.next(recovering);
    }

    private void settle(Key last) {
        if (last != null) {
            progress.settledBelow(lookBack.from(last));
        }
    }

    private Key greatest() {
        ActionResult last = recovering.run(PreparedAction.reading(api -> ActionResult.of(find.last(api))));
        return last.body() == null ? null : find.key((FileMakerRecord) last.body());
    }

    @Override
    public void done(FileMakerRecord record) {
        progress.done(record.getRecordId(), record.getModId());
        save();
    }

    @Override
    public void failed(FileMakerRecord record) {
        progress.failed(record.getRecordId());
    }

    @Override
    public void end() {
        boolean isComplete = pages.isOver() && !hasReadAhead() && !isFirstPage;
        forgetRead();
        progress.endPoll(isComplete);
        saveAll();
    }

    /** What the route has handed over may have ended since the last poll. */
    @Override
    public void stop() {
        if (progress != null) {
            saveAll();
        }
    }

    private void saveAll() {
        save();
        List<String> done = progress.done();
        if (!done.equals(savedDone)) {
            store.saveDone(done);
            savedDone = done;
        }
    }

    /** One thread writes, always the last state; those that come meanwhile leave it to that one. */
    private void save() {
        if (unsaved.getAndIncrement() > 0) {
            return;
        }
        try {
            int written;
            do {
                written = unsaved.get();
                saveIfMoved();
            } while (unsaved.addAndGet(-written) > 0);
        } catch (RuntimeException e) {
            unsaved.set(0);
            throw e;
        }
    }

    private void saveIfMoved() {
        Key from = progress.from();
        if (from != null && !from.equals(saved)) {
            store.saveFrom(from);
            saved = from;
        }
    }
}
