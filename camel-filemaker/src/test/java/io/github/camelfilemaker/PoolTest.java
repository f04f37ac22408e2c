package io.github.camelfilemaker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.github.camelfilemaker.api.FileMakerSessionException;
import io.github.camelfilemaker.simulator.Fault;
import io.github.camelfilemaker.simulator.FileMakerSimulator;
import io.github.camelfilemaker.simulator.Gate;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Several sessions of one account, at a server that runs the calls of each one after another. */
class PoolTest {

    private static final Map<String, Object> PARIS = Map.of("City", "Paris");
    private static final String FIND = "filemaker:Artists?action=find";

    private final ExecutorService threads = Executors.newFixedThreadPool(64);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private List<Exchange> callers(CamelMuseum museum, int number, int calls) throws Exception {
        List<Callable<List<Exchange>>> callers = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            callers.add(() -> {
                List<Exchange> mine = new ArrayList<>();
                for (int call = 0; call < calls; call++) {
                    mine.add(museum.send(FIND, PARIS));
                }
                return mine;
            });
        }
        List<Exchange> all = new ArrayList<>();
        for (Future<List<Exchange>> caller : threads.invokeAll(callers, 60, TimeUnit.SECONDS)) {
            all.addAll(caller.get());
        }
        return all;
    }

    @Test
    void asManyCallsRunAtOnceAsThereAreSessionsAndOneOnEach() throws Exception {
        FileMakerSimulator server = Museum.start(builder -> builder.latency(Duration.ofMillis(20)));
        try (CamelMuseum museum = CamelMuseum.on(server).with(options -> options.setMaxSessions(4)).started()) {
            assertThat(callers(museum, 64, 3)).allMatch(exchange -> exchange.getException() == null);

            assertThat(server.maxConcurrentCalls()).isEqualTo(4);
            assertThat(server.maxConcurrentCallsPerSession()).isEqualTo(1);
            assertThat(server.logins()).isEqualTo(4);
        }
    }

    @Test
    void tenCallsOnTenSessionsAreAllAtTheServerAtOnce() throws Exception {
        Gate gate = new Gate();
        FileMakerSimulator server = Museum.start();
        try (CamelMuseum museum = CamelMuseum.on(server).with(options -> options.setMaxSessions(10)).started()) {
            for (int i = 0; i < 10; i++) {
                server.inject(Fault.on("POST", "_find"), Fault.hold(gate));
            }
            List<Future<Exchange>> calls = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                calls.add(museum.template.asyncSend(FIND, e -> e.getIn().setBody(PARIS)));
            }
            await().until(() -> museum.finds() == 10);
            gate.open();

            for (Future<Exchange> call : calls) {
                assertThat(call.get(30, TimeUnit.SECONDS).getException()).isNull();
            }
            assertThat(server.logins()).isEqualTo(10);
        }
    }

    @Test
    void aServerThatTakesFewerSessionsThanAreAllowedServesAllCallsWithThose() throws Exception {
        FileMakerSimulator server = Museum.start(builder -> builder.latency(Duration.ofMillis(5)).maxSessions(3));
        try (CamelMuseum museum = CamelMuseum.on(server).with(options -> options.setMaxSessions(10)).started()) {
            assertThat(callers(museum, 32, 5)).allMatch(exchange -> exchange.getException() == null);

            assertThat(server.openSessions()).isEqualTo(3);
            assertThat(server.refusedLogins()).as("of 32 callers none asks again before the back-off is over").isLessThan(32);
        }
    }

    @Test
    void aLongScriptInItsLaneDoesNotHoldUpAFind() throws Exception {
        Gate gate = new Gate();
        FileMakerSimulator server = Museum.start();
        try (CamelMuseum museum = CamelMuseum.on(server).with(options -> options.setScriptSessions(1)).started()) {
            server.inject(Fault.on("GET", "/script/"), Fault.hold(gate));
            Future<Exchange> script = museum.template.asyncSend(
                    "filemaker:Artists?action=script&script=Echo&scriptParam=done", e -> {
                    });
            gate.awaitArrival();

            assertThat(museum.send(FIND, PARIS).getException()).isNull();
            gate.open();

            assertThat(script.get(30, TimeUnit.SECONDS).getMessage().getBody(String.class)).isEqualTo("done");
        }
    }

    @Test
    void aCallThatWaitsTooLongIsToldWhatToRaise() throws Exception {
        Gate gate = new Gate();
        FileMakerSimulator server = Museum.start();
        try (CamelMuseum museum = CamelMuseum.on(server).with(options -> options.setBorrowTimeout(100)).started()) {
            server.inject(Fault.on("POST", "_find"), Fault.hold(gate));
            Future<Exchange> slow = museum.template.asyncSend(FIND, e -> e.getIn().setBody(PARIS));
            gate.awaitArrival();

            assertThat(museum.send(FIND, PARIS).getException()).isInstanceOf(FileMakerSessionException.class).hasMessage(
                    "No session within borrowTimeout=100 ms: all of maxSessions=1 are in use, raise maxSessions or"
                                                                                                                         + " borrowTimeout");
            gate.open();
            slow.get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void endpointsOfOneAccountShareItsSessionsWhateverTheirConnections() throws Exception {
        FileMakerSimulator server = Museum.start();
        try (CamelMuseum museum = CamelMuseum.on(server).started()) {
            assertThat(museum.send(FIND, PARIS).getException()).isNull();
            assertThat(museum.send(FIND + "&responseTimeout=5m", PARIS).getException()).isNull();

            assertThat(server.logins()).isEqualTo(1);
        }
    }

    @Test
    void manyThreadsMayBeTheFirstToUseAnEndpoint() throws Exception {
        for (int round = 0; round < 5; round++) {
            try (CamelMuseum museum = CamelMuseum.on(Museum.start()).started()) {
                List<Callable<Exchange>> first = new ArrayList<>();
                CyclicBarrier start = new CyclicBarrier(64);
                for (int i = 0; i < 64; i++) {
                    String uri = FIND + "&responseTimeout=" + (60_000 + i % 8);
                    first.add(() -> {
                        start.await(30, TimeUnit.SECONDS);
                        return museum.send(uri, PARIS);
                    });
                }
                for (Future<Exchange> call : threads.invokeAll(first, 60, TimeUnit.SECONDS)) {
                    assertThat(call.get().getException()).isNull();
                }
                assertThat(museum.server.logins()).isEqualTo(1);
            }
        }
    }
}
