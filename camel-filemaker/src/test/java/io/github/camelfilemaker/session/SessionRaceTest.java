package io.github.camelfilemaker.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelfilemaker.api.FileMakerSessionException;
import io.github.camelfilemaker.transport.ApiRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.github.camelfilemaker.session.SessionNodes.CALL;
import static io.github.camelfilemaker.session.SessionNodes.call;
import static org.assertj.core.api.Assertions.assertThat;

/** Many threads at once. */
class SessionRaceTest {

    private static final int THREADS = 32;
    private static final int ROUNDS = 100;

    private final SessionNodes nodes = new SessionNodes();
    private final FakeLogin server = nodes.server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
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
            AccountSessions node = nodes.node();

            allAtOnce(() -> call(node));

            assertThat(server.logins).as("log ins after round %s", round).hasValue(round);
            node.stop();
            assertThat(server.live).as("sessions after round %s", round).isEmpty();
        }
    }

    @Test
    void threadsThatFindTheSameSessionDeadShareOneLogIn() throws Exception {
        AccountSessions node = nodes.node();
        for (int round = 1; round <= ROUNDS; round++) {
            String dead = call(node);
            allAtOnce(() -> {
                try (Turn turn = node.turn(CALL)) {
                    if (turn.session().token().equals(dead)) {
                        turn.refused(true);
                    }
                    return turn.session().token();
                }
            });

            call(node);
            assertThat(server.logins).as("log ins after round %s", round).hasValue(1 + round);
        }
    }

    @Test
    void allWaitersLearnOfARefusedLogInWhichIsMadeOnce() throws Exception {
        AccountSessions node = nodes.node();
        server.refusal = 212;

        List<RuntimeException> failures = allAtOnce(() -> {
            try {
                call(node);
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
    void coldNodesShareOneLogIn() throws Exception {
        nodes.timing.passes = false;
        for (int round = 1; round <= ROUNDS; round++) {
            List<AccountSessions> cluster = List.of(nodes.node(), nodes.node(), nodes.node());
            AtomicInteger next = new AtomicInteger();

            List<String> tokens = allAtOnce(() -> call(cluster.get(next.getAndIncrement() % cluster.size())));

            assertThat(tokens).as("tokens of round %s", round).containsOnly(tokens.get(0));
            assertThat(server.logins).as("log ins after round %s", round).hasValue(round);
            cluster.forEach(AccountSessions::stop);
            assertThat(server.live).as("sessions after round %s", round).isEmpty();
        }
    }

    @Test
    void noSessionIsUsedByTwoCallsAtOnceAndThereAreNeverMoreThanTheLimit() throws Exception {
        nodes.maxSessions = 4;
        AccountSessions node = nodes.node();
        Set<String> busy = ConcurrentHashMap.newKeySet();

        allAtOnce(() -> {
            for (int i = 0; i < ROUNDS; i++) {
                try (Turn turn = node.turn(CALL)) {
                    assertThat(busy.add(turn.session().token())).isTrue();
                    assertThat(server.live.size()).isLessThanOrEqualTo(4);
                    busy.remove(turn.session().token());
                }
            }
            return null;
        });

        node.stop();
        assertThat(server.live).isEmpty();
    }

    @Test
    void partsOfAScopeThatSetGlobalFieldsAtOnceShareOneSession() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            AccountSessions node = nodes.node();
            SessionScope scope = node.openScope(false);
            ApiRequest globals = ApiRequest.globals(Map.of("Globals::User", "me"));

            List<String> tokens = allAtOnce(() -> {
                try (Turn turn = scope.turn(globals)) {
                    return turn.session().token();
                }
            });
            scope.end();

            assertThat(tokens).as("tokens of round %s", round).containsOnly(tokens.get(0));
            node.stop();
            assertThat(server.live).as("sessions after round %s", round).isEmpty();
        }
    }
}
