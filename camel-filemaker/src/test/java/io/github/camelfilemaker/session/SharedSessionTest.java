package io.github.camelfilemaker.session;

import java.time.Duration;

import io.github.camelfilemaker.FakeClock;
import io.github.camelfilemaker.api.FileMakerSessionException;
import io.github.camelfilemaker.session.store.MemorySessionCache;
import io.github.camelfilemaker.spi.SessionCache;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class SharedSessionTest {

    private final FakeClock clock = new FakeClock();
    private final CountingCache cache = new CountingCache(new MemorySessionCache(clock));
    private final FakeLogin server = new FakeLogin();
    private final SessionKey key = new SessionKey("https", "host", 443, "Contacts", "basic:web", "", 0);
    private final SharedSession sessions = node(cache);

    private SharedSession node(SessionCache store) {
        return new SharedSession(
                key, store, server,
                new SessionSettings(
                        Duration.ofMinutes(14), Duration.ofSeconds(60), Duration.ofSeconds(10), Duration.ofSeconds(5),
                        Duration.ofMinutes(5), clock));
    }

    private String stored() {
        return cache.get(key.stored());
    }

    private Session call(SharedSession node) {
        Session session = node.acquire();
        node.release(session);
        return session;
    }

    @Test
    void logsInOnceForManyCalls() {
        for (int i = 0; i < 10; i++) {
            call(sessions);
        }

        assertThat(server.logins).hasValue(1);
    }

    @Test
    void readsTheStoreNotAtAllWhileTheSessionIsInUse() {
        call(sessions);
        int before = cache.operations();

        for (int i = 0; i < 100; i++) {
            call(sessions);
        }

        assertThat(cache.operations()).isEqualTo(before);
    }

    @Test
    void takesTheSessionThatAnotherNodeHasStored() {
        Session first = call(sessions);

        Session second = call(node(cache));

        assertThat(second.token()).isEqualTo(first.token());
        assertThat(server.logins).hasValue(1);
    }

    @Test
    void logsInAnewWhenTheSessionHasBeenIdleTooLong() {
        call(sessions);

        clock.advance(Duration.ofMinutes(14));
        call(sessions);

        assertThat(server.logins).hasValue(2);
    }

    @Test
    void keepsASessionInUseForEver() {
        for (int minute = 0; minute < 60; minute++) {
            call(sessions);
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(server.logins).hasValue(1);
        assertThat(call(node(cache)).token()).isEqualTo("token-1");
    }

    @Test
    void extendsTheStoredLifeAtMostOncePerInterval() {
        call(sessions);
        int before = cache.operations();

        for (int second = 0; second < 120; second++) {
            clock.advance(Duration.ofSeconds(1));
            call(sessions);
        }

        assertThat(cache.operations() - before).isEqualTo(2);
    }

    @Test
    void doesNotGiveASessionThatACallStillUsesForIdle() {
        Session running = sessions.acquire();

        clock.advance(Duration.ofHours(1));

        assertThat(call(sessions)).isSameAs(running);
        sessions.release(running);
    }

    @Test
    void aRefusedSessionIsRemovedAndReplaced() {
        Session refused = sessions.acquire();

        sessions.refused(refused, true);
        sessions.release(refused);

        assertThat(stored()).isNull();
        assertThat(call(sessions).token()).isEqualTo("token-2");
        assertThat(server.loggedOut).isEmpty();
    }

    @Test
    void aRefusedSessionThatHasBeenReplacedLeavesTheNewerOneAlone() {
        Session old = sessions.acquire();
        SharedSession other = node(cache);
        Session same = other.acquire();
        other.refused(same, true);
        other.release(same);
        Session newer = call(other);

        sessions.refused(old, true);
        sessions.release(old);

        assertThat(stored()).contains(newer.token());
        assertThat(call(sessions).token()).isEqualTo(newer.token());
        assertThat(server.logins).hasValue(2);
    }

    @Test
    void aRefusedSessionThatMayStillLiveIsLoggedOutAfterItsLastCall() {
        Session first = sessions.acquire();
        Session second = sessions.acquire();

        sessions.refused(first, false);
        sessions.release(first);
        assertThat(server.loggedOut).isEmpty();
        sessions.release(second);

        assertThat(server.loggedOut).containsExactly("token-1");
    }

    @Test
    void takesTheOthersSessionAndLogsItsOwnOutWhenItCameSecond() {
        SharedSession other = node(cache);
        server.whileLoggingIn = () -> {
            server.whileLoggingIn = () -> {
            };
            call(other);
        };

        Session session = call(sessions);

        assertThat(session.token()).isEqualTo("token-2");
        assertThat(server.live).containsExactly("token-2");
        assertThat(server.loggedOut).containsExactly("token-1");
    }

    @Test
    void letsGoOfASessionThatAnotherNodeHasReplaced() {
        call(sessions);
        cache.replace(key.stored(), "1|TOKEN|token-1", "1|TOKEN|theirs", Duration.ofMinutes(14));

        clock.advance(Duration.ofMinutes(1));
        call(sessions);

        assertThat(server.loggedOut).containsExactly("token-1");
        assertThat(call(sessions).token()).isEqualTo("theirs");
    }

    @Test
    void aRefusedLogInIsNotTriedAgainBeforeTheBackOffIsOver() {
        server.refusal = 212;

        assertThatThrownBy(sessions::acquire).isInstanceOf(FileMakerSessionException.class).hasMessageContaining("212");
        assertThatThrownBy(sessions::acquire).hasMessageContaining("No log in before 2026-01-01T00:00:05Z")
                .hasMessageContaining("212");
        assertThat(server.logins).hasValue(1);
    }

    @Test
    void theBackOffGrowsWithEachRefusalUpToItsLimit() {
        server.refusal = 212;
        for (int second = 0; second < 3600; second++) {
            assertThatThrownBy(sessions::acquire).isInstanceOf(FileMakerSessionException.class);
            clock.advance(Duration.ofSeconds(1));
        }

        // 5, 10, 20, 40, 80, 160 seconds, then 300 each
        assertThat(server.logins.get()).isBetween(16, 18);
    }

    @Test
    void theBackOffIsOverWithTheFirstLogInThatWorks() {
        server.refusal = 212;
        assertThatThrownBy(sessions::acquire).isInstanceOf(FileMakerSessionException.class);
        clock.advance(Duration.ofSeconds(5));
        server.refusal = 0;

        assertThat(call(sessions).token()).isEqualTo("token-2");
    }

    @Test
    void aFileThatIsClosedIsTriedAgainWithTheNextCall() {
        server.refusal = 802;
        assertThatThrownBy(sessions::acquire).isInstanceOf(FileMakerSessionException.class);
        server.refusal = 0;

        assertThat(call(sessions).token()).isEqualTo("token-2");
    }

    @Test
    void stoppingLogsOutWhatNobodyElseCanUse() {
        call(sessions);

        sessions.stop();

        assertThat(server.live).isEmpty();
        assertThat(stored()).isNull();
    }

    @Test
    void stoppingLeavesASharedSessionToTheOthers() {
        cache.shared = true;
        call(sessions);

        sessions.stop();

        assertThat(server.live).containsExactly("token-1");
        assertThat(stored()).contains("token-1");
    }

    @Test
    void stoppingUnderACallWaitsForItsEndAndLogsOut() throws Exception {
        Session running = sessions.acquire();
        Thread stopping = new Thread(sessions::stop);

        stopping.start();
        await().until(() -> !running.isLive(clock.millis(), Long.MAX_VALUE));
        assertThat(server.live).isNotEmpty();
        sessions.release(running);
        stopping.join();

        assertThat(server.live).isEmpty();
    }

    @Test
    void aLogInThatEndsAfterTheStopIsLoggedOut() {
        server.whileLoggingIn = sessions::stop;

        assertThatThrownBy(sessions::acquire).hasMessageContaining("stopped");

        assertThat(server.live).isEmpty();
    }

    @Test
    void aStoreThatFailsIsNamedAndLeavesNoSessionBehind() {
        cache.failure = new IllegalStateException("store down");

        assertThatThrownBy(sessions::acquire).isInstanceOf(FileMakerSessionException.class)
                .hasMessageContaining("CountingCache failed: store down");
        assertThat(server.live).isEmpty();
    }

    @Test
    void aRefusedSessionThatTheStoreCouldNotRemoveIsNotTakenAgain() {
        Session refused = sessions.acquire();
        cache.failure = new IllegalStateException("store down");
        sessions.refused(refused, true);
        sessions.release(refused);
        cache.failure = null;

        assertThat(call(sessions).token()).isEqualTo("token-2");
        assertThat(stored()).contains("token-2");
    }

    @Test
    void aStoreThatFailsAtARenewalDoesNotFailTheCall() {
        call(sessions);
        cache.failure = new IllegalStateException("store down");
        clock.advance(Duration.ofMinutes(1));

        assertThat(call(sessions).token()).isEqualTo("token-1");
    }

    @Test
    void aValueOfAnUnknownFormCountsAsAbsentAndIsNotOverwritten() {
        cache.putIfAbsent(key.stored(), "9|SOMETHING|else", Duration.ofMinutes(14));

        assertThat(call(sessions).token()).isEqualTo("token-1");
        assertThat(stored()).isEqualTo("9|SOMETHING|else");
    }

    @Test
    void noTokenIsInTheTextOfASession() {
        assertThat(call(sessions).toString()).doesNotContain("token-1");
    }
}
