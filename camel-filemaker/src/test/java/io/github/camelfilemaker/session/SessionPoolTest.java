package io.github.camelfilemaker.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.github.camelfilemaker.api.FileMakerSessionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.github.camelfilemaker.session.SessionNodes.CALL;
import static io.github.camelfilemaker.session.SessionNodes.SCRIPT;
import static io.github.camelfilemaker.session.SessionNodes.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** How many sessions there are, and who waits for them. */
class SessionPoolTest {

    private final SessionNodes nodes = new SessionNodes();
    private final FakeLogin server = nodes.server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** A thread that waits for a session, already waiting. */
    private Future<String> waiting(AccountSessions node) {
        Thread[] thread = new Thread[1];
        Future<String> call = threads.submit(() -> {
            thread[0] = Thread.currentThread();
            return call(node);
        });
        await()
                .until(() -> thread[0] != null && thread[0].getState() == Thread.State.TIMED_WAITING);
        return call;
    }

    @Test
    void opensAFurtherSessionOnlyWhenAllAreBusy() {
        nodes.maxSessions = 3;
        AccountSessions node = nodes.node();

        call(node);
        call(node);
        assertThat(server.logins).hasValue(1);
        Turn busy = node.turn(CALL);
        call(node);

        assertThat(server.logins).hasValue(2);
        busy.close();
    }

    @Test
    void lendsTheSessionThatWasUsedLastSoThatOthersCanBeClosed() {
        nodes.maxSessions = 3;
        AccountSessions node = nodes.node();
        Turn first = node.turn(CALL);
        Turn second = node.turn(CALL);
        first.close();
        second.close();

        assertThat(call(node)).isEqualTo("token-2");
        assertThat(call(node)).isEqualTo("token-2");
    }

    @Test
    void eachSessionHasOneCallAtATime() throws Exception {
        AccountSessions node = nodes.node();
        Turn running = node.turn(CALL);

        Future<String> next = waiting(node);
        assertThat(next).isNotDone();
        running.close();

        assertThat(next.get(30, TimeUnit.SECONDS)).isEqualTo("token-1");
        assertThat(server.logins).hasValue(1);
    }

