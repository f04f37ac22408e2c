package io.github.camelfilemaker.it.cluster;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.github.camelfilemaker.simulator.Fault;
import io.github.camelfilemaker.simulator.Gate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

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
    void clearFaults() {
        cluster.server.clearFaults();
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
        long recovered = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - killed);
        gate.open();
        cluster.replace(0);

        Figures.print(store, "log in killed, recovered after " + recovered + " ms, " + figures(report, database));
        assertThat(report.error()).isEmpty();
        assertThat(report.ok()).isEqualTo(2 * THREADS);
        assertThat(database.sessions()).as("the session in use, and perhaps that of the killed log in")
                .hasSizeLessThanOrEqualTo(2);
        onlyTheSessionInUseIsLeft(database);
    }

    /** Lets the server's limit of 15 idle minutes pass for all sessions but the one that the nodes use. */
    void onlyTheSessionInUseIsLeft(Database database) {
        int logins = database.logins();
        cluster.server.clock().advance(Duration.ofMinutes(8));
        cluster.calls(1, database.uri());
        cluster.server.clock().advance(Duration.ofMinutes(8));
        assertThat(database.sessions()).as("after 15 idle minutes").hasSize(1);
        assertThat(cluster.calls(1, database.uri()).error()).isEmpty();
        assertThat(database.logins()).as("log ins after the last one").isEqualTo(logins);
    }

    static String figures(Report report, Database database) {
        return "calls ok " + report.ok() + ", failed " + report.failed() + ", slowest " + report.slowestMillis()
               + " ms, log ins " + database.logins() + ", sessions left " + database.sessions().size();
    }
}
