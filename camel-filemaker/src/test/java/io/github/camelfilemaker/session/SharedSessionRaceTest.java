package io.github.camelfilemaker.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.github.camelfilemaker.FakeClock;
import io.github.camelfilemaker.api.FileMakerSessionException;
import io.github.camelfilemaker.session.store.MemorySessionCache;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class SharedSessionRaceTest {

    private static final int THREADS = 32;
    private static final int ROUNDS = 200;

    private final FakeClock clock = new FakeClock();
    private final MemorySessionCache cache = new MemorySessionCache(clock);
    private final FakeLogin server = new FakeLogin();
    private final SessionKey key = new SessionKey("https", "host", 443, "Contacts", "basic:web", "", 0);
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private SharedSession node(Duration waitTimeout) {
        return new SharedSession(
                key, cache, server,
                new SessionSettings(
                        Duration.ofMinutes(14), Duration.ofSeconds(60), waitTimeout, Duration.ofSeconds(5),
                        Duration.ofMinutes(5), clock));
    }

    private <T> List<T> allAtOnce(Callable<T> task) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<T>> tasks = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            tasks.add(() -> {
                start.await(30, TimeUnit.SECONDS);
                return task.call();
            });
        }
        List<T> results = new ArrayList<>();
        for (Future<T> result : threads.invokeAll(tasks, 60, TimeUnit.SECONDS)) {
            results.add(result.get());
        }
        return results;
    }

    @Test
    void coldThreadsShareOneLogIn() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            SharedSession sessions = node(Duration.ofSeconds(30));

            allAtOnce(() -> {
                Session session = sessions.acquire();
                sessions.release(session);
                return session;
            });

            assertThat(server.logins).as("log ins after round %s", round).hasValue(round);
            sessions.stop();
            assertThat(server.live).as("sessions after round %s", round).isEmpty();
        }
    }

    @Test
    void threadsThatFindTheSameSessionDeadShareOneLogIn() throws Exception {
        SharedSession sessions = node(Duration.ofSeconds(30));
        for (int round = 1; round <= ROUNDS; round++) {
            List<String> tokens = allAtOnce(() -> {
                Session dead = sessions.acquire();
                sessions.refused(dead, true);
                sessions.release(dead);
                return dead.token();
            });
            Session next = sessions.acquire();
            sessions.release(next);

            // late ones may have refused a token of this round's first log in, never more than there were log ins
            assertThat(server.logins.get()).as("log ins after round %s", round)
                    .isEqualTo(1 + refusedSoFar(tokens, next));
        }
    }

    private static int refusedSoFar(List<String> tokens, Session next) {
        assertThat(tokens).as("nobody refuses the session that comes after").doesNotContain(next.token());
        return Integer.parseInt(next.token().substring("token-".length())) - 1;
    }

    @Test
    void allWaitersLearnOfARefusedLogInWhichIsMadeOnce() throws Exception {
        SharedSession sessions = node(Duration.ofSeconds(30));
        server.refusal = 212;

        List<RuntimeException> failures = allAtOnce(() -> {
            try {
                sessions.acquire();
                return null;
            } catch (RuntimeException e) {
                return e;
            }
        });

        assertThat(failures).allSatisfy(
                e -> assertThat(e).isInstanceOf(FileMakerSessionException.class).hasMessageContaining("212"));
        assertThat(failures).doesNotHaveDuplicates();
        assertThat(server.logins).hasValue(1);
    }

    @Test
    void waitingForALogInIsBounded() throws Exception {
        SharedSession sessions = node(Duration.ofMillis(50));
        CountDownLatch answer = new CountDownLatch(1);
        server.whileLoggingIn = () -> awaitUninterruptibly(answer);
        Future<Session> slow = threads.submit(sessions::acquire);
        await().until(() -> server.logins.get() == 1);

        assertThatThrownBy(sessions::acquire).hasMessageContaining("borrowTimeout=50 ms");

        answer.countDown();
        assertThat(slow.get(30, TimeUnit.SECONDS).token()).isEqualTo("token-1");
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void nodesThatRaceForAnEmptyCacheEndWithOneSession() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            List<SharedSession> nodes = List.of(node(Duration.ofSeconds(30)), node(Duration.ofSeconds(30)));
            List<String> tokens = allAtOnce(() -> {
                SharedSession mine = nodes.get((int) (Thread.currentThread().getId() % 2));
                Session session = mine.acquire();
                mine.release(session);
                return session.token();
            });

            assertThat(tokens).as("tokens of round %s", round).containsOnly(tokens.get(0));
            assertThat(server.live).as("sessions of round %s", round).containsExactly(tokens.get(0));
            nodes.get(0).stop();
            server.live.clear();
        }
    }
}
