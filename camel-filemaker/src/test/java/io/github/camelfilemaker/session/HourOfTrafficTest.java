package io.github.camelfilemaker.session;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static io.github.camelfilemaker.session.SessionNodes.call;
import static org.assertj.core.api.Assertions.assertThat;

/** What steady traffic costs the server and the store, in an hour of the clock. */
class HourOfTrafficTest {

    private static final int SECONDS = 3600;

    private final SessionNodes nodes = new SessionNodes();

    @Test
    void oneNodeLogsInOnceAndHardlyAsksTheStore() {
        AccountSessions node = nodes.node();
        for (int second = 0; second < SECONDS; second++) {
            call(node);
            assertThat(nodes.server.live).hasSize(1);
            nodes.clock.advance(Duration.ofSeconds(1));
        }

        assertThat(nodes.server.logins).hasValue(1);
        assertThat(nodes.cache.operations() / (double) SECONDS).as("store operations per call").isLessThan(0.02);
    }

    @Test
    void threeNodesShareOneSessionAndHardlyAskTheStore() {
        List<AccountSessions> cluster = List.of(nodes.node(), nodes.node(), nodes.node());
        for (int second = 0; second < SECONDS; second++) {
            cluster.forEach(SessionNodes::call);
            assertThat(nodes.server.live).hasSize(1);
            nodes.clock.advance(Duration.ofSeconds(1));
        }

        assertThat(nodes.server.logins).hasValue(1);
        assertThat(nodes.cache.operations() / (3.0 * SECONDS)).as("store operations per call").isLessThan(0.02);
    }
}
