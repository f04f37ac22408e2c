package io.github.camelfilemaker.it.cluster;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a cluster does besides when its sessions are in a server, which may fail and come back. */
abstract class ServerClusterContract extends ClusterContract {

    private static final int CALLS_OF_A_WHILE = 100;

    private boolean isStopped;

    ServerClusterContract(SharedStore store) {
        super(store);
    }

    private void stopStore() {
        store.server.stop();
        isStopped = true;
    }

    @AfterEach
    void startStore() {
        if (isStopped) {
            store.server.start();
            isStopped = false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "fail", "local" })
    void callsGoOnWithTheSessionInMemoryWhileTheStoreIsGone(String policy) {
        Database database = cluster.newDatabase();
        String uri = uri(database, policy);
        cluster.calls(1, uri);
        for (NodeProcess node : cluster.nodes()) {
            node.load(LOAD, uri);
        }

        stopStore();
        Report without = loadOfAWhile();
        startStore();
        Report report = without.plus(loadOfAWhile());
        for (NodeProcess node : cluster.nodes()) {
            report = report.plus(node.unload());
        }

        Figures.print(store, "store gone under load, policy " + policy + ", " + figures(report, database));
        assertThat(report.error()).isEmpty();
        assertThat(database.logins()).isEqualTo(1);
        onlyTheSessionInUseIsLeft(database, uri);
    }

    private Report loadOfAWhile() {
        Report sum = Report.NOTHING;
        for (NodeProcess node : cluster.nodes()) {
            node.look();
            Report[] report = { Report.NOTHING };
            await().atMost(LIMIT).until(() -> {
                report[0] = report[0].plus(node.look());
                return report[0].ok() + report[0].failed() >= CALLS_OF_A_WHILE;
            });
            sum = sum.plus(report[0]);
        }
        return sum;
    }

    @Test
    void withoutTheStoreEachNodeGoesOnAloneUnderThePolicyLocal() {
        Database database = cluster.newDatabase();
        String uri = uri(database, "local");
        cluster.calls(1, uri);
        stopStore();
        database.killSessions();

        Report without = cluster.calls(LOAD, uri);
        int alone = database.logins() - 1;
        startStore();
        long started = System.nanoTime();
        await().atMost(LIMIT).until(() -> cluster.calls(LOAD, uri).failed() == 0 && database.sessions().size() == 1);

        Figures.print(store, "log in without store, policy local, log ins alone " + alone + ", one session again after "
                             + millisSince(started) + " ms, " + figures(without, database));
        assertThat(without.error()).isEmpty();
        assertThat(alone).isEqualTo(Cluster.NODES);
        onlyTheSessionInUseIsLeft(database, uri);
    }

    @Test
    void withoutTheStoreALogInFailsUnderThePolicyFail() {
        Database database = cluster.newDatabase();
        String uri = uri(database, "fail");
        cluster.calls(1, uri);
        stopStore();
        database.killSessions();

        Report without = cluster.calls(LOAD, uri);
        startStore();
        long started = System.nanoTime();
        await().atMost(LIMIT).until(() -> cluster.calls(LOAD, uri).failed() == 0);

        Figures.print(store, "log in without store, policy fail, calls good again after " + millisSince(started) + " ms, "
                             + figures(without, database) + ", error " + without.error());
        assertThat(without.ok()).isZero();
        assertThat(without.error()).containsPattern("The session cache \\S.* failed: ");
        assertThat(without.slowestMillis()).as("the limit of a call without a session").isLessThan(LIMIT.toMillis());
        onlyTheSessionInUseIsLeft(database, uri);
    }

    /** A short interval of renewals, because that is when a node notices that the store is back. */
    private static String uri(Database database, String policy) {
        return database.uri() + "&cacheFailurePolicy=" + policy + "&sessionRenewInterval=1000";
    }
}
