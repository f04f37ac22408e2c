package io.github.camelfilemaker.simulator;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a client gets away with, and what not. */
class StrictnessTest {

    private static final String FIND = "{\"query\":[{\"Name\":\"turner\"}]}";
    private static final String FIND_PATH = "/databases/Museum/layouts/Artists/_find";

    @RegisterExtension
    final FileMakerSimulatorExtension filemaker = new FileMakerSimulatorExtension(Museum.builder()).allowOpenSessions();

    private FileMakerSimulator server;
    private DataApiClient client;

    @BeforeEach
    void logIn() {
        server = filemaker.server();
        client = Museum.loggedIn(server);
    }

    private Reply find(String contentType, String body) {
        return client.send("POST", FIND_PATH, body, "Authorization", "Bearer " + client.token(), "Content-Type", contentType);
    }

    @Test
    void aCharsetInTheContentTypeIsRefused() {
        assertThat(find("application/json; charset=utf-8", FIND).status()).isEqualTo(400);
        assertThat(find("application/json", FIND).status()).isEqualTo(200);
    }

    @Test
    void aCharsetCanBeAllowed() {
        try (FileMakerSimulator lenient = Museum.builder().option(SimulatorOption.REFUSE_CHARSET, false).start()) {
            server = lenient;
            client = Museum.loggedIn(lenient);

            assertThat(find("application/json; charset=utf-8", FIND).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({ "text/plain", "application/x-www-form-urlencoded", "application/jsonx", "multipart/form-data" })
    void anotherContentTypeIsRefused(String type) {
        assertThat(find(type, FIND).status()).isEqualTo(415);
    }

    @Test
    void aMissingContentTypeIsRefused() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "/fmi/data/v1" + FIND_PATH))
                .header("Authorization", "Bearer " + client.token()).POST(BodyPublishers.ofString(FIND)).build();

        assertThat(DataApiClient.exchange(HttpClient.newHttpClient(), request).statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{\"query\": | 1710", "{} {} | 1710", "[] | 1708", "\"x\" | 1708", "'' | 10" })
    void brokenOrOtherJsonIsRefused(String body, String code) {
        Reply reply = find("application/json", body);

        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(400);
    }

    @Test
    void aBodyOnGetIsRefused() {
        Reply reply = client.send("GET", "/databases/Museum/layouts/Artists/records", "{}", "Authorization",
                "Bearer " + client.token());

        assertThat(reply.status()).isEqualTo(400);
    }

    @Test
    void aContentTypeOnGetIsNotMinded() {
        Reply reply = client.send("GET", "/databases/Museum/layouts", null, "Authorization", "Bearer " + client.token(),
                "Content-Type",
                "application/json");

        assertThat(reply.status()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0} {1} gets {2}")
    @CsvSource({
            "PUT, /databases/Museum/layouts/Artists/records/1, 405, 1704", "DELETE, /databases/Museum/layouts, 405, 1704",
            "OPTIONS, /databases/Museum/layouts, 405, 1704", "GET, /databases/Museum/sessions, 405, 1704",
            "DELETE, /databases/Museum/sessions/, 404, 1700", "GET, /nope, 404, 1700",
            "GET, /databases/Museum/layouts/Artists/nope, 404, 1700" })
    void unknownPathsAndMethodsAreRefused(String method, String path, int status, String code) {
        Reply reply = client.send(method, path, null, "Authorization", "Bearer " + client.token());

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0} gets {1}")
    @CsvSource({ "v1, 200", "v2, 200", "vLatest, 200", "v3, 404", "latest, 404" })
    void versionsAreChecked(String version, int status) {
        assertThat(DataApiClient.fetch(server.url() + "/fmi/data/" + version + "/productInfo").statusCode()).isEqualTo(status);
    }

    @Test
    void twoKeywordsMayBeInLowerCase() {
        assertThat(client.send("GET", "/productinfo", null).status()).isEqualTo(200);
        assertThat(client.send("GET", "/validatesession", null, "Authorization", "Bearer " + client.token()).status())
                .isEqualTo(200);
    }

    @Test
    void pathsOutsideOfTheApiAreForTheWebServer() {
        assertThat(DataApiClient.fetch(server.url() + "/").statusCode()).isEqualTo(404);
    }

    @Test
    void namesAreDecodedPartByPart() {
        assertThat(client.layout("GET", "A/B +ö", "", null).code()).isEqualTo("0");
        // a plus sign in a path is a plus sign, in a query a blank
        assertThat(client
                .send("GET", "/databases/Museum/layouts/A%2FB%20+%C3%B6", null, "Authorization", "Bearer " + client.token())
                .code())
                .isEqualTo("0");
        assertThat(client.send("GET", "/databases/Museum/layouts/First+work", null, "Authorization", "Bearer " + client.token())
                .code())
                .isEqualTo("105");
        assertThat(
                client.layout("GET", "Artists", "/script/Echo?script.param=a+b", null).response().path("scriptResult").asText())
                .isEqualTo("a b");
    }

    @Test
    void namesThatAreNotUtf8AreRefused() {
        assertThat(
                client.send("GET", "/databases/Museum/layouts/%FF", null, "Authorization", "Bearer " + client.token()).code())
                .isEqualTo("1708");
    }

    @Test
    void callsWithoutATokenAreRefused() {
        Reply reply = client.send("GET", "/databases/Museum/layouts", null);

        assertThat(reply.code()).isEqualTo("10");
        assertThat(client.send("GET", "/databases/Museum/layouts", null, "Authorization", DataApiClient.basic("web", "secret"))
                .code())
                .isEqualTo("952");
    }

    @Test
    void layoutNamesAreExact() {
        assertThat(client.get("artists", "1").code()).isEqualTo("105");
    }

    @Test
    void statusesCanBeSet() {
        try (FileMakerSimulator other = Museum.builder().status(105, 404).start()) {
            assertThat(Museum.loggedIn(other).get("Nope", "1").status()).isEqualTo(404);
        }
    }

    @Test
    void aDeadTokenCanGetAPageInstead() {
        try (FileMakerSimulator cloud = Museum.builder().option(SimulatorOption.HTML_401_FOR_DEAD_TOKEN, true).start()) {
            client = Museum.loggedIn(cloud);
            cloud.killSessions();

            Reply reply = client.get("Artists", "1");

            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.text()).startsWith("<!DOCTYPE HTML");
        }
    }
}
