package io.github.camelfilemaker.simulator;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** Switches in the position that other tests don't use. */
@Timeout(60)
class OptionsTest {

    private FileMakerSimulator server;

    private DataApiClient with(SimulatorOption option, boolean on) {
        server = Museum.builder().option(option, on).start();
        return Museum.loggedIn(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aRangeOfAnEmptyTableCanBeAnEmptyList() {
        Reply reply = with(SimulatorOption.EMPTY_TABLE_IS_401, false).list("Empty", "");

        assertThat(reply.code()).isEqualTo("0");
        assertThat(reply.response().path("data").toString()).isEqualTo("[]");
        assertThat(reply.found()).isZero();
    }

    @Test
    void isoTimestampsCanHaveABlank() {
        DataApiClient client = with(SimulatorOption.ISO_TIMESTAMP_WITH_T, false);

        assertThat(client.get("Artists", "1?dateformats=2").fields().path("Seen").asText()).isEqualTo("2024-03-05 10:20:30");
    }

    @Test
    void eachNewPortalRowCanBeReported() {
        Reply reply = with(SimulatorOption.PORTAL_INFO_PER_ROW, true).edit("Artists", "1",
                "{\"fieldData\":{},\"portalData\":{\"Works list\":[{\"Works::Title\":\"a\"},{\"Works::Title\":\"b\"}]}}");

        assertThat(reply.response().path("newPortalRecordInfo").findValuesAsText("recordId")).containsExactly("4", "5");
    }

    @Test
    void nullCanClearAField() {
        DataApiClient client = with(SimulatorOption.NULL_CLEARS_FIELD, true);

        assertThat(client.edit("Artists", "1", "{\"fieldData\":{\"Name\":null}}").code()).isEqualTo("0");
        assertThat(client.get("Artists", "1").fields().path("Name").asText()).isEmpty();
    }

    @Test
    void validationCanTellWhetherTheSessionIsInUse() {
        DataApiClient client = with(SimulatorOption.SESSION_IN_USE_IN_VALIDATE, true);

        Reply reply = client.send("GET", "/validateSession", null, "Authorization", "Bearer " + client.token());

        assertThat(reply.response().toString()).isEqualTo("{\"isSessionInUse\":false}");
    }

    @Test
    void aBodyOnGetCanBeAllowed() {
        DataApiClient client = with(SimulatorOption.REFUSE_BODY_ON_GET, false);

        assertThat(client.call("GET", "/layouts", "{}").code()).isEqualTo("0");
    }

    @Test
    void aCallWhoseSessionIsClosedUnderItCanGet952() throws Exception {
        DataApiClient client = with(SimulatorOption.REPORT_112_ON_FORCED_CLOSE, false);
        Gate gate = new Gate();
        server.inject(Fault.hold(gate));
        CompletableFuture<Reply> running = CompletableFuture.supplyAsync(() -> client.get("Artists", "1"));
        gate.awaitArrival();

        server.killSessions();
        gate.open();

        assertThat(running.get().code()).isEqualTo("952");
    }

    @Test
    void aStaleContainerUrlCanBeMissing() {
        DataApiClient client = with(SimulatorOption.STALE_CONTAINER_URL_IS_404, true);
        server.database("Museum").table("Artists").edit(1,
                Map.of("Photo", ContainerFile.of("a.png", "image/png", new byte[1])));
        String url = client.get("Artists", "1").fields().path("Photo").asText();
        client.logout();

        HttpResponse<byte[]> response = DataApiClient.fetch(url);

        assertThat(response.statusCode()).isEqualTo(404);
    }
}
