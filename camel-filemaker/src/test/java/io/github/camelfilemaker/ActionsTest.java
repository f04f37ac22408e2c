package io.github.camelfilemaker;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelfilemaker.api.FileMakerApiException;
import io.github.camelfilemaker.model.FileMakerRecord;
import io.github.camelfilemaker.simulator.SimulatorTable;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every action, from an exchange to the server and back. */
class ActionsTest {

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
    void find() {
        Exchange exchange = ok("filemaker:Artists?action=find&sort=-Born", Map.of("City", "London"));

        assertThat(exchange.getMessage().getBody(List.class)).extracting(r -> ((FileMakerRecord) r).get("Name"))
                .containsExactly("Turner, Joseph", "Blake, William");
        assertThat(exchange.getMessage().getHeader(FileMakerConstants.FOUND_COUNT)).isEqualTo(2L);
    }

    @Test
    void findIsTheActionWithoutOne() {
        assertThat(ok("filemaker:Artists", "{\"City\":\"Paris\"}").getMessage().getBody(List.class)).hasSize(1);
    }

    @Test
    void findOne() {
        Exchange exchange = ok("filemaker:Artists?action=findOne&sort=Born", Map.of("City", "London"));

        assertThat(exchange.getMessage().getBody(FileMakerRecord.class)).containsEntry("Born", 1757L);
        assertThat(exchange.getMessage().getHeader(FileMakerConstants.RECORD_ID)).isEqualTo("1");
        assertThat(exchange.getMessage().getHeader(FileMakerConstants.FOUND_COUNT)).isEqualTo(2L);
    }

    @Test
    void list() {
        assertThat(ok("filemaker:Artists?action=list&offset=2&limit=1", null).getMessage().getBody(List.class))
                .extracting(r -> ((FileMakerRecord) r).getRecordId()).containsExactly("2");
    }

    @Test
    void get() {
        assertThat(ok("filemaker:Artists?action=get&recordId=3", null).getMessage().getBody(FileMakerRecord.class))
                .containsEntry("Name", "Rodin, Auguste");
    }

    @Test
    void create() {
        Exchange exchange = ok("filemaker:Artists?action=create", Map.of("Name", "Hepworth, Barbara", "Born", 1903));

        String id = exchange.getMessage().getHeader(FileMakerConstants.RECORD_ID, String.class);
        assertThat(artists().record(id).text("Name")).isEqualTo("Hepworth, Barbara");
        assertThat(exchange.getMessage().getBody(Map.class)).containsEntry("recordId", id).containsEntry("modId", "0");
    }

    @Test
    void update() {
        Exchange exchange = ok("filemaker:Artists?action=update&recordId=1", Map.of("City", "Felpham"));

        assertThat(artists().record(1).text("City")).isEqualTo("Felpham");
        assertThat(exchange.getMessage().getHeader(FileMakerConstants.MOD_ID)).isEqualTo("1");
    }

    @Test
    void anUpdateWithAnOldModIdChangesNothing() {
        artists().edit(1, Map.of("City", "Felpham"));

        Exception failure
                = museum.send("filemaker:Artists?action=update&recordId=1&modId=0", Map.of("City", "Rome")).getException();

        assertThat(failure).isInstanceOf(FileMakerApiException.class).hasMessageContaining("306")
                .hasMessageContaining("read it again, then decide");
        assertThat(artists().record(1).text("City")).isEqualTo("Felpham");
    }

    @Test
    void duplicate() {
        ok("filemaker:Artists?action=duplicate&recordId=1", null);

        assertThat(artists().size()).isEqualTo(4);
    }

    @Test
    void delete() {
        ok("filemaker:Artists?action=delete&recordId=1", null);

        assertThat(artists().find("1")).isEmpty();
    }

    @Test
    void upsertUpdatesTheRecordWithTheKey() {
        Exchange exchange
                = ok("filemaker:Artists?action=upsert&upsertKey=Name", Map.of("Name", "Blake, William", "City", "Felpham"));

        assertThat(exchange.getMessage().getHeader(FileMakerConstants.UPSERTED)).isEqualTo("updated");
        assertThat(artists().record(1).text("City")).isEqualTo("Felpham");
        assertThat(artists().size()).isEqualTo(3);
    }

    @Test
    void upsertCreatesARecordForANewKeyWithOperatorsInIt() {
        Exchange exchange = ok("filemaker:Artists?action=upsert&upsertKey=Name", Map.of("Name", "*@#!\"=<>"));

        assertThat(exchange.getMessage().getHeader(FileMakerConstants.UPSERTED)).isEqualTo("created");
        assertThat(artists().size()).isEqualTo(4);
    }

    @Test
    void upsertRefusesAKeyThatIsNotUnique() {
        assertThat(museum.send("filemaker:Artists?action=upsert&upsertKey=City", Map.of("City", "London")).getException())
                .hasMessageContaining("upsertKey=City is not unique on layout=Artists");
    }

    @Test
    void script() {
        assertThat(ok("filemaker:Artists?action=script&script=Echo", "a b#\u00e9").getMessage().getBody())
                .isEqualTo("a b#\u00e9");
    }

