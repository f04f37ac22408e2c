package io.github.camelfilemaker.simulator;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class SessionLifeTest {

    @RegisterExtension
    final FileMakerSimulatorExtension filemaker = new FileMakerSimulatorExtension(Museum.builder()).allowOpenSessions();

    private FileMakerSimulator server;
    private DataApiClient client;

    @BeforeEach
    void logIn() {
        server = filemaker.server();
        client = Museum.loggedIn(server);
    }

    private void assertDead(Reply reply) {
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.text()).isEqualTo(
                "{\"messages\":[{\"code\":\"952\",\"message\":\"Invalid FileMaker Data API token (*)\"}],\"response\":{}}");
    }

    @Test
    void endsWithLogOut() {
        assertThat(client.logout().text()).isEqualTo("{\"response\":{},\"messages\":[{\"code\":\"0\",\"message\":\"OK\"}]}");

        assertDead(client.get("Artists", "1"));
        assertThat(server.openSessions()).isZero();
        assertThat(server.logouts()).isEqualTo(1);
    }

    @Test
    void canBeLoggedOutOnlyOnce() {
        client.logout();

        assertDead(client.logout());
        assertThat(server.logouts()).isEqualTo(1);
    }

    @Test
    void expiresFifteenMinutesAfterItsLastCall() {
        server.clock().advance(Duration.ofMinutes(14));
        assertThat(client.get("Artists", "1").code()).isEqualTo("0");
        server.clock().advance(Duration.ofMinutes(14));
        assertThat(client.get("Artists", "1").code()).isEqualTo("0");

        server.clock().advance(Duration.ofMinutes(15));

        assertThat(server.openSessions()).isZero();
        assertDead(client.get("Artists", "1"));
    }

    @Test
    void isKeptAliveByARefusedCallToo() {
        server.clock().advance(Duration.ofMinutes(14));
        client.get("Nope", "1");
        server.clock().advance(Duration.ofMinutes(14));

        assertThat(client.get("Artists", "1").code()).isEqualTo("0");
    }

    @Test
    void canBeValidated() {
        assertThat(validate().text()).isEqualTo("{\"response\":{},\"messages\":[{\"code\":\"0\",\"message\":\"OK\"}]}");

        server.killSessions();

        assertDead(validate());
    }

    private Reply validate() {
        return client.send("GET", "/validateSession", null, "Authorization", "Bearer " + client.token());
    }

    @Test
    void cantBeValidatedWithoutAToken() {
        Reply reply = client.send("GET", "/validateSession", null);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).isEqualTo("{\"messages\":[{\"code\":\"10\",\"message\":"
                                           + "\"Request validation failed: Parameter (Authorization) is required\"}],\"response\":{}}");
    }

    @Test
    void endsByForce() {
        assertThat(server.killSessions()).isEqualTo(1);

        assertDead(client.get("Artists", "1"));
        assertThat(server.killSessions()).isZero();
    }

    @Test
    void endsByForceAlone() {
        DataApiClient other = Museum.loggedIn(server);

        server.killSession(client.token());

        assertDead(client.get("Artists", "1"));
        assertThat(other.get("Artists", "1").code()).isEqualTo("0");

        server.killSession(0);
        assertDead(other.get("Artists", "1"));
    }

    @Test
    void belongsToTheSpellingOfItsDatabase() {
        DataApiClient lower = new DataApiClient(server, "museum").login("web", "secret");
        assertThat(lower.get("Artists", "1").code()).isEqualTo("0");

        client.token(lower.token());

        assertDead(client.get("Artists", "1"));
    }

    @Test
    void tellsWhoUsesIt() {
        client.get("Artists", "1");

        SessionInfo session = server.sessions().get(0);

        assertThat(session.account()).isEqualTo("web");
        assertThat(session.database()).isEqualTo("Museum");
        assertThat(session.calls()).isEqualTo(1);
        assertThat(session.toString()).doesNotContain(client.token());
    }

    @Test
    void keepsGlobalFieldsToItself() {
        DataApiClient other = Museum.loggedIn(server);

        Reply set = client.call("PATCH", "/globals",
                "{\"globalFields\":{\"Artists::gMood\":\"wild\",\"Artists::gRate(2)\":5}}");

        assertThat(set.text()).isEqualTo("{\"response\":{},\"messages\":[{\"code\":\"0\",\"message\":\"OK\"}]}");
        assertThat(client.get("Artists", "1").fields().path("gMood").asText()).isEqualTo("wild");
        assertThat(client.get("Artists", "1").fields().path("gRate(2)").asInt()).isEqualTo(5);
        assertThat(client.layout("GET", "Artists", "/script/Mood", null).response().path("scriptResult").asText())
                .isEqualTo("web/Artists/wild");
        assertThat(other.get("Artists", "1").fields().path("gMood").asText()).isEqualTo("calm");
    }

    @Test
    void takesGlobalFieldsByTheirFullNameOnly() {
        assertThat(client.call("PATCH", "/globals", "{\"globalFields\":{\"gMood\":\"x\"}}").code()).isEqualTo("102");
        assertThat(client.call("PATCH", "/globals", "{\"globalFields\":{\"Artists::Name\":\"x\"}}").code()).isEqualTo("102");
        assertThat(client.call("PATCH", "/globals", "{\"globalFields\":{\"Artists::gRate(3)\":\"x\"}}").code())
                .isEqualTo("111");
        assertThat(client.call("PATCH", "/globals", "{}").code()).isEqualTo("10");
    }
}
