package io.github.camelfilemaker.operation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.github.camelfilemaker.api.FileMakerException;
import io.github.camelfilemaker.model.FileMakerRecord;
import io.github.camelfilemaker.session.DataApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** When pages are fetched, and by whom. */
class RecordIteratorTest {

    private final Queue<Runnable> queue = new ArrayDeque<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    /** Pages of two records each, which tell what became of them. */
    private static class FakePages implements RecordPages {

        final List<Thread> fetchers = new ArrayList<>();
        private final int number;

        FakePages(int number) {
            this.number = number;
        }

        @Override
        public RecordPage next(DataApi api, int most) {
            fetchers.add(Thread.currentThread());
            int page = fetchers.size();
            return new RecordPage(List.of(record(2 * page - 1), record(2 * page)), ActionResult.of(null), page < number);
        }

        int fetched() {
            return fetchers.size();
        }

        private static FileMakerRecord record(int id) {
            FileMakerRecord record = new FileMakerRecord();
            record.setRecordId(String.valueOf(id));
            return record;
        }
    }

    /** Pages of which all but the first wait twice: when they are asked for, and before they are given. */
    private static final class SlowPages extends FakePages {

        final CyclicBarrier barrier = new CyclicBarrier(2);

        SlowPages(int number) {
            super(number);
        }

        @Override
        public RecordPage next(DataApi api, int most) {
            if (fetched() > 0) {
                meet();
                meet();
            }
            return super.next(api, most);
        }