    @Test
    void whoCameFirstIsServedFirst() throws Exception {
        AccountSessions node = nodes.node();
        List<Integer> order = new ArrayList<>();
        List<Future<?>> calls = new ArrayList<>();
        Turn running = node.turn(CALL);
        for (int i = 0; i < 8; i++) {
            int number = i;
            Thread[] thread = new Thread[1];
            calls.add(threads.submit(() -> {
                thread[0] = Thread.currentThread();
                try (Turn turn = node.turn(CALL)) {
                    order.add(number);
                }
            }));
            await()
                    .until(() -> thread[0] != null && thread[0].getState() == Thread.State.TIMED_WAITING);
        }

        running.close();
        for (Future<?> call : calls) {
            call.get(30, TimeUnit.SECONDS);
        }

        assertThat(order).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void theWaitIsBoundedAndTheErrorSaysWhatToRaise() {
        nodes.borrowTimeout = Duration.ofMillis(50);
        nodes.maxSessions = 2;
        AccountSessions node = nodes.node();
        Turn one = node.turn(CALL);
        Turn two = node.turn(CALL);

        assertThatThrownBy(() -> call(node)).isInstanceOf(FileMakerSessionException.class)
                .hasMessageContaining("borrowTimeout=50 ms").hasMessageContaining("all of maxSessions=2 are in use");
        one.close();
        two.close();
        call(node);
    }

    @Test
    void theQueueIsBoundedAndTheErrorSaysWhatToRaise() throws Exception {
        nodes.maxQueueSize = 1;
        AccountSessions node = nodes.node();
        Turn running = node.turn(CALL);
        Future<String> waiting = waiting(node);

        assertThatThrownBy(() -> call(node)).hasMessageContaining("maxQueueSize=1 calls are waiting")
                .hasMessageContaining("maxSessions=1");
        running.close();

        assertThat(waiting.get(30, TimeUnit.SECONDS)).isEqualTo("token-1");
    }

    @Test
    void anInterruptedWaitGivesItsPlaceUp() throws Exception {
        AccountSessions node = nodes.node();
        Turn running = node.turn(CALL);
        Future<String> waiting = waiting(node);

        waiting.cancel(true);
        running.close();

        assertThat(call(node)).isEqualTo("token-1");
    }

    @Test
    void aScriptDoesNotHoldUpOtherCallsWhenThereIsALaneForScripts() {
        nodes.scriptSessions = 1;
        AccountSessions node = nodes.node();

        Turn script = node.turn(SCRIPT);

        assertThat(call(node)).isEqualTo("token-2");
        script.close();
    }

    @Test
    void withoutALaneForScriptsTheyUseTheSessionsForCalls() {
        AccountSessions node = nodes.node();
        call(node);

        try (Turn script = node.turn(SCRIPT)) {
            assertThat(script.session().token()).isEqualTo("token-1");
        }
    }

    @Test
    void idleSessionsOfThisNodeAreClosedAndTheSharedOneIsLeft() {
        nodes.maxSessions = 3;
        AccountSessions node = nodes.node();
        List<Turn> busy = List.of(node.turn(CALL), node.turn(CALL), node.turn(CALL));
        busy.forEach(Turn::close);
        nodes.clock.advance(Duration.ofMinutes(9));
        node.closeIdle();
        assertThat(server.live).hasSize(3);

        nodes.clock.advance(Duration.ofMinutes(1));
        node.closeIdle();

        assertThat(server.live).containsExactly("token-1");
    }

    @Test
    void stoppingClosesAllSessionsOfThisNode() {
        nodes.maxSessions = 3;
        nodes.scriptSessions = 1;
        AccountSessions node = nodes.node();
        List<Turn> busy = List.of(node.turn(CALL), node.turn(CALL), node.turn(SCRIPT));
        busy.forEach(Turn::close);

        node.stop();

        assertThat(server.live).isEmpty();
    }

    @Test
    void whenTheServerIsFullACallWaitsForAnOpenSession() throws Exception {
        nodes.maxSessions = 4;
        AccountSessions node = nodes.node();
        Turn running = node.turn(CALL);
        server.refusal = 812;

        Future<String> next = waiting(node);
        running.close();

        assertThat(next.get(30, TimeUnit.SECONDS)).isEqualTo("token-1");
        assertThat(server.logins).hasValue(2);
    }

    @Test
    void aFullServerIsNotAskedAgainBeforeTheBackOffIsOver() throws Exception {
        nodes.maxSessions = 4;
        AccountSessions node = nodes.node();
        Turn running = node.turn(CALL);
        server.refusal = 812;
        Future<String> one = waiting(node);
        Future<String> other = waiting(node);
        running.close();

        one.get(30, TimeUnit.SECONDS);
        other.get(30, TimeUnit.SECONDS);
        assertThat(server.logins).hasValue(2);
    }

    @Test
    void whenTheServerIsFullIdleSessionsAreGivenBackFirst() {
        nodes.scriptSessions = 1;
        nodes.maxSessions = 2;
        AccountSessions node = nodes.node();
        node.turn(SCRIPT).close();
        Turn running = node.turn(CALL);
        nodes.clock.advance(Duration.ofSeconds(1));
        server.refusal = 956;
        server.whileLoggingIn = () -> server.refusal = server.live.contains("token-1") ? 956 : 0;

        String further = call(node);

        assertThat(server.loggedOut).containsExactly("token-1");
        assertThat(further).isEqualTo("token-4");
        running.close();
    }

    @Test
    void whenTheServerIsFullASessionBetweenTwoCallsIsNotGivenBack() {
        nodes.scriptSessions = 1;
        AccountSessions node = nodes.node();
        node.turn(SCRIPT).close();
        server.refusal = 956;

        assertThatThrownBy(() -> call(node)).hasMessageContaining("956");

        assertThat(server.live).hasSize(1);
    }

    @Test
    void whenTheServerIsFullAndNoSessionIsOpenTheCallFails() {
        server.refusal = 812;

        assertThatThrownBy(() -> call(nodes.node())).hasMessageContaining("812");
    }

    @Test
    void whoWaitedForALogInThatFailedSharesItsFailure() throws Exception {
        AccountSessions node = nodes.node();
        CountDownLatch answer = new CountDownLatch(1);
        server.refusal = 802;
        server.whileLoggingIn = () -> {
            try {
                answer.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        Future<String> first = threads.submit(() -> call(node));
        await().until(() -> server.logins.get() == 1);
        Future<String> second = waiting(node);

        answer.countDown();

        assertThatThrownBy(first::get).hasMessageContaining("802");
        assertThatThrownBy(second::get).hasMessageContaining("802");
        assertThat(server.logins).hasValue(1);
    }

    @Test
    void withoutACacheEachCallLogsInAndOut() {
        AccountSessions node = nodes.node(null);

        call(node);
        call(node);

        assertThat(server.logins).hasValue(2);
        assertThat(server.live).isEmpty();
    }
}
