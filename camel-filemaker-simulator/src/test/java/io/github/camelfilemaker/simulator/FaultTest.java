package io.github.camelfilemaker.simulator;

import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(60)
class FaultTest {

    private static final String NEW = "{\"fieldData\":{\"Name\":\"x\"}}";

    @RegisterExtension
    final FileMakerSimulatorExtension filemaker = new FileMakerSimulatorExtension(Museum.builder()).allowOpenSessions();

    private FileMakerSimulator server;
    private DataApiClient client;

    @BeforeEach
    void logIn() {
        server = filemaker.server();
        client = Museum.loggedIn(server);
    }

    private int artists() {
        return server.database("Museum").table("Artists").size();
    }

    @Test
    void invalidTokenEndsTheSessionBeforeTheWork() {
        server.inject(Fault.invalidToken());

        assertThat(client.create("Artists", NEW).code()).isEqualTo("952");

        assertThat(artists()).isEqualTo(3);
        assertThat(server.openSessions()).isZero();
        assertThat(server.pendingFaults()).isEmpty();
    }

    @Test
    void windowMissingEndsTheSessionBeforeTheWork() {
        server.inject(Fault.windowMissing());

        assertThat(client.create("Artists", NEW).message()).isEqualTo("Window is missing");

        assertThat(artists()).isEqualTo(3);
        assertThat(server.openSessions()).isZero();
    }

    @Test
    void windowMissingAfterWorkHasDoneIt() {
        server.inject(Fault.windowMissingAfterWork());

        assertThat(client.create("Artists", NEW).code()).isEqualTo("112");

        assertThat(artists()).isEqualTo(4);
        assertThat(server.openSessions()).isZero();
    }

    @Test
    void refuseOnlyLeavesTheSessionAlive() {
        server.inject(Fault.refuseOnly(952));

        assertThat(client.get("Artists", "1").code()).isEqualTo("952");
        assertThat(client.get("Artists", "1").code()).isEqualTo("0");
    }

    @Test
    void codesStrikeOneCallEachInTheirOrder() {
        server.inject(Fault.code(301), Fault.code(9, "No way"), Fault.afterWork(13));

        assertThat(client.create("Artists", NEW).code()).isEqualTo("301");
        assertThat(client.create("Artists", NEW).message()).isEqualTo("No way");
        assertThat(artists()).isEqualTo(3);
        assertThat(client.create("Artists", NEW).code()).isEqualTo("13");
        assertThat(artists()).isEqualTo(4);
        assertThat(client.create("Artists", NEW).code()).isEqualTo("0");
    }

    @Test
    void pagesOfTheWebServerAreHtml() {
        server.inject(Fault.html(503));

        Reply reply = client.create("Artists", NEW);

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(reply.text()).contains("Service Unavailable");
        assertThat(artists()).isEqualTo(3);
    }

    @Test
    void aResetGivesNoAnswerAndDoesNoWork() {
        server.inject(Fault.reset());

        assertThatThrownBy(() -> client.create("Artists", NEW)).isInstanceOf(UncheckedIOException.class);

        assertThat(artists()).isEqualTo(3);
        assertThat(server.requests().get(1).status()).isZero();
    }

    @Test
    void aResetAfterWorkGivesNoAnswerAlthoughTheWorkIsDone() {
        server.inject(Fault.resetAfterWork());

        assertThatThrownBy(() -> client.create("Artists", NEW)).isInstanceOf(UncheckedIOException.class);

        assertThat(artists()).isEqualTo(4);
    }

    @Test
    void aTruncatedAnswerBreaksOffInItsBody() {
        server.inject(Fault.truncated());

        assertThatThrownBy(() -> client.create("Artists", NEW)).hasMessageContaining("content-length");

        assertThat(artists()).isEqualTo(4);
    }

    @Test
    void spoiltAnswersAreNotJsonOrDontSaySo() {
        server.inject(Fault.notJson(), Fault.wrongContentType());

        assertThat(client.get("Artists", "1").text()).isEqualTo("<this is not JSON>");
        assertThat(client.get("Artists", "1").headers().firstValue("Content-Type")).hasValue("text/plain");
    }

    @Test
    void aHeldCallWaitsForItsLatch() throws Exception {
        CountDownLatch latch = new CountDownLatch(1);
        server.inject(Fault.hold(latch));
        CompletableFuture<Reply> held = CompletableFuture.supplyAsync(() -> client.create("Artists", NEW));
        while (!server.pendingFaults().isEmpty()) {
            Thread.onSpinWait();
        }

        assertThat(artists()).isEqualTo(3);

        latch.countDown();
        assertThat(held.get().code()).isEqualTo("0");
    }

