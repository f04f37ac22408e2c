package io.github.camelfilemaker.it.cluster;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelfilemaker.simulator.Fault;
import io.github.camelfilemaker.simulator.Gate;
import io.github.camelfilemaker.simulator.SessionInfo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What a cluster of three JVMs does, whatever it keeps its sessions in. One session at the end always means: no session
 * that nobody uses, because the one that the nodes use is open.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class ClusterContract {

    /** Of each node, as many as a busy application server has. */
    static final int THREADS = 64;
    static final int CALLS = THREADS * Cluster.NODES;
    /** Of each node, the threads of a load that goes on. */
    static final int LOAD = 4;
    /** What takes longer than this does not happen. */
    static final Duration LIMIT = Duration.ofSeconds(30);
    static final Duration LOGIN_TIME = Duration.ofMillis(300);

    final SharedStore store;
    Cluster cluster;

    ClusterContract(SharedStore store) {
        this.store = store;
    }

    @BeforeAll
    void startNodes() throws IOException {
        cluster = Cluster.of(store);
    }

    @AfterAll
    void stopNodes() throws InterruptedException {
        if (cluster != null) {
            cluster.close();
        }
    }

    @AfterEach
    void clean() throws Exception {
        cluster.server.clearFaults();
        for (NodeProcess node : cluster.nodes()) {
            node.thaw();
        }
    }

    @Test
    void coldNodesLogInOnce() {
        Database database = cluster.newDatabase();
        cluster.server.inject(Fault.loginDelay(LOGIN_TIME));

        Report report = cluster.calls(THREADS, database.uri());

        Figures.print(store, "cold start, " + figures(report, database));
        assertThat(report.error()).isEmpty();
        assertThat(report.ok()).isEqualTo(CALLS);
        assertThat(database.logins()).isEqualTo(1);
        assertThat(database.sessions()).hasSize(1);
    }

    @Test
    void nodesThatFindTheirSessionDeadLogInOnce() {
        Database database = cluster.newDatabase();
        cluster.calls(THREADS, database.uri());
        int before = database.logins();
        database.killSessions();
        cluster.server.inject(Fault.loginDelay(LOGIN_TIME));

        Report report = cluster.calls(THREADS, database.uri());

        Figures.print(store, "dead session, " + figures(report, database));
        assertThat(report.error()).isEmpty();
        assertThat(report.ok()).isEqualTo(CALLS);
        assertThat(database.logins() - before).isEqualTo(1);
        assertThat(database.sessions()).hasSize(1);
    }

    @Test
    void theOthersRecoverWhenTheNodeThatLogsInIsKilled() throws Exception {
        Database database = cluster.newDatabase();
        Gate gate = new Gate();
        cluster.server.inject(Fault.loginHold(gate));
        cluster.node(0).calls(1, 1, database.uri());
        gate.awaitArrival();
        List<CompletableFuture<Report>> others
                = Cluster.tell(THREADS, database.uri(), List.of(cluster.node(1), cluster.node(2)));

        cluster.node(0).kill();
        long killed = System.nanoTime();
        Report report = Report.sum(others.stream().map(NodeProcess::get).toList());
        long recovered = millisSince(killed);
        gate.open();
        cluster.replace(0);

        Figures.print(store, "log in killed, recovered after " + recovered + " ms, " + figures(report, database));
        assertThat(report.error()).isEmpty();
        assertThat(report.ok()).isEqualTo(2 * THREADS);
        assertThat(database.sessions()).as("the session in use, and perhaps that of the killed log in")
                .hasSizeLessThanOrEqualTo(2);
        onlyTheSessionInUseIsLeft(database);
    }

    @Test
    void aNodeThatStoodStillWhileItLoggedInLeavesTheNewerSessionAlone() throws Exception {
        Database database = cluster.newDatabase();
        String uri = database.uri() + "&sessionRenewInterval=1000";
        Gate gate = new Gate();
        cluster.server.inject(Fault.loginHold(gate));
        CompletableFuture<Report> late = cluster.node(0).calls(1, 1, uri);
        gate.awaitArrival();
        cluster.node(0).freeze();
        long frozen = System.nanoTime();

        List<CompletableFuture<Report>> others
                = Cluster.tell(THREADS, uri, List.of(cluster.node(1), cluster.node(2)));
        Report report = Report.sum(others.stream().map(NodeProcess::get).toList());
        long recovered = millisSince(frozen);
        List<SessionInfo> newer = database.sessions();
        gate.open();
        await().until(() -> database.sessions().size() == 2);
        cluster.node(0).thaw();
        Report own = NodeProcess.get(late);
        Report all = report.plus(own);
        // also when the node had a session of its own until it was back in the cluster
        await().atMost(LIMIT).until(() -> cluster.calls(1, uri).failed() == 0 && database.sessions().size() == 1);

        Figures.print(store, "log in frozen, recovered after " + recovered + " ms, " + figures(all, database));
        assertThat(report.error()).isEmpty();
        assertThat(report.ok()).isEqualTo(2 * THREADS);
        if (store.outlivesNodes()) {
            assertThat(own.error()).isEmpty();
            assertThat(database.sessions()).extracting(SessionInfo::ordinal).containsExactly(newer.get(0).ordinal());
        } else {
            // the others have put the node out of the cluster: it may not reach the session any more
            assertThat(own.error()).matches("|.*session cache.*");
        }
        onlyTheSessionInUseIsLeft(database, uri);
    }

    @Test
    void aRollingRestartUnderLoadLosesNoCallAndNoSession() throws Exception {
        Database database = cluster.newDatabase();
        for (NodeProcess node : cluster.nodes()) {
            node.load(LOAD, database.uri());
        }
        Report report = Report.NOTHING;
        for (int i = 0; i < Cluster.NODES; i++) {
            report = report.plus(cluster.node(i).unload());
            cluster.node(i).stop();
            cluster.replace(i);
            cluster.node(i).load(LOAD, database.uri());
        }
        for (NodeProcess node : cluster.nodes()) {
            report = report.plus(node.unload());
        }

        Figures.print(store, "rolling restart, " + figures(report, database));
        assertThat(report.error()).isEmpty();
        assertThat(report.ok()).isPositive();
        assertThat(database.logins()).isLessThanOrEqualTo(1 + Cluster.NODES);
        onlyTheSessionInUseIsLeft(database);
    }

    @Test
    void afterAStopOfAllNodesNoSessionIsLeftThatNobodyCanUse() throws Exception {
        Database database = cluster.newDatabase();
        cluster.calls(THREADS, database.uri());
        int logins = database.logins();

        cluster.restart();
        int left = database.sessions().size();
        Report report = cluster.calls(THREADS, database.uri());

        Figures.print(store, "stop of all nodes, left " + left + ", then " + figures(report, database));
        assertThat(report.error()).isEmpty();
        int lost = store.outlivesNodes() ? 0 : 1;
        assertThat(left).as("sessions that the next start finds in the store").isEqualTo(store.outlivesNodes() ? 1 : 0);
        assertThat(database.logins() - logins).as("log ins after the start").isLessThanOrEqualTo(lost);
        onlyTheSessionInUseIsLeft(database);
    }

    @Test
    void allNodesTogetherKeepToTheLimitOfSessions() {
        Database database = cluster.newDatabase();
        String uri = database.uri() + "&maxSessions=4&maxClusterSessions=4";
        for (NodeProcess node : cluster.nodes()) {
            node.load(2 * LOAD, uri);
        }
        AtomicInteger most = new AtomicInteger();
        await().pollInterval(Duration.ofMillis(5)).during(Duration.ofSeconds(2)).atMost(LIMIT)
                .until(() -> most.accumulateAndGet(database.sessions().size(), Math::max) > 0);
        Report report = Report.sum(cluster.nodes().stream().map(NodeProcess::unload).toList());

        Figures.print(store, "limit of 4 sessions, most at once " + most + ", " + figures(report, database));
        assertThat(report.error()).isEmpty();
        assertThat(most.get()).isBetween(2, 4);
    }

    /** Lets the server's limit of 15 idle minutes pass for all sessions but the one that the nodes use. */
    void onlyTheSessionInUseIsLeft(Database database) {
        onlyTheSessionInUseIsLeft(database, database.uri());
    }

    void onlyTheSessionInUseIsLeft(Database database, String uri) {
        int logins = database.logins();
        cluster.server.clock().advance(Duration.ofMinutes(8));
        cluster.calls(1, uri);
        cluster.server.clock().advance(Duration.ofMinutes(8));
        assertThat(database.sessions()).as("after 15 idle minutes").hasSize(1);
        assertThat(cluster.calls(1, uri).error()).isEmpty();
        assertThat(database.logins()).as("log ins after the last one").isEqualTo(logins);
    }

    static long millisSince(long nanoTime) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanoTime);
    }

    static String figures(Report report, Database database) {
        return "calls ok " + report.ok() + ", failed " + report.failed() + ", slowest " + report.slowestMillis()
               + " ms, log ins " + database.logins() + ", sessions left " + database.sessions().size();
    }
}
