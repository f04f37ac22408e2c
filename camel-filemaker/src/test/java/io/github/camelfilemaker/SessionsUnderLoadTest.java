package io.github.camelfilemaker;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.github.camelfilemaker.session.store.MemorySessionCache;
import io.github.camelfilemaker.simulator.Fault;
import io.github.camelfilemaker.simulator.FileMakerSimulator;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SessionsUnderLoadTest {

    private static final int THREADS = 32;
    private static final int CALLS = 1000;
    private static final Map<String, Object> PARIS = Map.of("City", "Paris");

    private static FileMakerSimulator server() {
        return Museum.start(builder -> builder.recordedRequests(CALLS * 4));
    }

    /** Makes all calls from all threads and gives those that failed. */
    private static List<Exception> load(CamelMuseum museum, BeforeCall beforeCall) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        AtomicInteger next = new AtomicInteger();
        List<Exception> failures = new CopyOnWriteArrayList<>();
        CyclicBarrier start = new CyclicBarrier(THREADS);
        try {
            List<Future<Void>> runs = IntStream.range(0, THREADS).mapToObj(i -> threads.submit(() -> {
                start.await(30, TimeUnit.SECONDS);
                while (next.getAndIncrement() < CALLS) {
                    beforeCall.run(i);
                    Exchange exchange = museum.send("filemaker:Artists?action=find", PARIS);
                    if (exchange.getException() != null) {
                        failures.add(exchange.getException());
                    } else {
                        assertThat(exchange.getMessage().getBody(List.class)).hasSize(1);
                    }
                }
                return (Void) null;
            })).toList();
            for (Future<Void> run : runs) {
                run.get(120, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        return failures;
    }

    @ParameterizedTest
    @ValueSource(strings = { "memory", "infinispan" })
    void aThousandCallsFrom32ThreadsOnAColdCacheMakeOneLogIn(String cache) throws Exception {
        FileMakerSimulator server = server();
        try (CamelMuseum museum = CamelMuseum.on(server).with(options -> options.setSessionCache(cache)).started()) {
            assertThat(load(museum, thread -> {
            })).isEmpty();

            assertThat(server.logins()).isEqualTo(1);
        }
        // closing has checked that no session is left
        assertThat(server.logouts()).isEqualTo(1);
    }

    @Test
    void noCallFailsWhileSessionsAreKilledAndNoGoodTokenIsEverRemoved() throws Exception {
        FileMakerSimulator server = server();
        RemovalsCache cache = new RemovalsCache(
                new MemorySessionCache(),
                stored -> server.sessions().stream().anyMatch(session -> stored.endsWith(session.token())));
        Killer killer = new Killer(server);
        try (CamelMuseum museum = CamelMuseum.on(server).with(options -> options.setSessionCache(cache)).started()) {
            List<Exception> failures = load(museum, killer::beforeCall);

            assertThat(killer.kills()).as("kills").isGreaterThan(3);
            assertThat(failures).isEmpty();
            assertThat(server.logins()).as("log ins after %s kills", killer.kills()).isLessThanOrEqualTo(killer.kills() + 1);
            assertThat(cache.removedWhileTheyWereGood()).as("good tokens removed").isEmpty();
            assertThat(cache.removals()).as("dead tokens removed").isEqualTo(server.logins() - 1);
        }
    }

    @Test
    void noneLogsInAndOutWithEachCall() throws Exception {
        FileMakerSimulator server = server();
        try (CamelMuseum museum = CamelMuseum.on(server).with(options -> options.setSessionCache("none")).started()) {
            for (int i = 0; i < 5; i++) {
                assertThat(museum.send("filemaker:Artists?action=find", PARIS).getException()).isNull();
                assertThat(server.openSessions()).isZero();
            }
            assertThat(server.logins()).isEqualTo(5);
        }
        assertThat(server.logouts()).isEqualTo(5);
    }

    @Test
    void aSessionThatTheServerForgotOverNightIsReplaced() throws Exception {
        FakeClock clock = new FakeClock();
        FileMakerSimulator server = server();
        CamelMuseum museum = CamelMuseum.on(server);
        museum.component().setClock(clock);
        try (museum) {
            museum.started();
            museum.send("filemaker:Artists?action=find", PARIS);
            server.clock().advance(Duration.ofHours(8));
            clock.advance(Duration.ofHours(8));

            assertThat(museum.send("filemaker:Artists?action=find", PARIS).getException()).isNull();
            assertThat(museum.redeliveries).as("nothing had to be repeated").isEmpty();
            assertThat(server.logins()).isEqualTo(2);
        }
    }

    private interface BeforeCall {
        void run(int thread);
    }

    /**
     * Kills the session again and again, by 952 and by 112 in turn, but no call twice: the next kill waits until all
     * calls have ended that the last one may have hit, at their first or at their second try.
     */
    private static final class Killer {
        private static final int ROUNDS_TO_SETTLE = 2;

        private final FileMakerSimulator server;
        private final long[] startedIn = new long[THREADS];
        private long round;
        private int settled;
        private int kills;

        Killer(FileMakerSimulator server) {
            this.server = server;
        }

        synchronized int kills() {
            return kills;
        }

        synchronized void beforeCall(int thread) {
            startedIn[thread] = Long.MAX_VALUE;
            boolean roundIsOver = LongStream.of(startedIn).min().getAsLong() >= round;
            if (roundIsOver && server.pendingFaults().isEmpty()) {
                if (settled++ == ROUNDS_TO_SETTLE) {
                    kill();
                    settled = 0;
                }
                round++;
            }
            startedIn[thread] = round;
        }

        private void kill() {
            kills++;
            if (kills % 2 == 0) {
                server.inject(Fault.windowMissing());
            } else {
                server.killSessions();
            }
        }
    }
}
