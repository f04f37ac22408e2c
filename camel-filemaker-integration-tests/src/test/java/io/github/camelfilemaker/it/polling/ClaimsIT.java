package io.github.camelfilemaker.it.polling;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.github.camelfilemaker.it.cluster.Figures;
import io.github.camelfilemaker.it.server.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Four JVMs that share orders by a field. {@code -Dclaims.records=10000} for more orders. */
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClaimsIT {

    private static final int ORDERS = Integer.getInteger("claims.records", 2_000);
    private static final int NODES = 4;
    private static final String URI
            = "filemaker:Orders?claimField=Claim&delay=100&initialDelay=0&pageSize=50&maxMessagesPerPoll=10";
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @Test
    void eachOrderIsProcessedOnce() throws Exception {
        try (PollingNodes nodes = start("claims", "1m")) {
            nodes.orders.enter(ORDERS);
            await().atMost(LIMIT).until(() -> nodes.orders.claimedAsDone() == ORDERS);
            nodes.stopAll();

            Figures.print("claims", figures(nodes));
            assertThat(times(nodes)).hasSize(ORDERS).allSatisfy((order, times) -> assertThat(times).isEqualTo(1));
            assertThat(share(nodes)).as("nodes that had something to do").hasSize(NODES);
            assertThat(nodes.orders.server.sessions()).isEmpty();
        }
    }

    @Test
    void theOrdersOfAKilledNodeAreTakenOver() throws Exception {
        try (PollingNodes nodes = start("claims-killed", "5s")) {
            Ledger.Stop stop = nodes.ledger.stopAfter(ORDERS / 4);
            nodes.orders.enter(ORDERS / 2);
            Processed last = stop.await();
            nodes.kill(last.node());
            await().atMost(LIMIT).until(() -> nodes.orders.claimedAsDone() == ORDERS / 2);
            nodes.stopAll();

            Figures.print("claims, node killed", figures(nodes));
            Map<String, Long> times = times(nodes);
            assertThat(times.remove(last.recordId())).isEqualTo(2);
            assertThat(times).hasSize(ORDERS / 2 - 1).allSatisfy((order, once) -> assertThat(once).isEqualTo(1));
        }
    }

    private static PollingNodes start(String folder, String claimTimeout) throws IOException {
        Map<String, String> none = Map.of("camel.component.filemaker.sessionCache", "memory");
        return new PollingNodes(
                Folders.empty("polling", folder), URI + "&claimTimeout=" + claimTimeout, Collections.nCopies(NODES, none))
                .start();
    }

    /** How often each order was begun. */
    private static Map<String, Long> times(PollingNodes nodes) {
        return nodes.ledger.begun().stream().collect(Collectors.groupingBy(Processed::recordId, Collectors.counting()));
    }

    /** How many orders each node has done. */
    private static Map<String, Long> share(PollingNodes nodes) {
        List<Processed> done = nodes.ledger.done();
        return done.stream().collect(Collectors.groupingBy(Processed::node, TreeMap::new, Collectors.counting()));
    }

    private static String figures(PollingNodes nodes) {
        return "orders " + nodes.orders.versions().size() + ", done by " + share(nodes) + ", claims lost "
               + nodes.orders.lostClaims() + ", requests " + nodes.orders.server.requests().size() + ", log ins "
               + nodes.orders.server.logins();
    }
}
