package io.github.camelfilemaker;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.github.camelfilemaker.api.FileMakerOutcomeUnknownException;
import io.github.camelfilemaker.api.FileMakerTransportException;
import io.github.camelfilemaker.simulator.Fault;
import io.github.camelfilemaker.simulator.SimulatorTable;
import io.github.camelfilemaker.transport.Json;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BodiesAndHeadersTest {

    private static final Map<String, Object> PARIS = Map.of("City", "Paris");

    @TempDir
    Path folder;

    private CamelMuseum museum;

    @BeforeEach
    void open() throws Exception {
        museum = CamelMuseum.open();
    }

    @AfterEach
    void close() throws Exception {
        museum.close();
    }

    private SimulatorTable artists() {
        return museum.server.database("Museum").table("Artists");
    }

    private Exchange ok(String uri, Object body) {
        Exchange exchange = museum.send(uri, body);
        assertThat(exchange.getException()).isNull();
        return exchange;
    }

    @Test
    void aFileOfJsonIsARecord() throws Exception {
        Path file = Files.writeString(folder.resolve("artist.json"), "{\"Name\":\"From a file\"}");

        ok("filemaker:Artists?action=create", file.toFile());

        assertThat(artists().record(4).text("Name")).isEqualTo("From a file");
    }

    @Test
    void aTreeOfJsonIsARecord() throws Exception {
        ok("filemaker:Artists?action=create", Json.MAPPER.readTree("{\"Name\":\"From a tree\"}"));

        assertThat(artists().record(4).text("Name")).isEqualTo("From a tree");
    }

    @Test
    void anArrayOfJsonIsAList() {
        Exchange exchange = ok("filemaker:Artists?action=create", "[{\"Name\":\"A\"},{\"Name\":\"B\"}]");

        assertThat(exchange.getMessage().getBody(List.class)).hasSize(2);
        assertThat(artists().size()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = { "create", "upsert&upsertKey=Name" })
    void aStreamOfJsonIsARecord(String action) {
        ok("filemaker:Artists?action=" + action,
                new ByteArrayInputStream("{\"Name\":\"Streamed\"}".getBytes(StandardCharsets.UTF_8)));

        assertThat(artists().record(4).text("Name")).isEqualTo("Streamed");
    }

    @Test
    void aRecordIdBesideTheFieldsIsTheOneThatIsUpdated() {
        Exchange exchange = museum.template.request("filemaker:Artists?action=update", e -> {
            e.getIn().setBody("{\"recordId\":\"2\",\"fieldData\":{\"City\":\"Margate\"}}");
            e.getIn().setHeader(FileMakerConstants.RECORD_ID, "1");
            e.getIn().setHeader(FileMakerConstants.MOD_ID, "55");
        });

        assertThat(exchange.getException()).isNull();
        assertThat(artists().record(2).text("City")).isEqualTo("Margate");
        assertThat(artists().record(1).text("City")).isEqualTo("London");
    }

    @Test
    void criteriaMayComeInAHeader() {
        Exchange exchange = museum.template.request(
                "filemaker:Artists", e -> e.getIn().setHeader(FileMakerConstants.QUERY, PARIS));

        assertThat(exchange.getMessage().getBody(List.class)).hasSize(1);
    }

    @Test
    void factsOfTheLastAnswerDoNotLinger() {
        Exchange exchange = ok("filemaker:Artists?action=script&script=Broken", null);
        assertThat(exchange.getMessage().getHeader(FileMakerConstants.SCRIPT_ERROR)).isEqualTo("101");

        museum.template.send("filemaker:Artists?action=list", exchange);

        assertThat(exchange.getMessage().getHeaders()).doesNotContainKey(FileMakerConstants.SCRIPT_ERROR);
    }

    @Test
    void aFindWithAScriptIsNotRepeatedWhenOnlyWhatIsRepeatableIs() {
        museum.server.inject(Fault.windowMissing());

        assertThat(museum.send("filemaker:Artists?script=Echo&redeliverWindowMissing=repeatable", PARIS).getException())
                .isInstanceOf(FileMakerOutcomeUnknownException.class);
    }

    @Test
    void aFindWithAScriptIsNotSentAgainOnABrokenConnection() {
        museum.server.inject(Fault.reset());

        assertThat(museum.send("filemaker:Artists?script=Echo", PARIS).getException())
                .isInstanceOf(FileMakerTransportException.class);
        assertThat(museum.finds()).isEqualTo(1);
    }

    @Test
    void aDownloadUsesOneSessionEvenWithoutACache() {
        ok("filemaker:Artists?action=upload&recordId=1&containerField=Photo", "picture");

        Exchange exchange = ok("filemaker:Artists?action=download&recordId=1&containerField=Photo&sessionCache=none", null);

        assertThat(exchange.getMessage().getBody(String.class)).isEqualTo("picture");
    }

    @Test
    void secretsInAUriAreMasked() {
        FileMakerEndpoint endpoint = museum.context.getEndpoint(
                "filemaker:Artists?authenticationType=oauth&oauthRequestToken=id-secret&oauthIdentifierToken=token-secret"
                                                                + "&dataSourceLogins=RAW([{\"database\":\"c\",\"password\":\"ds-secret\"}])",
                FileMakerEndpoint.class);

        assertThat(endpoint.toString()).doesNotContain("secret");
    }
}