    @Test
    void aCallCanBeHeldAfterItsWork() throws Exception {
        Gate gate = new Gate();
        server.inject(Fault.holdAfterWork(gate));
        CompletableFuture<Reply> held = CompletableFuture.supplyAsync(() -> client.create("Artists", NEW));
        gate.awaitArrival();

        assertThat(artists()).isEqualTo(4);
        assertThat(held).isNotDone();

        gate.open();
        assertThat(held.get().code()).isEqualTo("0");
    }

    @Test
    void faultsForLogInsWaitForLogIns() {
        server.inject(Fault.loginCode(812));
        assertThat(client.get("Artists", "1").code()).isEqualTo("0");

        assertThatThrownBy(() -> Museum.loggedIn(server)).hasMessageContaining("812");

        assertThat(server.refusedLogins()).isEqualTo(1);
        assertThat(server.logins()).isEqualTo(1);
    }

    @Test
    void logInsCanBeHeld() throws Exception {
        Gate gate = new Gate();
        server.inject(Fault.loginHold(gate));
        CompletableFuture<DataApiClient> held = CompletableFuture.supplyAsync(() -> Museum.loggedIn(server));
        gate.awaitArrival();

        assertThat(server.openSessions()).isEqualTo(1);

        gate.open();
        assertThat(held.get().token()).isNotEmpty();
    }

    @Test
    void logOutsCanFail() {
        server.inject(Fault.html(502).atLogout());

        assertThat(client.logout().status()).isEqualTo(502);
        assertThat(server.openSessions()).isEqualTo(1);
    }

    @Test
    void targetedFaultsWaitForTheirRequest() {
        server.inject(Fault.on("PATCH", "/records/2"), Fault.code(301));
        server.inject(Fault.on(request -> request.bodyText().contains("Turner")), Fault.code(16));

        assertThat(client.get("Artists", "2").code()).isEqualTo("0");
        assertThat(client.edit("Artists", "1", NEW).code()).isEqualTo("0");
        assertThat(client.edit("Artists", "2", NEW).code()).isEqualTo("301");
        assertThat(client.find("Artists", "{\"query\":[{\"Name\":\"Turner\"}]}").code()).isEqualTo("16");
    }

    @Test
    void targetedFaultsReachCallsWithoutASession() {
        server.inject(Fault.on("GET", "/productInfo"), Fault.html(502));

        assertThat(client.send("GET", "/productInfo", null).status()).isEqualTo(502);
    }

    @Test
    void aCallWithADeadTokenUsesNoFaultUp() {
        server.killSessions();
        server.inject(Fault.code(301));

        assertThat(client.get("Artists", "1").code()).isEqualTo("952");

        assertThat(server.pendingFaults()).hasToString("[code(301)]");
        server.clearFaults();
    }

    @Test
    void lockedRecordsCantBeWritten() {
        SimulatorTable table = server.database("Museum").table("Artists");
        table.lock("1");

        assertThat(client.edit("Artists", "1", NEW).code()).isEqualTo("301");
        assertThat(client.delete("Artists", "1").code()).isEqualTo("301");
        assertThat(client.get("Artists", "1").code()).isEqualTo("0");

        table.unlock("1");
        assertThat(client.edit("Artists", "1", NEW).code()).isEqualTo("0");
    }

    @Test
    void aSourceIsAskedForEachCallThatNoInjectedFaultStrikes() {
        server.inject(Fault.code(301));
        server.injectFrom(request -> request.bodyText().contains("\"x\"") ? Fault.code(504) : null);

        assertThat(client.create("Artists", NEW).code()).isEqualTo("301");
        assertThat(client.create("Artists", NEW).code()).isEqualTo("504");
        assertThat(client.create("Artists", NEW).code()).isEqualTo("504");
        assertThat(client.create("Artists", "{\"fieldData\":{\"Name\":\"y\"}}").code()).isEqualTo("0");

        assertThat(server.pendingFaults()).isEmpty();
    }

    @Test
    void clearingTakesTheSourceBackToo() {
        server.injectFrom(request -> Fault.code(504));

        server.clearFaults();

        assertThat(client.create("Artists", NEW).code()).isEqualTo("0");
    }
}
