package io.github.camelfilemaker.spi;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import io.github.camelfilemaker.FakeClock;
import io.github.camelfilemaker.session.store.MemorySessionCache;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

/** The contract finds what is wrong: it fails for caches that are broken on purpose, and in the test that says how. */
class SessionCacheContractTest {

    private static Set<String> failures(Class<? extends SessionCacheContract> broken) {
        return EngineTestKit.engine("junit-jupiter").selectors(selectClass(broken)).execute().testEvents().failed().stream()
                .map(event -> event.getTestDescriptor().getDisplayName().replace("()", "")).collect(Collectors.toSet());
    }

    @Test
    void aBlindDeleteIsFound() {
        assertThat(failures(BlindDelete.class)).containsExactlyInAnyOrder("removeLeavesANewerValueAlone");
    }

    @Test
    void anIgnoredExpiryIsFound() {
        assertThat(failures(IgnoredExpiry.class)).containsExactlyInAnyOrder(
                "forgetsAfterItsTimeToLive", "readingDoesNotExtendALife", "ofRacingPutsOverAnExpiredValueExactlyOneWins");
    }

    @Test
    void aLostUpdateIsFound() {
        assertThat(failures(LostUpdate.class)).contains("ofRacingReplacesExactlyOneWins",
                "noReplaceIsLostAndNoReaderSeesAnOlderValueAgain");
    }

    @Test
    void aGoodCacheIsNotBlamed() {
        assertThat(failures(Good.class)).isEmpty();
    }

    static class Good implements SessionCacheContract {
        final FakeClock clock = new FakeClock();
        final SessionCache cache = cache();

        SessionCache cache() {
            return new MemorySessionCache(clock);
        }

        @Override
        public SessionCache open() {
            return cache;
        }

        @Override
        public void pass(Duration duration) {
            clock.advance(duration);
        }
    }

    static class BlindDelete extends Good {
        @Override
        SessionCache cache() {
            return new MemorySessionCache(clock) {
                @Override
                public boolean remove(String key, String expected) {
                    String there = get(key);
                    return there != null && super.remove(key, there);
                }
            };
        }
    }

    static class IgnoredExpiry extends Good {
        @Override
        SessionCache cache() {
            return new MemorySessionCache();
        }
    }

    static class LostUpdate extends Good {
        @Override
        SessionCache cache() {
            return new MemorySessionCache(clock) {
                @Override
                public boolean replace(String key, String expected, String value, Duration timeToLive) {
                    String there = get(key);
                    if (!expected.equals(there)) {
                        return false;
                    }
                    // here another thread changes it
                    LockSupport.parkNanos(100_000);
                    there = get(key);
                    return there != null && super.replace(key, there, value, timeToLive);
                }
            };
        }
    }
}
