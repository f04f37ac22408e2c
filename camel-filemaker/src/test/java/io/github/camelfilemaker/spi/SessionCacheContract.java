package io.github.camelfilemaker.spi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every {@link SessionCache} has to do. Implement it in a test class, say how to make yours, and the tests run.
 */
public interface SessionCacheContract {

    Duration LIFE = Duration.ofMinutes(14);
    int RACERS = 16;
    int ROUNDS = 50;

    /** A cache over the same backing store each time it is called within a test, as another node would see it. */
    SessionCache open();

    /** Lets this time pass for the store: by a clock where it has one, otherwise by waiting. */
    void pass(Duration duration);

    /** A life that is short enough to be waited for. Four times as long as the store's granularity, at least. */
    default Duration shortLife() {
        return Duration.ofSeconds(1);
    }

    @Test
    default void findsNothingUnderAnUnknownKey() {
        assertThat(open().get("unknown")).isNull();
    }

    @Test
    default void findsWhatWasPut() {
        SessionCache cache = open();

        assertThat(cache.putIfAbsent("put", "a", LIFE)).isTrue();

        assertThat(cache.get("put")).isEqualTo("a");
    }

    @Test
    default void anotherCacheOnTheSameStoreSeesTheValue() {
        open().putIfAbsent("seen", "a", LIFE);

        assertThat(open().get("seen")).isEqualTo("a");
    }

    @Test
    default void keepsKeysApart() {
        SessionCache cache = open();
        cache.putIfAbsent("apart", "a", LIFE);

        assertThat(cache.get("Apart")).isNull();
        assertThat(cache.get("apart ")).isNull();
        assertThat(cache.putIfAbsent("APART", "b", LIFE)).isTrue();
    }

    @Test
    default void theFirstPutWins() {
        SessionCache cache = open();
        cache.putIfAbsent("first", "a", LIFE);

        assertThat(cache.putIfAbsent("first", "b", LIFE)).isFalse();
        assertThat(cache.get("first")).isEqualTo("a");
    }

    @Test
    default void replacesOnlyTheExpectedValue() {
        SessionCache cache = open();
        cache.putIfAbsent("replace", "a", LIFE);

        assertThat(cache.replace("replace", "b", "c", LIFE)).isFalse();
        assertThat(cache.replace("replace", "A", "c", LIFE)).isFalse();
        assertThat(cache.get("replace")).isEqualTo("a");
        assertThat(cache.replace("replace", "a", "c", LIFE)).isTrue();
        assertThat(cache.get("replace")).isEqualTo("c");
    }

    @Test
    default void doesNotReplaceWhatIsNotThere() {
        SessionCache cache = open();

        assertThat(cache.replace("nothing", "a", "a", LIFE)).isFalse();
        assertThat(cache.get("nothing")).isNull();
    }

    @Test
    default void removeLeavesANewerValueAlone() {
        SessionCache cache = open();
        cache.putIfAbsent("remove", "old", LIFE);
        cache.replace("remove", "old", "new", LIFE);

        assertThat(cache.remove("remove", "old")).isFalse();
        assertThat(cache.get("remove")).isEqualTo("new");
        assertThat(cache.remove("remove", "new")).isTrue();
        assertThat(cache.get("remove")).isNull();
    }

    @Test
    default void removeOfAnAbsentValueIsFalse() {
        assertThat(open().remove("absent", "a")).isFalse();
    }

    @Test
    default void forgetsAfterItsTimeToLive() {
        SessionCache cache = open();
        cache.putIfAbsent("expires", "a", shortLife());

        pass(shortLife().multipliedBy(2));

        assertThat(cache.get("expires")).isNull();
        assertThat(cache.replace("expires", "a", "b", LIFE)).isFalse();
        assertThat(cache.remove("expires", "a")).isFalse();
        assertThat(cache.putIfAbsent("expires", "b", LIFE)).isTrue();
    }

    @Test
    default void replaceGivesAWholeLifeAgain() {
        SessionCache cache = open();
        cache.putIfAbsent("renewed", "a", shortLife());

        assertThat(cache.replace("renewed", "a", "a", LIFE)).isTrue();
        pass(shortLife().multipliedBy(2));

        assertThat(cache.get("renewed")).isEqualTo("a");
    }

    @Test
    default void readingDoesNotExtendALife() {
        SessionCache cache = open();
        cache.putIfAbsent("read", "a", shortLife());

        pass(shortLife().dividedBy(2));
        assertThat(cache.get("read")).isEqualTo("a");
        pass(shortLife());

        assertThat(cache.get("read")).isNull();
    }

