package io.github.camelfilemaker.session;

import java.time.Duration;

import io.github.camelfilemaker.FakeClock;
import io.github.camelfilemaker.api.FileMakerSessionException;
import org.junit.jupiter.api.Test;

import static io.github.camelfilemaker.session.SessionNodes.CALL;
import static io.github.camelfilemaker.session.SessionNodes.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** The one session that nodes share. */
class SharedSlotTest {

    private final SessionNodes nodes = new SessionNodes();
    private final FakeClock clock = nodes.clock;
    private final CountingCache cache = nodes.cache;
    private final FakeLogin server = nodes.server;
    private final AccountSessions sessions = nodes.node();

    private String stored() {
        return nodes.stored();
    }

    private static Turn refuse(AccountSessions node, boolean isGone) {
        Turn turn = node.turn(CALL);
        turn.refused(isGone);
        turn.close();
        return turn;
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
        String first = call(sessions);

        String second = call(nodes.node());

        assertThat(second).isEqualTo(first);
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
        assertThat(call(nodes.node())).isEqualTo("token-1");
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
    void aRefusedSessionIsRemovedAndReplaced() {
        refuse(sessions, true);

        assertThat(stored()).isNull();
        assertThat(call(sessions)).isEqualTo("token-2");
        assertThat(server.loggedOut).isEmpty();
    }

    @Test
    void aRefusedSessionThatHasBeenReplacedLeavesTheNewerOneAlone() {
        AccountSessions other = nodes.node();
        call(other);
        Turn old = sessions.turn(CALL);
        refuse(other, true);
        String newer = call(other);

        old.refused(true);
        old.close();

        assertThat(stored()).contains(newer);
        assertThat(call(sessions)).isEqualTo(newer);
        assertThat(server.logins).hasValue(2);
    }

    @Test
    void aRefusedSessionThatMayStillLiveIsLoggedOut() {
        refuse(sessions, false);

        assertThat(server.loggedOut).containsExactly("token-1");
    }

    @Test
    void letsGoOfASessionThatAnotherNodeHasReplaced() {
        call(sessions);
        cache.replace(nodes.key.stored(), "1|TOKEN|token-1", "1|TOKEN|theirs", Duration.ofMinutes(14));

        clock.advance(Duration.ofMinutes(1));
        call(sessions);

        assertThat(server.loggedOut).containsExactly("token-1");
        assertThat(call(sessions)).isEqualTo("theirs");
    }

    @Test
    void aRefusedLogInIsNotTriedAgainBeforeTheBackOffIsOver() {
        server.refusal = 212;

        assertThatThrownBy(() -> call(sessions)).isInstanceOf(FileMakerSessionException.class).hasMessageContaining("212");
        assertThatThrownBy(() -> call(sessions)).hasMessageContaining("No log in before 2026-01-01T00:00:05Z")
                .hasMessageContaining("212");
        assertThat(server.logins).hasValue(1);
    }

    @Test
    void theBackOffGrowsWithEachRefusalUpToItsLimit() {
        server.refusal = 212;
        for (int second = 0; second < 3600; second++) {
            assertThatThrownBy(() -> call(sessions)).isInstanceOf(FileMakerSessionException.class);
            clock.advance(Duration.ofSeconds(1));
        }

        // 5, 10, 20, 40, 80, 160 seconds, then 300 each
        assertThat(server.logins.get()).isBetween(16, 18);
    }

    @Test
    void theBackOffIsOverWithTheFirstLogInThatWorks() {
        server.refusal = 212;
        assertThatThrownBy(() -> call(sessions)).isInstanceOf(FileMakerSessionException.class);
        clock.advance(Duration.ofSeconds(5));
        server.refusal = 0;

        assertThat(call(sessions)).isEqualTo("token-2");
    }

    @Test
    void aFileThatIsClosedIsTriedAgainWithTheNextCall() {
        server.refusal = 802;
        assertThatThrownBy(() -> call(sessions)).isInstanceOf(FileMakerSessionException.class);
        server.refusal = 0;

        assertThat(call(sessions)).isEqualTo("token-2");
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
        Turn running = sessions.turn(CALL);
        Thread stopping = new Thread(sessions::stop);

        stopping.start();
        await().until(() -> stopping.getState() == Thread.State.TIMED_WAITING);
        assertThat(server.live).isNotEmpty();
        running.close();
        stopping.join();

        assertThat(server.live).isEmpty();
    }

    @Test
    void thereIsNoSessionAfterAStop() {
        sessions.stop();

        assertThatThrownBy(() -> call(sessions)).hasMessageContaining("closed");
        assertThat(server.logins).hasValue(0);
    }

    @Test
    void stoppingLogsOutOfASessionThatTheSharedStoreHasLostAndAnotherNodeHasReplaced() {
        cache.shared = true;
        call(sessions);
        cache.replace(nodes.key.stored(), "1|TOKEN|token-1", "1|TOKEN|theirs", Duration.ofMinutes(14));

        sessions.stop();

        assertThat(server.live).isEmpty();
        assertThat(stored()).contains("theirs");
    }

    @Test
    void stoppingLogsOutOfASharedSessionThatNobodyHasUsedForItsLife() {
        cache.shared = true;
        call(sessions);
        clock.advance(Duration.ofMinutes(14));

        sessions.stop();

        assertThat(server.live).isEmpty();
    }

    @Test
    void stoppingLeavesASharedSessionThatOnlyAnotherNodeUses() {
        cache.shared = true;
        AccountSessions other = nodes.node();
        call(sessions);
        clock.advance(Duration.ofMinutes(10));
        call(other);
        clock.advance(Duration.ofMinutes(1));
        call(other);
        clock.advance(Duration.ofMinutes(5));

        sessions.stop();

        assertThat(server.live).containsExactly("token-1");
    }

    @Test
    void drainingLogsOutOfASharedSessionToo() {
        cache.shared = true;
        call(sessions);

        sessions.drain();

        assertThat(server.live).isEmpty();
        assertThat(stored()).isNull();
    }

    @Test
    void aStoreThatFailsIsNamedAndLeavesNoSessionBehind() {
        cache.failure = new IllegalStateException("store down");

        assertThatThrownBy(() -> call(sessions)).isInstanceOf(FileMakerSessionException.class)
                .hasMessageContaining("CountingCache failed: store down");
        assertThat(server.live).isEmpty();
    }

    @Test
    void aRefusedSessionThatTheStoreCouldNotRemoveIsNotTakenAgain() {
        Turn refused = sessions.turn(CALL);
        cache.failure = new IllegalStateException("store down");
        refused.refused(true);
        refused.close();
        cache.failure = null;

        assertThat(call(sessions)).isEqualTo("token-2");
        assertThat(stored()).contains("token-2");
    }

    @Test
    void aStoreThatFailsAtARenewalDoesNotFailTheCall() {
        call(sessions);
        cache.failure = new IllegalStateException("store down");
        clock.advance(Duration.ofMinutes(1));

        assertThat(call(sessions)).isEqualTo("token-1");
    }

    @Test
    void aValueThatCannotBeReadIsLeftAloneAndTheNodeHasASessionOfItsOwn() {
        cache.shared = true;
        cache.putIfAbsent(nodes.key.stored(), "9|SOMETHING|else", Duration.ofMinutes(14));

        assertThat(call(sessions)).isEqualTo("token-1");
        assertThat(stored()).isEqualTo("9|SOMETHING|else");
        sessions.stop();
        assertThat(server.live).isEmpty();
    }

    @Test
    void aBrokenRefusalCountsAsUnreadable() {
        cache.putIfAbsent(nodes.key.stored(), "1|FAILED|half", Duration.ofMinutes(14));

        assertThat(call(sessions)).isEqualTo("token-1");
        assertThat(stored()).isEqualTo("1|FAILED|half");
    }

    @Test
    void noTokenIsInTheTextOfASession() {
        try (Turn turn = sessions.turn(CALL)) {
            assertThat(turn.session().toString()).doesNotContain("token-1");
            assertThat(StoredSession.token("token-1").toString()).doesNotContain("token-1");
        }
    }
}
