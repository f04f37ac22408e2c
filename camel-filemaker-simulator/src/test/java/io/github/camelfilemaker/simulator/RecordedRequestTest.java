package io.github.camelfilemaker.simulator;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class RecordedRequestTest {

    @RegisterExtension
    final FileMakerSimulatorExtension filemaker
            = new FileMakerSimulatorExtension(Museum.builder().recordedRequests(3)).allowOpenSessions();

    private FileMakerSimulator server;
    private DataApiClient client;

    @BeforeEach
    void logIn() {
        server = filemaker.server();
        client = Museum.loggedIn(server);
    }

    @Test
    void tellsWhatWasAskedAndAnswered() {
        client.edit("A/B +ö", "1", "{\"fieldData\":{\"Nope\":\"ö\"}}");

        RecordedRequest request = server.requests().get(1);

        assertThat(request.method()).isEqualTo("PATCH");
        assertThat(request.rawPath()).isEqualTo("/fmi/data/vLatest/databases/Museum/layouts/A%2FB%20%2B%C3%B6/records/1");
        assertThat(request.bodyText()).isEqualTo("{\"fieldData\":{\"Nope\":\"ö\"}}");
        assertThat(request.header("content-type")).hasValue("application/json");
        assertThat(request.status()).isEqualTo(500);
        assertThat(request.code()).isEqualTo("102");
        assertThat(request.session()).isEqualTo(1);
        assertThat(request).hasToString(request.method() + " " + request.rawPath() + " -> 500/102");
    }

    @Test
    void keepsTheQuery() {
        client.list("Artists", "?_limit=1");

        assertThat(server.requests().get(1).query()).isEqualTo("_limit=1");
    }

    @Test
    void holdsNoSecret() {
        client.get("Artists", "1");
        client.logout();

        List<RecordedRequest> requests = server.requests();

        assertThat(requests.get(0).header("Authorization")).hasValue("Basic ***");
        assertThat(requests.get(1).header("Authorization")).hasValue("Bearer ***");
        assertThat(requests.get(2).rawPath()).isEqualTo("/fmi/data/vLatest/databases/Museum/sessions/***");
        assertThat(requests.toString()).doesNotContain(client.token(), "secret");
    }

    @Test
    void keepsTheLastOnesOnly() {
        client.get("Artists", "1");
        client.get("Artists", "2");
        client.get("Artists", "3");

        assertThat(server.requests()).extracting(RecordedRequest::rawPath).allMatch(path -> path.contains("/records/"))
                .hasSize(3);
    }

    @Test
    void canBeForgotten() {
        server.clearRequests();

        assertThat(server.requests()).isEmpty();
    }
}
