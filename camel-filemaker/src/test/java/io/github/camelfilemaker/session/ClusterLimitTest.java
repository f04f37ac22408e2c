package io.github.camelfilemaker.session;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static io.github.camelfilemaker.session.SessionNodes.CALL;
import static io.github.camelfilemaker.session.SessionNodes.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** How many sessions all nodes have together. */
class ClusterLimitTest {

    private final SessionNodes nodes = new SessionNodes();
    private final FakeLogin server = nodes.server;

    ClusterLimitTest() {
        nodes.maxSessions = 4;
        nodes.maxClusterSessions = 4;
    }

    @Test
    void nodesOpenNoMoreSessionsThanTheLimitTogether() throws Exception {
        AccountSessions one = nodes.node();
        AccountSessions other = nodes.node();
        List<Turn> turns
                = List.of(one.turn(CALL), one.turn(CALL), one.turn(CALL), other.turn(CALL), other.turn(CALL));
        Thread further = new Thread(() -> call(other));

        further.start();
        await().until(() -> further.getState() == Thread.State.TIMED_WAITING);
        assertThat(server.live).as("the shared one, two of one node, one of the other").hasSize(4);
        turns.forEach(Turn::close);
        further.join(30_000);

        assertThat(server.live).hasSize(4);
    }

    @Test
    void aCallThatGetsNoPermitWaitsForAnOpenSessionOfItsNode() throws Exception {
        nodes.maxClusterSessions = 1;
        AccountSessions node = nodes.node();
        Turn running = node.turn(CALL);
        Thread next = new Thread(() -> call(node));

        next.start();
        await().until(() -> next.getState() == Thread.State.TIMED_WAITING);
        running.close();
        next.join(30_000);

        assertThat(next.isAlive()).isFalse();
        assertThat(server.logins).hasValue(1);
    }

    @Test
    void aNodeWithoutAnySessionInALaneWaitsAndThenSaysWhatToRaise() {
        nodes.maxClusterSessions = 1;
        nodes.scriptSessions = 1;
        AccountSessions node = nodes.node();

        assertThatThrownBy(() -> node.turn(SessionNodes.SCRIPT)).hasMessageContaining("borrowTimeout=10000 ms")
                .hasMessageContaining("maxClusterSessions=1");
        assertThat(nodes.timing.pauses.get()).isPositive();
    }

    @Test
    void aClosedSessionGivesItsPermitBack() {
        nodes.maxClusterSessions = 2;
        AccountSessions one = nodes.node();
        Turn shared = one.turn(CALL);
        one.turn(CALL).close();
        shared.close();
        one.stop();
        AccountSessions other = nodes.node();

        Turn first = other.turn(CALL);
        Turn second = other.turn(CALL);

        assertThat(server.live).hasSize(2);
        first.close();
        second.close();
    }

    @Test
    void thePermitsOfADeadNodeExpireWhenTheServerHasForgottenItsSessions() {
        nodes.maxClusterSessions = 2;
        AccountSessions dead = nodes.node();
        Turn shared = dead.turn(CALL);
        dead.turn(CALL).close();
        shared.close();

        nodes.clock.advance(Duration.ofMinutes(16));
        AccountSessions other = nodes.node();
        Turn first = other.turn(CALL);
        Turn second = other.turn(CALL);

        assertThat(second.session()).isNotNull();
        first.close();
        second.close();
    }

    @Test
    void aSessionInUseKeepsItsPermit() {
        nodes.maxClusterSessions = 2;
        AccountSessions one = nodes.node();
        for (int minute = 0; minute < 60; minute++) {
            Turn shared = one.turn(CALL);
            call(one);
            shared.close();
            nodes.clock.advance(Duration.ofMinutes(1));
        }
        AccountSessions other = nodes.node();
        Turn shared = other.turn(CALL);

        assertThat(server.logins).hasValue(2);
        assertThat(shared.session().token()).isEqualTo("token-1");
        shared.close();
    }
}
