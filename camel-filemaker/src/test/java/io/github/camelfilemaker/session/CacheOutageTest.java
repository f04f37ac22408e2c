package io.github.camelfilemaker.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.camelfilemaker.api.FileMakerSessionException;
import org.junit.jupiter.api.Test;

import static io.github.camelfilemaker.session.SessionNodes.CALL;
import static io.github.camelfilemaker.session.SessionNodes.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The session cache goes down and comes back. */
class CacheOutageTest {

    private final SessionNodes nodes = new SessionNodes();
    private final FakeLogin server = nodes.server;
    private final CountingCache cache = nodes.cache;

    private void down() {
        cache.failure = new IllegalStateException("store down");
    }

    private void back() {
        cache.failure = null;
    }

    @Test
    void withFailACallThatNeedsASessionFailsAndSaysWhy() {
        down();

        assertThatThrownBy(() -> call(nodes.node())).isInstanceOf(FileMakerSessionException.class)
                .hasMessageContaining("CountingCache failed: store down");
        assertThat(server.logins).hasValue(0);
    }

    @Test
    void withFailAFreshSessionThatCannotBeStoredIsLoggedOut() {
        server.whileLoggingIn = this::down;

        assertThatThrownBy(() -> call(nodes.node())).hasMessageContaining("store down");

        assertThat(server.logins).hasValue(1);
        assertThat(server.live).isEmpty();
    }

    @Test
    void withLocalACallGoesOnWithASessionOfThisNode() {
        nodes.whenCacheFails = CacheFailurePolicy.local;
        AccountSessions node = nodes.node();
        down();

        assertThat(call(node)).isEqualTo("token-1");
        assertThat(call(node)).isEqualTo("token-1");
    }

    @Test
    void withLocalASessionThatCouldNotBeStoredIsKeptAndStoredLater() {
        nodes.whenCacheFails = CacheFailurePolicy.local;
        AccountSessions node = nodes.node();
        server.whileLoggingIn = this::down;
        call(node);
        back();

        nodes.clock.advance(Duration.ofMinutes(1));
        call(node);

        assertThat(nodes.stored()).contains("token-1");
        assertThat(server.logins).hasValue(1);
    }

    @Test
    void withLocalTheNodesAgreeOnOneSessionWhenTheCacheIsBack() {
        nodes.whenCacheFails = CacheFailurePolicy.local;
        AccountSessions one = nodes.node();
        AccountSessions other = nodes.node();
        down();
        call(one);
        call(other);
        back();

        nodes.clock.advance(Duration.ofMinutes(1));
        call(one);
        call(other);

        assertThat(server.live).hasSize(1);
        assertThat(call(one)).isEqualTo(call(other));
    }

    @Test
    void aStopWhileTheCacheIsDownLogsOutOfASessionThatNobodyElseHas() {
        nodes.whenCacheFails = CacheFailurePolicy.local;
        cache.shared = true;
        AccountSessions node = nodes.node();
        down();
        call(node);

        node.stop();

        assertThat(server.live).isEmpty();
    }

    @Test
    void aStopWhileTheCacheIsDownLeavesASessionThatOthersMayHave() {
        cache.shared = true;
        AccountSessions node = nodes.node();
        call(node);
        down();

        node.stop();

        assertThat(server.live).containsExactly("token-1");
    }

    @Test
    void withLocalARefusedSessionIsReplacedByOneOfThisNode() {
        nodes.whenCacheFails = CacheFailurePolicy.local;
        AccountSessions node = nodes.node();
        Turn turn = node.turn(CALL);
        down();
        turn.refused(true);
        turn.close();

        assertThat(call(node)).isEqualTo("token-2");
        back();
        nodes.clock.advance(Duration.ofMinutes(1));

        assertThat(call(node)).isEqualTo("token-2");
        assertThat(nodes.stored()).contains("token-2");
    }

    @Test
    void aStoreThatHangsAtARenewalHoldsUpNoCall() {
        AccountSessions node = nodes.node();
        call(node);
        List<Runnable> hanging = new ArrayList<>();
        nodes.timing.executor = hanging::add;
        nodes.clock.advance(Duration.ofMinutes(1));

        assertThat(call(node)).isEqualTo("token-1");
        nodes.clock.advance(Duration.ofMinutes(1));
        assertThat(call(node)).isEqualTo("token-1");

        assertThat(hanging).as("renewals at once").hasSize(1);
    }

    @Test
    void whatARenewalFoundOutCountsForTheNextCall() {
        AccountSessions node = nodes.node();
        call(node);
        cache.replace(nodes.key.stored(), "1|TOKEN|token-1", "1|TOKEN|theirs", Duration.ofMinutes(14));
        List<Runnable> hanging = new ArrayList<>();
        nodes.timing.executor = hanging::add;
        nodes.clock.advance(Duration.ofMinutes(1));
        assertThat(call(node)).isEqualTo("token-1");

        hanging.get(0).run();

        assertThat(call(node)).isEqualTo("theirs");
        assertThat(server.loggedOut).containsExactly("token-1");
    }

    @Test
    void aRenewalThatPutsARefusedSessionBackDoesNotGetItUsedAgain() {
        AccountSessions node = nodes.node();
        call(node);
        List<Runnable> late = new ArrayList<>();
        nodes.timing.executor = late::add;
        nodes.clock.advance(Duration.ofMinutes(1));
        Turn turn = node.turn(CALL);
        turn.refused(true);
        turn.close();
        late.get(0).run();
        assertThat(nodes.stored()).contains("token-1");

        assertThat(call(node)).isEqualTo("token-2");

        assertThat(nodes.stored()).contains("token-2");
    }
}
