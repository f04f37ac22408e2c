package io.github.camelfilemaker.operation;

import java.io.Closeable;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import io.github.camelfilemaker.api.FileMakerException;
import io.github.camelfilemaker.model.FileMakerRecord;
import io.github.camelfilemaker.session.DataApi;
import io.github.camelfilemaker.session.SessionTiming;
import org.apache.camel.RuntimeCamelException;

/**
 * The body of {@code outputType=stream}: all records of a find or a list, at most two pages in memory at a time. The
 * first page is read at once. With {@code prefetch}, the next one is requested when the first record of a page is
 * taken, so that it arrives while the route works on this one; without, when it is wanted.
 * <p>
 * A page that fails fails the call of {@link #hasNext()} or {@link #next()} that wants it; nothing can be read after
 * that. To be read by one thread at a time, as Camel's splitter does, also in parallel. {@link #close()} is for any
 * thread.
 */
public final class RecordIterator implements Iterator<FileMakerRecord>, Closeable {

    private final Recovering recovering;
    private final SessionTiming timing;
    private final RecordPages pages;
    private final boolean repeatable;
    private final boolean prefetch;
    private Iterator<FileMakerRecord> page = Collections.emptyIterator();
    /** How many records may still be fetched. */
    private int left;
    /** Fetches the page after this one; null when there is none. Whoever runs it first does it, and only once. */
    private volatile FutureTask<RecordPages.RecordPage> nextPage;
    private boolean isRequested;
    private volatile boolean closed;
    /** Why there is nothing more to be read; null when nothing has failed. */
    private Throwable failure;

    /**
     * @param repeatable whether a page can be read twice without harm; only then is it read before it is wanted
     * @param limit      how many records there are at most; null for all
     */
    RecordIterator(ActionInput in, RecordPages pages, boolean repeatable, Integer limit) {
        this.recovering = in.recovering();
        this.timing = in.timing();
        this.pages = pages;
        this.repeatable = repeatable;
        this.prefetch = repeatable && in.isTrue(Option.PREFETCH);
        this.left = limit == null ? Integer.MAX_VALUE : limit;
    }

    /** Reads the first page, and gives its facts. */
    ActionResult open(DataApi api) {
        RecordPages.RecordPage first = pages.next(api, left);
        turnTo(first);
        return first.facts();
    }

    /**
     * Whether there is another record. Waits for the page that it is on, as long as a call can take.
     *
     * @throws FileMakerException    when the page cannot be had
     * @throws IllegalStateException when the stream has been closed, or has failed, before its end
     */
    @Override
    public boolean hasNext() {
        if (closed && (page.hasNext() || nextPage != null)) {
            throw closed();
        }
        while (!page.hasNext() && nextPage != null) {
            turnTo(fetched(nextPage));
        }
        return page.hasNext();
    }

    @Override
    public FileMakerRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (prefetch && nextPage != null && !isRequested) {
            isRequested = true;
            timing.run(nextPage);
        }
        return page.next();
    }

    /** Ends the stream: no further page is requested, and one that is on its way is dropped. */
    @Override
    public void close() {
        closed = true;
        FutureTask<RecordPages.RecordPage> dropped = nextPage;
        if (dropped != null) {
            dropped.cancel(false);
        }
    }

    private void turnTo(RecordPages.RecordPage next) {
        int wanted = Math.min(left, next.records().size());
        page = next.records().subList(0, wanted).iterator();
        left -= wanted;
        isRequested = false;
        nextPage = next.isMore() && left > 0 ? new FutureTask<>(this::fetch) : null;
    }

    private RecordPages.RecordPage fetch() {
        return (RecordPages.RecordPage) recovering.run(PreparedAction.of(repeatable, this::fetch)).body();
    }

    private ActionResult fetch(DataApi api) {
        if (closed) {
            throw closed();
        }
        return ActionResult.of(pages.next(api, left));
    }

    private RecordPages.RecordPage fetched(FutureTask<RecordPages.RecordPage> task) {
        // here, unless it has been begun beside: never wait for a task that waits for a thread
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FileMakerException("Interrupted while waiting for the next page of a stream", null, null, e);
        } catch (CancellationException e) {
            throw closed();
        } catch (ExecutionException e) {
            failure = e.getCause();
            close();
            throw RuntimeCamelException.wrapRuntimeCamelException(failure);
        }
    }

    private IllegalStateException closed() {
        return new IllegalStateException(
                failure == null
                        ? "The stream was closed before its end, by its reader or with the exchange that made it: read it before"
                          + " that exchange is done, or collect its records"
                        : "The stream has failed before its end, and cannot be read any further: find again",
                failure);
    }
}