        void meet() {
            try {
                barrier.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private CannedInput prefetching() {
        return CannedInput.of(null).with(Option.PREFETCH, "true").worker(queue::add);
    }

    private CannedInput prefetchingBeside() {
        return prefetching().worker(threads);
    }

    private static RecordIterator opened(CannedInput in, RecordPages pages) {
        RecordIterator records = new RecordIterator(in, pages, true, in.positive(Option.LIMIT));
        records.open(null);
        return records;
    }

    private static List<String> read(Iterator<FileMakerRecord> records) {
        List<String> ids = new ArrayList<>();
        records.forEachRemaining(record -> ids.add(record.getRecordId()));
        return ids;
    }

    @Test
    void aStreamThatNobodyReadsFetchesTheFirstPageOnly() {
        FakePages pages = new FakePages(3);

        assertThat(opened(prefetching(), pages)).hasNext();

        assertThat(queue).isEmpty();
        assertThat(pages.fetched()).isEqualTo(1);
    }

    @Test
    void theNextPageIsRequestedWithTheFirstRecordOfThisOne() {
        opened(prefetching(), new FakePages(3)).next();

        assertThat(queue).hasSize(1);
    }

    @Test
    void noMoreThanOnePageIsFetchedAhead() {
        FakePages pages = new FakePages(3);
        RecordIterator records = opened(prefetching(), pages);

        records.next();
        queue.remove().run();
        records.next();

        assertThat(queue).isEmpty();
        assertThat(pages.fetched()).isEqualTo(2);
    }

    @Test
    void withoutPrefetchAPageIsFetchedWhenItIsWanted() {
        FakePages pages = new FakePages(3);
        RecordIterator records = opened(prefetching().with(Option.PREFETCH, "false"), pages);

        records.next();
        records.next();
        assertThat(pages.fetched()).isEqualTo(1);

        assertThat(records.next().getRecordId()).isEqualTo("3");
        assertThat(pages.fetched()).isEqualTo(2);
    }

    @Test
    void aPageThatRunsScriptsIsFetchedWhenItIsWanted() {
        RecordIterator records = new RecordIterator(prefetching(), new FakePages(3), false, null);
        records.open(null);

        records.next();

        assertThat(queue).isEmpty();
    }

    @Test
    void theReaderFetchesWhatNoWorkerHasBegun() {
        FakePages pages = new FakePages(3);
        RecordIterator records = opened(prefetching(), pages);

        assertThat(read(records)).containsExactly("1", "2", "3", "4", "5", "6");
        queue.forEach(Runnable::run);

        assertThat(pages.fetched()).isEqualTo(3);
    }

    @Test
    void aPoolThatIsFullLetsTheReaderFetchAhead() {
        assertThat(read(opened(prefetching().worker(Runnable::run), new FakePages(3))))
                .containsExactly("1", "2", "3", "4", "5", "6");
    }

    @Test
    void theReaderWaitsForAPageThatIsOnItsWay() throws Exception {
        SlowPages pages = new SlowPages(2);
        RecordIterator records = opened(prefetchingBeside(), pages);
        records.next();
        records.next();
        pages.meet();
        CompletableFuture<Thread> reader = new CompletableFuture<>();

        Future<String> third = threads.submit(() -> {
            reader.complete(Thread.currentThread());
            return records.next().getRecordId();
        });
        pages.meet();

        assertThat(third.get(30, TimeUnit.SECONDS)).isEqualTo("3");
        assertThat(pages.fetchers.get(1)).isNotEqualTo(reader.get());
    }

    @Test
    void aPageThatFailsFailsTheReaderWhenHeWantsIt() {
        RecordIterator records = opened(prefetching(), failingAfterOne());

        records.next();
        queue.remove().run();
        records.next();

        assertThatExceptionOfType(FileMakerException.class).isThrownBy(records::hasNext).withMessage("broken");
    }

    @Test
    void aStreamThatHasFailedIsNotTakenForOneThatHasEnded() {
        RecordIterator records = opened(prefetching(), failingAfterOne());
        assertThatExceptionOfType(FileMakerException.class).isThrownBy(() -> read(records));

        assertThatIllegalStateException().isThrownBy(records::hasNext)
                .withMessageStartingWith("The stream has failed before its end")
                .havingCause().withMessage("broken");
    }

    private static FakePages failingAfterOne() {
        return new FakePages(3) {
            @Override
            public RecordPage next(DataApi api, int most) {
                if (fetched() == 1) {
                    throw new FileMakerException("broken", null, null, null);
                }
                return super.next(api, most);
            }
        };
    }

    @Test
    void limitCountsTheRecordsOfAllPages() {
        FakePages pages = new FakePages(3);

        assertThat(read(opened(prefetching().with(Option.LIMIT, "3"), pages))).containsExactly("1", "2", "3");
        assertThat(pages.fetched()).isEqualTo(2);
    }

    @Test
    void aClosedStreamRequestsNothing() {
        FakePages pages = new FakePages(3);
        RecordIterator records = opened(prefetching(), pages);
        records.next();

        records.close();
        queue.forEach(Runnable::run);

        assertThatIllegalStateException().isThrownBy(records::hasNext)
                .withMessageStartingWith("The stream was closed before its end");
        assertThat(pages.fetched()).isEqualTo(1);
    }

    @Test
    void aStreamThatIsClosedAtItsEndIsAtItsEnd() {
        RecordIterator records = opened(prefetching(), new FakePages(2));
        read(records);

        records.close();

        assertThat(records.hasNext()).isFalse();
    }

    @Test
    void aReaderThatWaitsIsToldThatTheStreamIsClosed() throws Exception {
        SlowPages pages = new SlowPages(2);
        RecordIterator records = opened(prefetchingBeside(), pages);
        records.next();
        records.next();
        pages.meet();

        Future<Boolean> reader = threads.submit(records::hasNext);
        records.close();

        assertThat(reader).failsWithin(30, TimeUnit.SECONDS).withThrowableThat()
                .withCauseInstanceOf(IllegalStateException.class).withMessageContaining("closed before its end");
        pages.meet();
    }

    @Test
    void anInterruptedReaderStaysInterruptedAndLosesNothing() {
        SlowPages pages = new SlowPages(2);
        RecordIterator records = opened(prefetchingBeside(), pages);
        records.next();
        records.next();
        pages.meet();

        Thread.currentThread().interrupt();
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(records::hasNext).withMessageContaining("Interrupted");
        assertThat(Thread.interrupted()).isTrue();
        pages.meet();

        assertThat(read(records)).containsExactly("3", "4");
    }
}
