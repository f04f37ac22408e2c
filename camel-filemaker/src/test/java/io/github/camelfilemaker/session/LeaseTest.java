package io.github.camelfilemaker.session;

import java.time.Duration;

import io.github.camelfilemaker.api.FileMakerSessionException;
import org.junit.jupiter.api.Test;

import static io.github.camelfilemaker.session.SessionNodes.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** One node logs in, the others wait for its token. */
class LeaseTest {

    private static final Duration LEASE = Duration.ofSeconds(5);

    private final SessionNodes nodes = new SessionNodes();
    private final FakeLogin server = nodes.server;
    private final String key = nodes.key.stored();

    private StoredSession leaseOfAnother() {
        StoredSession lease = StoredSession.lease();
        nodes.cache.putIfAbsent(key, lease.text(), LEASE);
        return lease;
    }

    @Test
    void waitsForTheTokenOfTheNodeThatLogsIn() {
        StoredSession lease = leaseOfAnother();
        nodes.timing.whilePausing = () -> nodes.cache.replace(key, lease.text(), "1|TOKEN|theirs", LEASE);

        assertThat(call(nodes.node())).isEqualTo("theirs");
        assertThat(server.logins).hasValue(0);
    }

    @Test
    void looksLessAndLessOftenWhileItWaits() {
        leaseOfAnother();

        call(nodes.node());

        assertThat(nodes.timing.pauses.get()).as("looks within 5 seconds").isBetween(30, 70);
    }

    @Test
    void takesThePlaceOfANodeThatGivesNoSignOfLife() {
        leaseOfAnother();

        assertThat(call(nodes.node())).isEqualTo("token-1");
        assertThat(nodes.stored()).contains("token-1");
    }

    @Test
    void doesNotWaitLongerThanTheBorrowTimeout() {
        StoredSession lease = leaseOfAnother();
        nodes.timing.whilePausing = () -> nodes.cache.replace(key, lease.text(), lease.text(), LEASE);

        assertThatThrownBy(() -> call(nodes.node())).isInstanceOf(FileMakerSessionException.class)
                .hasMessageContaining("borrowTimeout=10000 ms").hasMessageContaining("another node is still logging in");
    }

    @Test
    void signsOfLifeKeepTheLeaseForALongLogIn() {
        server.whileLoggingIn = () -> {
            for (int second = 0; second < 60; second++) {
                nodes.clock.advance(Duration.ofSeconds(1));
                nodes.timing.beat();
            }
            assertThat(nodes.stored()).contains("LEASE");
        };

        call(nodes.node());

        assertThat(nodes.stored()).contains("token-1");
        assertThat(nodes.timing.repeatedTasks()).as("signs of life after the log in").isZero();
    }

    @Test
    void aHolderThatHasLostItsLeaseTakesTheNewerTokenAndLogsItsOwnOut() {
        server.whileLoggingIn = () -> {
            server.whileLoggingIn = () -> {
            };
            nodes.clock.advance(LEASE);
            assertThat(call(nodes.node())).isEqualTo("token-2");
        };

        assertThat(call(nodes.node())).isEqualTo("token-2");
        assertThat(nodes.stored()).contains("token-2");
        assertThat(server.loggedOut).containsExactly("token-1");
    }

    @Test
    void aFinishedLogInGoesBeforeOneThatIsUnderWay() {
        server.whileLoggingIn = () -> {
            nodes.clock.advance(LEASE);
            leaseOfAnother();
        };

        assertThat(call(nodes.node())).isEqualTo("token-1");
        assertThat(nodes.stored()).contains("token-1");
        assertThat(server.loggedOut).isEmpty();
    }

    @Test
    void aStoreThatHasDoneWhatItReportedAsNotDoneCostsNoSession() {
        nodes.cache.liesOnce = true;

        assertThat(call(nodes.node())).isEqualTo("token-1");
        assertThat(nodes.stored()).contains("token-1");
        assertThat(server.loggedOut).isEmpty();
    }

    @Test
    void aRefusedLogInIsMadeOnceForAllNodes() {
        server.refusal = 212;
        assertThatThrownBy(() -> call(nodes.node())).hasMessageContaining("212");

        assertThatThrownBy(() -> call(nodes.node())).isInstanceOf(FileMakerSessionException.class)
                .hasMessageContaining("another node").hasMessageContaining("212");

        assertThat(server.logins).hasValue(1);
    }

    @Test
    void theRefusalEndsWithItsBackOff() {
        server.refusal = 212;
        assertThatThrownBy(() -> call(nodes.node())).hasMessageContaining("212");
        server.refusal = 0;

        nodes.clock.advance(Duration.ofSeconds(5));

        assertThat(call(nodes.node())).isEqualTo("token-2");
    }

    @Test
    void aLogInThatFailsOtherwiseLetsTheNextNodeTryAtOnce() {
        server.refusal = 802;
        assertThatThrownBy(() -> call(nodes.node())).hasMessageContaining("802");
        server.refusal = 0;

        assertThat(nodes.stored()).isNull();
        assertThat(call(nodes.node())).isEqualTo("token-2");
        assertThat(nodes.timing.pauses).hasValue(0);
    }

    @Test
    void aRenewalLeavesTheLeaseOfAnotherNodeAlone() {
        AccountSessions node = nodes.node();
        call(node);
        nodes.cache.remove(key, "1|TOKEN|token-1");
        leaseOfAnother();

        nodes.clock.advance(Duration.ofMinutes(1).minus(Duration.ofSeconds(1)));
        call(node);

        assertThat(server.logins).hasValue(1);
    }
}