    @Test
    default void takesLongTokensAndAnyText() {
        String value = "1|TOKEN|" + "0123456789abcdef".repeat(64) + "\u00e9\u6771 '\"\\";
        SessionCache cache = open();

        assertThat(cache.putIfAbsent("text", value, LIFE)).isTrue();
        assertThat(open().get("text")).isEqualTo(value);
        assertThat(cache.replace("text", value, value, LIFE)).isTrue();
        assertThat(cache.remove("text", value)).isTrue();
    }

    @Test
    default void ofRacingPutsExactlyOneWins() throws Exception {
        List<SessionCache> caches = List.of(open(), open());

        for (int round = 0; round < ROUNDS; round++) {
            String key = "race-put-" + round;
            int winners = race(i -> caches.get(i % 2).putIfAbsent(key, "value-" + i, LIFE));

            assertThat(winners).as("winners in round %s", round).isEqualTo(1);
        }
    }

    @Test
    default void ofRacingReplacesExactlyOneWins() throws Exception {
        List<SessionCache> caches = List.of(open(), open());

        for (int round = 0; round < ROUNDS; round++) {
            String key = "race-replace-" + round;
            caches.get(0).putIfAbsent(key, "old", LIFE);
            int winners = race(i -> caches.get(i % 2).replace(key, "old", "new-" + i, LIFE));

            assertThat(winners).as("winners in round %s", round).isEqualTo(1);
        }
    }

    @Test
    default void ofRacingRemovesExactlyOneWins() throws Exception {
        List<SessionCache> caches = List.of(open(), open());

        for (int round = 0; round < ROUNDS; round++) {
            String key = "race-remove-" + round;
            caches.get(0).putIfAbsent(key, "value", LIFE);
            int winners = race(i -> caches.get(i % 2).remove(key, "value"));

            assertThat(winners).as("winners in round %s", round).isEqualTo(1);
        }
    }

    @Test
    default void aRenewalAndARemovalOfOneValueDoNotReviveIt() throws Exception {
        SessionCache cache = open();

        for (int round = 0; round < ROUNDS; round++) {
            String key = "race-revive-" + round;
            cache.putIfAbsent(key, "value", LIFE);
            race(i -> i % 2 == 0 ? cache.replace(key, "value", "value", LIFE) : cache.remove(key, "value"));

            assertThat(cache.get(key)).as("after round %s", round).isNull();
        }
    }

    @Test
    default void ofRacingPutsOverAnExpiredValueExactlyOneWins() throws Exception {
        List<SessionCache> caches = List.of(open(), open());
        for (int round = 0; round < ROUNDS; round++) {
            caches.get(0).putIfAbsent("race-expired-" + round, "old", shortLife());
        }
        pass(shortLife().multipliedBy(2));

        for (int round = 0; round < ROUNDS; round++) {
            String key = "race-expired-" + round;
            AtomicReference<String> winner = new AtomicReference<>();
            int winners = race(i -> {
                boolean won = caches.get(i % 2).putIfAbsent(key, "value-" + i, LIFE);
                if (won) {
                    winner.set("value-" + i);
                }
                return won;
            });

            assertThat(winners).as("winners in round %s", round).isEqualTo(1);
            assertThat(caches.get(0).get(key)).as("value after round %s", round).isEqualTo(winner.get());
        }
    }

    @Test
    default void noReplaceIsLostAndNoReaderSeesAnOlderValueAgain() throws Exception {
        List<SessionCache> caches = List.of(open(), open());
        caches.get(0).putIfAbsent("count", "0", LIFE);
        AtomicInteger replaced = new AtomicInteger();

        int steady = race(i -> {
            SessionCache cache = caches.get(i % 2);
            int last = 0;
            for (int attempt = 0; attempt < ROUNDS; attempt++) {
                int now = Integer.parseInt(cache.get("count"));
                if (now < last) {
                    return false;
                }
                last = now;
                if (cache.replace("count", String.valueOf(now), String.valueOf(now + 1), LIFE)) {
                    replaced.incrementAndGet();
                }
            }
            return true;
        });

        assertThat(steady).as("readers that saw no older value again").isEqualTo(RACERS);
        assertThat(caches.get(1).get("count")).isEqualTo(String.valueOf(replaced.get()));
    }

    /** Runs all at once and counts those that say true. */
    private static int race(IntFunction<Boolean> racer) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(RACERS);
        CyclicBarrier start = new CyclicBarrier(RACERS);
        try {
            List<Callable<Boolean>> racers = new ArrayList<>();
            for (int i = 0; i < RACERS; i++) {
                int number = i;
                racers.add(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return racer.apply(number);
                });
            }
            int winners = 0;
            for (Future<Boolean> result : threads.invokeAll(racers, 60, TimeUnit.SECONDS)) {
                winners += result.get() ? 1 : 0;
            }
            return winners;
        } finally {
            threads.shutdownNow();
        }
    }
}
