package io.github.camelfilemaker.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelfilemaker.api.FileMakerSessionException;
import io.github.camelfilemaker.session.store.MemorySessionCache;
import io.github.camelfilemaker.spi.SessionCache;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What must not be done by two at once. */
class KeyLocksTest {

    private final SessionNodes nodes = new SessionNodes();
    private final List<String> keys = new ArrayList<>();

    private KeyLocks node() {
        return node("host/museum", nodes.cache);
    }

    private KeyLocks node(String database, SessionCache cache) {
        return new KeyLocks(database, cache, nodes.settings());
    }

    /** Remembers under which keys it stores. */
    private SessionCache remembering() {
        return new MemorySessionCache(nodes.clock) {
            @Override
            public boolean putIfAbsent(String key, String value, Duration timeToLive) {
                keys.add(key);
                return super.putIfAbsent(key, value, timeToLive);
            }
        };
    }

    @Test
    void theWorkIsDoneAndTheLockIsGivenBack() {
        SessionCache cache = remembering();

        assertThat(node("host/museum", cache).<String> locked("Ann", () -> "done")).isEqualTo("done");

        assertThat(cache.get(keys.get(0))).isNull();
        assertThat(nodes.timing.repeatedTasks()).isZero();
    }

    @Test
    void theLockIsGivenBackWhenTheWorkFails() {
        SessionCache cache = remembering();

        assertThatThrownBy(() -> node("host/museum", cache).locked("Ann", () -> {
            throw new IllegalStateException("no");
        })).hasMessage("no");

        assertThat(cache.get(keys.get(0))).isNull();
    }

    @Test
    void nothingReadableIsStored() {
        node("host/museum", remembering()).locked("Ann", () -> null);

        assertThat(keys).singleElement().asString().startsWith("filemaker.lock.").doesNotContain("Ann", "museum")
                .hasSize("filemaker.lock.".length() + 43);
    }

    @Test
    void twoNodesDoNotWorkUnderOneNameAtOnce() throws Exception {
        nodes.timing.passes = false;
        int threads = 8;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CyclicBarrier start = new CyclicBarrier(threads);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            KeyLocks node = node();
            all.add(pool.submit(() -> {
                start.await(30, TimeUnit.SECONDS);
                return node.locked("Ann", () -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    return now.decrementAndGet();
                });
            }));
        }
        for (Future<?> one : all) {
            one.get(30, TimeUnit.SECONDS);
        }
        pool.shutdownNow();

        assertThat(most).hasValue(1);
    }

    @Test
    void anotherNameOrDatabaseDoesNotWait() {
        KeyLocks node = node();

        String done = node.locked("Ann", () -> node.locked("Ben",
                () -> node("host/library", nodes.cache).locked("Ann", () -> "done")));

        assertThat(done).isEqualTo("done");
        assertThat(nodes.timing.pauses).hasValue(0);
    }

    @Test
    void theWaitEndsWithTheBorrowTimeout() {
        nodes.timing.whilePausing = nodes.timing::beat;

        assertThatThrownBy(() -> node().locked("Ann", () -> node().locked("Ann", () -> "never")))
                .isInstanceOf(FileMakerSessionException.class).hasMessageContaining("borrowTimeout=10000 ms");
    }

    @Test
    void signsOfLifeKeepTheLockForLongWork() {
        node().locked("Ann", () -> {
            for (int second = 0; second < 60; second++) {
                nodes.clock.advance(Duration.ofSeconds(1));
                nodes.timing.beat();
            }
            nodes.timing.whilePausing = nodes.timing::beat;
            assertThatThrownBy(() -> node().locked("Ann", () -> "never")).hasMessageContaining("borrowTimeout");
            return null;
        });
    }

    @Test
    void theLockOfANodeThatHasDiedExpires() {
        // no sign of life: the one within the other is as good as two nodes
        assertThat(node().<String> locked("Ann", () -> node().locked("Ann", () -> "done"))).isEqualTo("done");

        assertThat(nodes.timing.pauses.get()).isPositive();
    }

    @Test
    void aStoreThatHasDoneWhatItReportedAsNotDoneGivesTheLock() {
        SessionCache lying = new MemorySessionCache(nodes.clock) {
            @Override
            public boolean putIfAbsent(String key, String value, Duration timeToLive) {
                super.putIfAbsent(key, value, timeToLive);
                return false;
            }
        };

        assertThat(node("host/museum", lying).<String> locked("Ann", () -> "done")).isEqualTo("done");
        assertThat(nodes.timing.pauses).hasValue(0);
    }

    @Test
    void withFailNothingIsDoneWhileTheStoreIsDown() {
        nodes.cache.failure = new IllegalStateException("store down");

        assertThatThrownBy(() -> node().locked("Ann", () -> "never")).isInstanceOf(FileMakerSessionException.class)
                .hasMessageContaining("store down");
    }

    @Test
    void withLocalTheWorkIsDoneWithoutTheStore() {
        nodes.whenCacheFails = CacheFailurePolicy.local;
        nodes.cache.failure = new IllegalStateException("store down");

        assertThat(node().<String> locked("Ann", () -> "done")).isEqualTo("done");
    }

    @Test
    void aStoreThatGoesDownMeanwhileDoesNotHideTheResult() {
        assertThat(node().<String> locked("Ann", () -> {
            nodes.cache.failure = new IllegalStateException("store down");
            nodes.timing.beat();
            return "done";
        })).isEqualTo("done");
    }
}
