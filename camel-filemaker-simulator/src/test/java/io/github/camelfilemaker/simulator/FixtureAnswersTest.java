package io.github.camelfilemaker.simulator;

import java.net.http.HttpRequest;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelfilemaker.simulator.fixture.Fixture;
import io.github.camelfilemaker.simulator.fixture.JsonComparison;
import io.github.camelfilemaker.simulator.fixture.JsonComparison.May;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Log in and out, writes, scripts and refusals as real servers answered them. */
class FixtureAnswersTest {

    private static final String MASKED = "masked by the author of the file";

    @RegisterExtension
    final FileMakerSimulatorExtension filemaker = new FileMakerSimulatorExtension(Museum.builder()).allowOpenSessions();

    private DataApiClient client;

    @BeforeEach
    void logIn() {
        client = Museum.loggedIn(filemaker.server());
    }

    private static void assertSameHeaders(Fixture fixture, Reply ours) {
        Set<String> names = new TreeSet<>(fixture.headerNames());
        assertThat(ours.headers().map().keySet()).isEqualTo(names);
        for (String same : Set.of("content-type", "cache-control", "vary", "server", "x-frame-options", "x-xss-protection",
                "x-content-type-options", "access-control-allow-headers", "access-control-allow-credentials")) {
            assertThat(ours.headers().firstValue(same)).as(same).hasValue(fixture.header(same));
        }
        assertThat(ours.headers().firstValue("keep-alive").orElseThrow()).matches("timeout=5, max=\\d+");
    }

    private void assertAsCaptured(String fixtureName, Reply ours, Function<JsonComparison, JsonComparison> exemptions) {
        Fixture fixture = Fixture.read(fixtureName);
        assertThat(exemptions.apply(new JsonComparison()).differences(fixture.body(), ours.body())).isEmpty();
        if (fixture.status() != 0) {
            assertThat(ours.status()).isEqualTo(fixture.status());
        }
    }

    private void assertAsCaptured(String fixtureName, Reply ours) {
        assertAsCaptured(fixtureName, ours, comparison -> comparison);
    }

    private void assertResponse(String fixtureName, JsonNode ours, Function<JsonComparison, JsonComparison> exemptions) {
        assertThat(exemptions.apply(new JsonComparison()).differences(Fixture.read(fixtureName).body(), ours)).isEmpty();
    }

    @Test
    void logInOfTheYear2025() {
        Fixture fixture = Fixture.read("live-login-2025");

        Reply ours = client.send("POST", "/databases/Museum/sessions", "{}", "Authorization",
                DataApiClient.basic("web", "secret"));

        assertThat(new JsonComparison().exempt("response.token", May.HAVE_ANOTHER_VALUE, "random").differences(fixture.body(),
                ours.body()))
                .isEmpty();
        assertSameHeaders(fixture, ours);
        assertThat(ours.headers().firstValue("content-length")).hasValue(fixture.header("content-length"));
        assertThat(ours.headers().firstValue("etag").orElseThrow()).startsWith("W/\"76-").hasSameSizeAs(fixture.header("etag"));
    }

    @Test
    void logInOfAnotherHost() {
        Reply ours = client.send("POST", "/databases/Museum/sessions", "{}", "Authorization",
                DataApiClient.basic("web", "secret"));

        assertAsCaptured("msyk-login", ours, c -> c.exempt("response.token", May.HAVE_ANOTHER_VALUE, "random"));
    }

    @Test
    void logOutOfTheYear2025() {
        Fixture fixture = Fixture.read("live-logout-2025");

        Reply ours = client.logout();

        assertThat(new JsonComparison().differences(fixture.body(), ours.body())).isEmpty();
        assertSameHeaders(fixture, ours);
        // same bytes, same digest: also proves how the digest is made
        assertThat(ours.headers().firstValue("etag")).hasValue(fixture.header("etag"));
    }

    @Test
    void validation() {
        assertAsCaptured("validate-session-ok",
                client.send("GET", "/validateSession", null, "Authorization", "Bearer " + client.token()));
    }

    @Test
    void createEditAndDuplicateOfVersion18() {
        assertResponse("luidog-create", client.create("Artists", "{\"fieldData\":{}}").response(),
                c -> c.exempt("*Id", May.HAVE_ANOTHER_VALUE, MASKED));
        assertResponse("luidog-duplicate", client.layout("POST", "Artists", "/records/1", "{}").response(),
                c -> c.exempt("*Id", May.HAVE_ANOTHER_VALUE, MASKED));
        assertResponse("luidog-edit", client.edit("Artists", "1", "{\"fieldData\":{}}").response(),
                c -> c.exempt("modId", May.HAVE_ANOTHER_VALUE, MASKED));
    }

    @Test
    void scripts() {
        assertResponse("luidog-script-direct", client.layout("GET", "Artists", "/script/Echo?script.param=x", null).response(),
                c -> c.exempt("scriptResult", May.HAVE_ANOTHER_TYPE,
                        "parsed by the client that made the file; text on the wire"));
        assertResponse("luidog-script-on-create",
                client.create("Artists", "{\"fieldData\":{},\"script\":\"Nothing\"}").response(),
                c -> c.exempt("name", May.BE_MISSING, "merged in by the client that made the file")
                        .exempt("*Id", May.HAVE_ANOTHER_VALUE, MASKED));
        assertAsCaptured("fmdata-ScriptResponseOK",
                client.layout("GET", "Artists", "/script/Echo?script.param=Text%20Based%20Script%20Result", null));
    }

    @Test
    void refusals() {
        assertAsCaptured("error-10-auth-headers-missing", client.send("POST", "/databases/Museum/sessions", "{}"));
        assertAsCaptured("error-10-authorization-parameter-required", client.send("GET", "/validateSession", null));
        assertAsCaptured("error-105-layout-missing", client.get("Nope", "1"));
        assertAsCaptured("error-102-field-missing", client.create("Artists", "{\"fieldData\":{\"Nope\":1}}"),
                c -> c.exempt("", May.HAVE_ANOTHER_ORDER, "rebuilt by the author: captured refusals have messages first"));
        assertAsCaptured("error-306-modid", client.edit("Artists", "1", "{\"fieldData\":{},\"modId\":\"7\"}"));
        assertAsCaptured("error-401-no-records", client.find("Artists", "{\"query\":[{\"Name\":\"nobody\"}]}"),
                c -> c.exempt("", May.HAVE_ANOTHER_ORDER, "rebuilt by the author: captured refusals have messages first"));
        assertAsCaptured("error-960-unknown-parameter",
                client.find("Artists", "{\"query\":[{\"Name\":\"x\"}],\"_limit.related_portal\":1}"));
        assertAsCaptured("error-1708-parameter-value-invalid", client.list("Artists", "?_sort=%5Bx"));
        assertAsCaptured("error-960-upload-part", client.upload("Artists", "/records/1/containers/Photo",
                HttpRequest.BodyPublishers
                        .ofString("--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx\r\n--b--\r\n")));
        filemaker.server().killSessions();
        assertAsCaptured("error-952-invalid-token", client.get("Artists", "1"));
    }
}
