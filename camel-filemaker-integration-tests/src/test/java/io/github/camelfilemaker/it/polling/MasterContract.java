package io.github.camelfilemaker.it.polling;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import io.github.camelfilemaker.it.cluster.Figures;
import io.github.camelfilemaker.it.cluster.SharedStore;
import io.github.camelfilemaker.it.server.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Two JVMs, one of which polls: the leader of camel-master. Orders are entered and edited all the time.
 */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class MasterContract {

    private static final int NODES = 2;
    private static final int ORDERS = 100;
    private static final int WRITES = 200;
    private static final long WRITE_MILLIS = 10;
    /** What one poll brings at most. */
    private static final int BATCH = 30;
    private static final String URI = "master:orders:filemaker:Orders?trackingField=ModifiedAt&initialPosition=earliest"
                                      + "&delay=200&initialDelay=0&pageSize=20&maxMessagesPerPoll=" + BATCH;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration SESSION_LIMIT = Duration.ofMinutes(15);

    private final SharedStore store;
    private final String clusterService;

    /** @param clusterService the class of Camel's way to find a leader in the store */
    MasterContract(SharedStore store, String clusterService) {
        this.store = store;
        this.clusterService = clusterService;
    }

    @Test
    void theOtherGoesOnWhereAKilledLeaderWasInTheMiddleOfABatch() throws Exception {
        try (PollingNodes nodes = nodes("killed")) {
            Ledger.Stop stop = nodes.ledger.stopAfter(ORDERS);
            nodes.start();
            String killed = stop.await().node();
            nodes.kill(killed);
            await().atMost(LIMIT).until(() -> isAllDone(nodes));

            List<String> repeated = repeated(nodes);
            Figures.print(store + ", leader killed", figures(nodes) + ", repeated " + repeated.size());
            assertThat(switches(nodes)).isEqualTo(1);
            assertThat(repeated).as("the batch that was under way").hasSizeLessThanOrEqualTo(BATCH);
            inOrderByOneAtATime(nodes);
            noSessionIsLeft(nodes);
        }
    }

    @Test
    void theOtherGoesOnWhereALeaderWasStoppedWithoutARepeat() throws Exception {
        try (PollingNodes nodes = nodes("stopped")) {
            Ledger.Stop stop = nodes.ledger.stopAfter(ORDERS);
            nodes.start();
            String leader = stop.await().node();
            stop.open();
            nodes.stop(leader);
            await().atMost(LIMIT).until(() -> isAllDone(nodes));

            List<String> repeated = repeated(nodes);
            Figures.print(store + ", leader stopped", figures(nodes) + ", repeated " + repeated.size());
            assertThat(switches(nodes)).isEqualTo(1);
            assertThat(repeated).isEmpty();
            inOrderByOneAtATime(nodes);
            noSessionIsLeft(nodes);
        }
    }

    @Test
    void aRollingRestartUnderLoadRepeatsNothing() throws Exception {
        ScheduledExecutorService load = Executors.newSingleThreadScheduledExecutor();
        try (PollingNodes nodes = nodes("restarted")) {
            nodes.start();
            nodes.orders.allow(Integer.MAX_VALUE);
            load.scheduleWithFixedDelay(nodes.orders::write, 0, WRITE_MILLIS, TimeUnit.MILLISECONDS);
            for (int i = 0; i < NODES; i++) {
                Ledger.Stop stop = nodes.ledger.stopAfter(BATCH);
                String leader = stop.await().node();
                stop.open();
                nodes.stop(leader);
                nodes.start(leader);
            }
            nodes.orders.allow(0);
            await().atMost(LIMIT).until(() -> isAllDone(nodes));

            List<String> repeated = repeated(nodes);
            Figures.print(store + ", rolling restart", figures(nodes) + ", repeated " + repeated.size());
            assertThat(switches(nodes)).isEqualTo(NODES);
            assertThat(repeated).isEmpty();
            inOrderByOneAtATime(nodes);
            noSessionIsLeft(nodes);
        } finally {
            load.shutdownNow();
        }
    }

    private PollingNodes nodes(String test) throws IOException {
        Path folder = Folders.empty("polling", "master-" + store + "-" + test);
        List<Map<String, String>> stores = store.properties(folder, NODES);
        // a position of its own, because the server keeps those of other tests
        PollingNodes nodes = new PollingNodes(
                folder, URI + "&stateKey=" + UUID.randomUUID(), stores.stream().map(this::withLeader).toList());
        nodes.orders.enter(ORDERS).allow(WRITES);
        return nodes;
    }

    private Map<String, String> withLeader(Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(properties);
        all.put("camel.beans.leader", "#class:" + clusterService);
        all.put("camel.beans.leader.id", UUID.randomUUID().toString());
        all.put("camel.beans.leader.cacheContainer", "#bean:cacheManager");
        all.put("camel.beans.leader.lifespan", "2");
        all.put("camel.beans.leader.lifespanTimeUnit", "SECONDS");
        return all;
    }

    /** Writes, too, in case that nothing is left that a node could process. */
    private static boolean isAllDone(PollingNodes nodes) {
        nodes.orders.write();
        return nodes.orders.isWritten() && versions(nodes.ledger.done()).containsAll(nodes.orders.versions());
    }

    private static Set<String> versions(List<Processed> records) {
        return records.stream().map(Processed::version).collect(Collectors.toSet());
    }

    private static List<String> repeated(PollingNodes nodes) {
        Map<String, Long> times = nodes.ledger.begun().stream()
                .collect(Collectors.groupingBy(Processed::version, Collectors.counting()));
        return times.keySet().stream().filter(version -> times.get(version) > 1).toList();
    }

    /** How often another node went on. */
    private static long switches(PollingNodes nodes) {
        List<String> order = nodes.ledger.begun().stream().map(Processed::node).toList();
        long switches = 0;
        for (int i = 1; i < order.size(); i++) {
            switches += order.get(i).equals(order.get(i - 1)) ? 0 : 1;
        }
        return switches;
    }

    private static void inOrderByOneAtATime(PollingNodes nodes) {
        Map<String, List<Integer>> modIds = nodes.ledger.begun().stream().collect(Collectors.groupingBy(
                Processed::recordId, Collectors.mapping(Processed::modId, Collectors.toList())));
        assertThat(modIds.values()).allSatisfy(versions -> assertThat(versions).isSorted());
        assertThat(nodes.ledger.mostAtOnce()).isEqualTo(1);
    }

    private void noSessionIsLeft(PollingNodes nodes) throws InterruptedException {
        nodes.stopAll();
        assertThat(nodes.orders.server.sessions()).as("that of the store").hasSizeLessThanOrEqualTo(1);
        nodes.orders.server.clock().advance(SESSION_LIMIT.plusMinutes(1));
        assertThat(nodes.orders.server.sessions()).isEmpty();
    }

    private static String figures(PollingNodes nodes) {
        return "orders " + nodes.orders.versions().size() + ", processed " + nodes.ledger.done().size() + ", log ins "
               + nodes.orders.server.logins();
    }
}