    @Test
    void aScriptAroundAnotherAction() {
        Exchange exchange = ok("filemaker:Artists?action=find&script=Broken&scriptPrerequest=Echo&scriptPrerequestParam=p",
                Map.of("City", "Paris"));

        assertThat(exchange.getMessage().getHeader(FileMakerConstants.SCRIPT_ERROR)).isEqualTo("101");
        assertThat(exchange.getMessage().getHeader(FileMakerConstants.SCRIPT_PREREQUEST_RESULT)).isEqualTo("p");
    }

    @ParameterizedTest
    @ValueSource(strings = { "layouts", "scripts", "databases" })
    void lists(String action) {
        assertThat(ok("filemaker:-?action=" + action, null).getMessage().getBody(List.class)).isNotEmpty();
    }

    @Test
    void layout() {
        assertThat(ok("filemaker:Artists?action=layout", null).getMessage().getBody(Map.class)).containsKey("fieldMetaData");
    }

    @Test
    void productInfoNeedsNoSession() {
        assertThat(ok("filemaker:-?action=productInfo", null).getMessage().getBody(Map.class))
                .containsEntry("name", "FileMaker Data API Engine");
        assertThat(museum.server.logins()).isZero();
    }

    @Test
    void validateSessionTellsALiveSession() {
        assertThat(ok("filemaker:-?action=validateSession", null).getMessage().getBody()).isEqualTo(true);
    }

    @Test
    void validateSessionTellsADeadSessionAndMakesNoNewOne() {
        ok("filemaker:-?action=validateSession", null);
        museum.server.killSessions();

        assertThat(ok("filemaker:-?action=validateSession", null).getMessage().getBody()).isEqualTo(false);
        assertThat(museum.server.logins()).isEqualTo(1);
    }

    @Test
    void theHeaderOfAnActionWinsOverTheOption() {
        Exchange exchange = museum.template.request("filemaker:Artists?action=find", e -> {
            e.getIn().setHeader(FileMakerConstants.ACTION, "get");
            e.getIn().setHeader(FileMakerConstants.RECORD_ID, 2);
        });

        assertThat(exchange.getMessage().getBody(FileMakerRecord.class).getRecordId()).isEqualTo("2");
    }

    @Test
    void aRecordIdThatIsWrittenOutWinsOverTheOneOfTheLastAnswer() {
        Exchange exchange = museum.template.request("filemaker:Artists?action=get&recordId=1", e -> {
            e.getIn().setHeader(FileMakerConstants.RECORD_ID, "2");
        });

        assertThat(exchange.getMessage().getBody(FileMakerRecord.class).getRecordId()).isEqualTo("1");
    }

    @Test
    void theModIdOfAnotherRecordsAnswerDoesNotCount() {
        Exchange exchange = museum.template.request("filemaker:Artists?action=update&recordId=1", e -> {
            e.getIn().setBody(Map.of("City", "Rome"));
            e.getIn().setHeader(FileMakerConstants.RECORD_ID, "2");
            e.getIn().setHeader(FileMakerConstants.MOD_ID, "77");
        });

        assertThat(exchange.getException()).isNull();
    }

    @Test
    void aRecordThatWasReadIsWrittenBackOnlyIfNobodyHasChangedIt() {
        Exchange read = ok("filemaker:Artists?action=get&recordId=1", null);
        artists().edit(1, Map.of("City", "Felpham"));

        Exchange written = museum.template.send("filemaker:Artists?action=update", read);

        assertThat(written.getException()).hasMessageContaining("306");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "filemaker:Artists/by city \u6771\u4eac?action=list",
            "filemaker:Artists%2Fby%20city%20%E6%9D%B1%E4%BA%AC?action=list" })
    void layoutNamesMayHaveSlashesSpacesAndAnyLetter(String uri) {
        assertThat(ok(uri, null).getMessage().getBody(List.class)).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource
    void aScriptGetsABodyOfTextInAnyForm(Object body, String result) {
        assertThat(ok("filemaker:Artists?action=script&script=Echo", body).getMessage().getBody(String.class))
                .isEqualTo(result);
    }

    static Stream<Arguments> aScriptGetsABodyOfTextInAnyForm() {
        byte[] bytes = "\u6771\u4eac".getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of("text", "text"), Arguments.of(bytes, "\u6771\u4eac"),
                Arguments.of(new ByteArrayInputStream(bytes), "\u6771\u4eac"),
                Arguments.of(new ByteArrayInputStream(new byte[0]), ""), Arguments.of(new StringReader("text"), "text"),
                Arguments.of(List.of(1, 2), "[1,2]"));
    }

    @Test
    void globals() throws Exception {
        museum.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:globals").to("filemaker:-?action=start").to("filemaker:-?action=globals")
                        .to("filemaker:Artists?action=get&recordId=1");
            }
        });

        assertThat(ok("direct:globals", Map.of("Artists::gVisitor", "Ada")).getMessage().getBody(FileMakerRecord.class))
                .containsEntry("gVisitor", "Ada");
    }

    @Test
    void globalsWithoutATableAreRefused() throws Exception {
        museum.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:globals").to("filemaker:-?action=start").to("filemaker:-?action=globals");
            }
        });

        assertThat(museum.send("direct:globals", Map.of("gVisitor", "Ada")).getException())
                .isInstanceOf(FileMakerApiException.class);
    }

    @Test
    void globalsWithoutAScopeAreRefused() {
        assertThat(museum.send("filemaker:-?action=globals", Map.of("Artists::gVisitor", "Ada")).getException())
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("action=globals needs a scope");
    }
}
