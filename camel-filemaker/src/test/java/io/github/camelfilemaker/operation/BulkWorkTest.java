package io.github.camelfilemaker.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import io.github.camelfilemaker.model.BulkOutcome;
import io.github.camelfilemaker.session.DataApi;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** Who writes which item when. */
@Timeout(60)
class BulkWorkTest {

    private static final BulkOutcome NOT_TRIED = new BulkOutcome(null, null, -1, 0, null, null);

    private final CannedInput input = CannedInput.of(null);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    private BulkWork work(int parallelism, boolean stopOnFirstError) {
        return new BulkWork(parallelism, stopOnFirstError, input.timing());
    }

    private void add(BulkWork work, int index, Object key, Runnable writing) {
        Function<DataApi, ActionResult> run = api -> {
            writing.run();
            return ActionResult.of(null).with(Headers.RECORD_ID, String.valueOf(index));
        };
        work.add(new BulkItem(index, input, PreparedAction.of(false, key, run)), NOT_TRIED);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theCallerNeedsNoHelper() {
        input.executor = task -> {
        };
        BulkWork work = work(4, false);
        List<Integer> written = new ArrayList<>();

        for (int i = 0; i < 100; i++) {
            int index = i;
            add(work, i, null, () -> written.add(index));
        }

        assertThat(work.finish()).hasSize(100).allMatch(BulkOutcome::isOk);
        assertThat(written).hasSize(100).isSorted();
    }

    @Test
    void theCallerGoesOnWhenThereIsNoThreadAtAll() {
        input.executor = task -> {
            throw new RejectedExecutionException();
        };
        BulkWork work = work(4, false);

        add(work, 0, null, () -> {
        });

        assertThat(work.finish()).allMatch(BulkOutcome::isOk);
    }

    @Test
    void aHelperThatComesTooLateDoesNothing() {
        List<Runnable> late = new ArrayList<>();
        input.executor = late::add;
        BulkWork work = work(4, false);
        AtomicInteger written = new AtomicInteger();
        add(work, 0, null, written::incrementAndGet);
        work.finish();

        late.forEach(Runnable::run);

        assertThat(late).hasSize(1);
        assertThat(written).hasValue(1);
    }

    @Test
    void asManyItemsAreWrittenAtOnceAsIsAskedFor() {
        input.executor = threads;
        BulkWork work = work(4, false);
        CyclicBarrier four = new CyclicBarrier(4);

        for (int i = 0; i < 16; i++) {
            add(work, i, null, () -> await(four));
        }

        assertThat(work.finish()).hasSize(16).allMatch(BulkOutcome::isOk);
    }

    @Test
    void neverMoreItemsAreWrittenAtOnce() {
        input.executor = threads;
        BulkWork work = work(3, false);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        for (int i = 0; i < 1000; i++) {
            add(work, i, null, () -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                Thread.onSpinWait();
                now.decrementAndGet();
            });
        }

        work.finish();
        assertThat(most).hasValueLessThanOrEqualTo(3);
    }

    @Test
    void itemsOfOneKeyAreWrittenInOrderAndNeverTwoAtOnce() {
        input.executor = threads;
        BulkWork work = work(8, false);
        Map<Integer, List<Integer>> written = new ConcurrentHashMap<>();
        Map<Integer, AtomicInteger> now = new HashMap<>();
        List<Integer> together = Collections.synchronizedList(new ArrayList<>());

        for (int i = 0; i < 2000; i++) {
            int index = i;
            int key = i % 5;
            AtomicInteger ofKey = now.computeIfAbsent(key, k -> new AtomicInteger());
            add(work, i, key, () -> {
                if (ofKey.incrementAndGet() > 1) {
                    together.add(index);
                }
                written.computeIfAbsent(key, k -> Collections.synchronizedList(new ArrayList<>())).add(index);
                Thread.onSpinWait();
                ofKey.decrementAndGet();
            });
        }

        assertThat(work.finish()).hasSize(2000).allMatch(BulkOutcome::isOk);
        assertThat(together).isEmpty();
        assertThat(written.values()).hasSize(5).allSatisfy(ofKey -> assertThat(ofKey).hasSize(400).isSorted());
    }

    @Test
    void theOutcomesHaveTheOrderOfTheItemsWhoeverIsReadyFirst() {
        input.executor = threads;
        BulkWork work = work(2, false);
        CountDownLatch second = new CountDownLatch(1);
        add(work, 0, null, () -> await(second));
        add(work, 1, null, second::countDown);

        assertThat(work.finish()).extracting(BulkOutcome::recordId).containsExactly("0", "1");
    }

    @Test
    void afterAFailureNothingIsBegunAndWhatIsUnderWayIsFinished() {
        input.executor = threads;
        BulkWork work = work(2, true);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch failed = new CountDownLatch(1);
        add(work, 0, "key", () -> {
            begun.countDown();
            await(failed);
        });
        add(work, 1, "key", () -> {
        });
        await(begun);
        work.add(BulkTask.unfit(2, new IllegalStateException("no"), null), NOT_TRIED);
        for (int i = 3; work.goesOn(); i++) {
            add(work, i, null, Thread::onSpinWait);
        }
        failed.countDown();

        List<BulkOutcome> outcomes = work.finish();
        assertThat(outcomes.get(0).isOk()).as("what was under way").isTrue();
        assertThat(outcomes.get(1)).as("what was behind it").isEqualTo(NOT_TRIED);
    }

    @Test
    void anInterruptedCallerFinishesWhatIsUnderWayAndBeginsNothing() {
        input.executor = threads;
        BulkWork work = work(2, false);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        add(work, 0, "key", () -> {
            begun.countDown();
            await(end);
        });
        add(work, 1, "key", () -> {
        });
        await(begun);
        threads.execute(() -> {
            Awaitility.await().until(() -> !work.goesOn());
            end.countDown();
        });
        Thread.currentThread().interrupt();

        List<BulkOutcome> outcomes = work.finish();

        assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();
        assertThat(outcomes).extracting(BulkOutcome::attempts).containsExactly(1, 0);
    }

    @Test
    void anErrorOfOneItemIsItsOutcome() {
        BulkWork work = work(2, false);
        add(work, 0, null, () -> {
            throw new StackOverflowError();
        });

        assertThat(work.finish()).singleElement().satisfies(outcome -> {
            assertThat(outcome.isOk()).isFalse();
            assertThat(outcome.failure()).hasCauseInstanceOf(StackOverflowError.class);
        });
    }
}
