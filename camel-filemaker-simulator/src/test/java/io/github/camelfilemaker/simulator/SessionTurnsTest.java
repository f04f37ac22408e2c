package io.github.camelfilemaker.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Calls of one session are served one after another. */
@Timeout(60)
class SessionTurnsTest {

    @RegisterExtension
    final FileMakerSimulatorExtension filemaker = new FileMakerSimulatorExtension(Museum.builder()).allowOpenSessions();

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private FileMakerSimulator server;
    private DataApiClient client;

    @BeforeEach
    void logIn() {
        server = filemaker.server();
        client = Museum.loggedIn(server);
    }

    @AfterEach
    void stopCallers() {
        callers.shutdownNow();
    }

    private CompletableFuture<Reply> getLater(DataApiClient who) {
        return CompletableFuture.supplyAsync(() -> who.get("Artists", "1"), callers);
    }

    private void awaitCallsOnTheirWay(int count) {
        while (server.maxConcurrentCallsPerSession() < count) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aCallWaitsForTheOneBeforeIt() throws Exception {
        Gate gate = new Gate();
        server.inject(Fault.hold(gate));
        CompletableFuture<Reply> first = getLater(client);
        gate.awaitArrival();

        CompletableFuture<Reply> second = getLater(client);
        awaitCallsOnTheirWay(2);
        assertThat(second).isNotDone();

        gate.open();
        assertThat(first.get().code()).isEqualTo("0");
        assertThat(second.get().code()).isEqualTo("0");
        assertThat(server.maxConcurrentCallsPerSession()).isEqualTo(2);
    }

    @Test
    void sessionsDontWaitForEachOther() throws Exception {
        DataApiClient other = Museum.loggedIn(server);
        Gate gate = new Gate();
        server.inject(Fault.hold(gate));
        CompletableFuture<Reply> held = getLater(client);
        gate.awaitArrival();

        assertThat(other.get("Artists", "1").code()).isEqualTo("0");

        gate.open();
        held.get();
        assertThat(server.maxConcurrentCallsPerSession()).isEqualTo(1);
        assertThat(server.maxConcurrentCalls()).isEqualTo(2);
    }

    @Test
    void aRunningCallKeepsItsSessionAlive() throws Exception {
        Gate gate = new Gate();
        server.inject(Fault.hold(gate));
        CompletableFuture<Reply> held = getLater(client);
        gate.awaitArrival();

        server.clock().advance(Duration.ofMinutes(20));
        assertThat(server.openSessions()).isEqualTo(1);

        gate.open();
        assertThat(held.get().code()).isEqualTo("0");
    }

    @Test
    void aCallWhoseSessionIsClosedUnderItGets112AndThoseBehindIt952() throws Exception {
        Gate gate = new Gate();
        server.inject(Fault.hold(gate));
        CompletableFuture<Reply> running = getLater(client);
        gate.awaitArrival();
        CompletableFuture<Reply> waiting = getLater(client);
        awaitCallsOnTheirWay(2);

        server.killSessions();
        gate.open();

        assertThat(running.get().code()).isEqualTo("112");
        assertThat(waiting.get().code()).isEqualTo("952");
    }

    @Test
    void countersHoldWhenManyCallAtOnce() throws Exception {
        int callsEach = 20;
        List<DataApiClient> clients = new ArrayList<>(List.of(client));
        for (int i = 0; i < 7; i++) {
            clients.add(Museum.loggedIn(server));
        }
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<Void>> done = new ArrayList<>();
        for (DataApiClient each : clients) {
            done.add(CompletableFuture.runAsync(() -> {
                await(start);
                for (int i = 0; i < callsEach; i++) {
                    assertThat(each.create("Artists", "{\"fieldData\":{\"Name\":\"x\"}}").code()).isEqualTo("0");
                }
                each.logout();
            }, callers));
        }
        start.countDown();
        for (CompletableFuture<Void> each : done) {
            each.get(30, TimeUnit.SECONDS);
        }

        assertThat(server.database("Museum").table("Artists").size()).isEqualTo(3 + 8 * callsEach);
        assertThat(server.maxConcurrentCallsPerSession()).isEqualTo(1);
        assertThat(server.logins()).isEqualTo(8);
        assertThat(server.logouts()).isEqualTo(8);
        assertThat(server.openSessions()).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
