package io.github.camelfilemaker.spi;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * What a {@link SessionCache} has to do whose store can be away. Implement it in a test class, say how to stop and
 * start the store, and the tests run.
 */
public interface SessionCacheOutageContract {

    Duration LIFE = Duration.ofMinutes(14);

    /** A cache over the same backing store each time it is called within a test. */
    SessionCache open();

    /** Puts the store out of reach: nothing that is sent to it now is done, not later either. */
    void stopStore();

    /** Brings it back at the same address, with what it held or empty. */
    void startStore();

    /** How long an operation may take while the store is away. Above the time-outs of cache and client. */
    default Duration limit() {
        return Duration.ofSeconds(20);
    }

    /** How long until the client has found the store that is back. */
    default Duration recovery() {
        return Duration.ofSeconds(30);
    }

    @Test
    default void whileTheStoreIsAwayEachOperationFailsInTime() {
        SessionCache cache = open();
        cache.putIfAbsent("away", "a", LIFE);
        stopStore();
        try {
            List<Executable> operations = List.of(
                    () -> cache.get("away"), () -> cache.putIfAbsent("away-too", "a", LIFE),
                    () -> cache.replace("away", "a", "b", LIFE), () -> cache.remove("away", "a"));
            for (Executable operation : operations) {
                assertTimeoutPreemptively(
                        limit(), () -> assertThatThrownBy(operation::execute).isInstanceOf(RuntimeException.class));
            }
        } finally {
            startStore();
        }
    }

    @Test
    default void aCacheThatIsOpenedWhileTheStoreIsAwayWorksWhenItIsBack() {
        stopStore();
        SessionCache cache;
        try {
            cache = open();
            assertTimeoutPreemptively(
                    limit(), () -> assertThatThrownBy(() -> cache.get("late")).isInstanceOf(RuntimeException.class));
        } finally {
            startStore();
        }

        assertThat(afterRecovery(cache, "late")).isNull();
        assertThat(cache.putIfAbsent("late", "a", LIFE)).isTrue();
    }

    @Test
    default void whatFailedWasNotDoneAndOperationsWorkAgain() {
        SessionCache cache = open();
        cache.putIfAbsent("replaced", "a", LIFE);
        cache.putIfAbsent("removed", "a", LIFE);
        stopStore();
        try {
            assertTimeoutPreemptively(limit(), () -> {
                assertThatThrownBy(() -> cache.replace("replaced", "a", "b", LIFE)).isInstanceOf(RuntimeException.class);
                assertThatThrownBy(() -> cache.remove("removed", "a")).isInstanceOf(RuntimeException.class);
                assertThatThrownBy(() -> cache.putIfAbsent("put", "a", LIFE)).isInstanceOf(RuntimeException.class);
            });
        } finally {
            startStore();
        }

        String replaced = afterRecovery(cache, "replaced");
        assertThat(replaced).isIn(null, "a");
        assertThat(cache.get("removed")).isEqualTo(replaced);
        assertThat(cache.get("put")).isNull();
        assertThat(cache.putIfAbsent("put", "b", LIFE)).isTrue();
        assertThat(cache.replace("put", "b", "c", LIFE)).isTrue();
        assertThat(cache.remove("put", "c")).isTrue();
    }

    /** What is there, once the client has found its store again. */
    private String afterRecovery(SessionCache cache, String key) {
        long deadline = System.nanoTime() + recovery().toNanos();
        while (true) {
            try {
                return cache.get(key);
            } catch (RuntimeException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }
}
