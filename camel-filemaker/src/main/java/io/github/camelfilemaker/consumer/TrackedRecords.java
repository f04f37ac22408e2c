package io.github.camelfilemaker.consumer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
public final class TrackedRecords implements Feed {

    private static final Logger LOG = LoggerFactory.getLogger(TrackedRecords.class);

    private final KeysetFind find;
    private final Recovering recovering;
    private final int pageSize;
    private final PositionStore store;
    private final LookBack lookBack;
    private final InitialPosition initial;
    private final AtomicInteger unsaved = new AtomicInteger();
    private final Deque<FileMakerRecord> read = new ArrayDeque<>();
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
        read.clear();
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
        for (List<FileMakerRecord> page = page(known); !page.isEmpty(); page = page(known)) {
            page.forEach(record -> beginning.skip(record.getRecordId(), record.getModId(), find.key(record)));
        }
    }

    @Override
    public List<FileMakerRecord> next(int max) {
        List<FileMakerRecord> batch = new ArrayList<>();
        try {
            fill(batch, max);
            return batch;
        } catch (RuntimeException e) {
            // nobody will deliver them
            batch.forEach(this::failed);
            throw e;
        }
    }

    private void fill(List<FileMakerRecord> batch, int max) {
        while ((max <= 0 || batch.size() < max) && (!read.isEmpty() || max > 0 || batch.isEmpty()) && hasRead()) {
            FileMakerRecord record = read.remove();
            Key key = find.key(record);
            // without a value there is no place for it
            if (key != null && progress.offer(record.getRecordId(), record.getModId(), key)) {
                batch.add(record);
            }
        }
    }

    private boolean hasRead() {
        if (read.isEmpty() && isFirstPage) {
            read.addAll(firstPage());
            isFirstPage = false;
        } else if (read.isEmpty()) {
            read.addAll(page(pages));
        }
        return !read.isEmpty();
    }

    /**
     * If one page is not all, the poll goes to where the end is now and no further: what comes to light late while it
     * runs must not be left behind.
     */
    private List<FileMakerRecord> firstPage() {
        List<FileMakerRecord> page = page(pages);
        if (pages.isOver()) {
            Key last = page.isEmpty() ? null : find.key(page.get(page.size() - 1));
            settle(last);
            return page;
        }
        Key last = greatest();
        settle(last);
        pages = find.pages(progress.from(), last, pageSize);
        return page(pages);
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

    private List<FileMakerRecord> page(KeysetPages from) {
        return KeysetPages.records(recovering.run(PreparedAction.reading(from::next)));
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
        boolean isComplete = pages.isOver() && read.isEmpty() && !isFirstPage;
        read.clear();
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
