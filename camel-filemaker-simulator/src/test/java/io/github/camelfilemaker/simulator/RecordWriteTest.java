package io.github.camelfilemaker.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Create, edit, duplicate, delete. */
class RecordWriteTest {

    @RegisterExtension
    final FileMakerSimulatorExtension filemaker = new FileMakerSimulatorExtension(
            Museum.builder().clock(MovableClock.fixedAt(Instant.parse("2024-03-05T12:00:00Z"), ZoneOffset.UTC)))
            .allowOpenSessions();

    private SimulatorTable artists;
    private DataApiClient client;

    @BeforeEach
    void logIn() {
        artists = filemaker.server().database("Museum").table("Artists");
        client = Museum.loggedIn(filemaker.server());
    }

    private static String fields(String members) {
        return "{\"fieldData\":{" + members.replace('\'', '"') + "}}";
    }

    @Test
    void createGivesTheNewIds() {
        Reply reply = client.create("Artists", fields("'Name':'Hockney','Born':1937"));

        assertThat(reply.text()).isEqualTo(
                "{\"response\":{\"recordId\":\"4\",\"modId\":\"0\"},\"messages\":[{\"code\":\"0\",\"message\":\"OK\"}]}");
        assertThat(artists.record(4).text("Name")).isEqualTo("Hockney");
    }

    @Test
    void createFillsInWhatFieldsGetByThemselves() {
        client.create("Artists", fields("'Name':'Hockney','Born':1937"));

        SimulatorRecord record = artists.record(4);
        assertThat(record.text("CreatedAt")).isEqualTo("03/05/2024 12:00:00");
        assertThat(record.text("ModifiedBy")).isEqualTo("web");
        assertThat(record.text("Label")).isEqualTo("Hockney (1937)");
    }

    @Test
    void createTakesNoFieldsAtAll() {
        assertThat(client.create("Artists", "{\"fieldData\":{}}").code()).isEqualTo("0");
    }

    @Test
    void editChangesNamedFieldsOnlyAndCountsUp() {
        filemaker.server().clock().advance(Duration.ofMinutes(10));

        Reply reply = client.edit("Artists", "1", fields("'Born':1776"));

        assertThat(reply.text())
                .isEqualTo("{\"response\":{\"modId\":\"1\"},\"messages\":[{\"code\":\"0\",\"message\":\"OK\"}]}");
        SimulatorRecord record = artists.record(1);
        assertThat(record.text("Name")).isEqualTo("Turner");
        assertThat(record.text("Born")).isEqualTo("1776");
        assertThat(record.text("CreatedAt")).isEmpty();
        assertThat(record.text("ModifiedAt")).isEqualTo("03/05/2024 12:10:00");
        assertThat(record.text("Label")).isEqualTo("Turner (1776)");
    }

    @Test
    void editOfNothingLeavesTheRecordAsItWas() {
        assertThat(client.edit("Artists", "1", "{\"fieldData\":{}}").modId()).isEqualTo("0");
        assertThat(artists.record(1).text("ModifiedAt")).isEmpty();
    }

    @Test
    void editWithAnOldModIdIsRefused() {
        client.edit("Artists", "1", fields("'Born':1776"));

        Reply reply = client.edit("Artists", "1", "{\"fieldData\":{\"Born\":1},\"modId\":\"0\"}");

        assertThat(reply.code()).isEqualTo("306");
        assertThat(reply.message()).isEqualTo("Record modification ID does not match");
        assertThat(artists.record(1).text("Born")).isEqualTo("1776");
        assertThat(client.edit("Artists", "1", "{\"fieldData\":{\"Born\":1},\"modId\":\"1\"}").code()).isEqualTo("0");
    }

    @Test
    void duplicateCopiesTheFields() {
        Reply reply = client.layout("POST", "Artists", "/records/2", "{}");

        assertThat(reply.recordId()).isEqualTo("4");
        assertThat(reply.modId()).isEqualTo("0");
        assertThat(artists.record(4).text("Phone(2)")).isEqualTo("2");
        assertThat(artists.record(4).text("CreatedAt")).isEqualTo("03/05/2024 12:00:00");
    }

    @Test
    void deleteTakesTheRecordAway() {
        assertThat(client.delete("Artists", "1").text())
                .isEqualTo("{\"response\":{},\"messages\":[{\"code\":\"0\",\"message\":\"OK\"}]}");

        assertThat(client.get("Artists", "1").code()).isEqualTo("101");
        assertThat(client.delete("Artists", "1").code()).isEqualTo("101");
        assertThat(client.create("Artists", "{\"fieldData\":{}}").recordId()).isEqualTo("4");
    }

    @Test
    void numbersKeepAllTheirDigits() {
        String digits = "3070884973408833919385016168376332397025719676107210536517";
        client.create("Artists", fields("'Born':" + digits));
        client.create("Artists", fields("'Born':1.50"));
        client.create("Artists", fields("'Born':'007'"));
        client.create("Artists", fields("'Born':'.5'"));

        assertThat(client.get("Artists", "4").text()).contains("\"Born\":" + digits + ",");
        assertThat(client.get("Artists", "5").text()).contains("\"Born\":1.50,");
        assertThat(client.get("Artists", "6").text()).contains("\"Born\":7,");
        assertThat(client.get("Artists", "7").text()).contains("\"Born\":0.5,");
    }

    @Test
    void textThatIsNoNumberLeavesANumberFieldAsText() {
        client.create("Artists", fields("'Born':'12 pcs'"));

        assertThat(client.get("Artists", "4").text()).contains("\"Born\":\"12 pcs\"");
    }

    @Test
    void lineEndsBecomeCarriageReturns() {
        client.create("Artists", fields("'Name':'a\\nb\\r\\nc\\rd'"));

        assertThat(client.get("Artists", "4").fields().path("Name").asText()).isEqualTo("a\rb\rc\rd");
    }

    @Test
    void repetitionsGoByTheirNumber() {
        client.edit("Artists", "1", fields("'Phone':'first','Phone(3)':'third'"));

        assertThat(client.get("Artists", "1").text())
                .contains("\"Phone(1)\":\"first\",\"Phone(2)\":\"\",\"Phone(3)\":\"third\"");
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '|', value = {
            "'Visited':'3/5/2024' | 03/05/2024", "'At':'9:15:55 PM' | 21:15:55", "'At':'100:00:00' | 100:00:00",
            "'Seen':'2/22/2022 9:15:55 PM' | 02/22/2022 21:15:55", "'Seen':'2/22/2022' | 02/22/2022 00:00:00",
            "'Visited':'' | ''" })
    void datesAndTimesAreTakenInManyForms(String member, String stored) {
        assertThat(client.edit("Artists", "1", fields(member)).code()).isEqualTo("0");

        String name = member.substring(1, member.indexOf('\'', 1));
        assertThat(client.get("Artists", "1").fields().path(name).asText()).isEqualTo(stored.replace("'", ""));
    }

    @Test
    void datesAreTakenAndGivenInIsoFormWhenAskedTo() {
        client.edit("Artists", "1",
                "{\"fieldData\":{\"Visited\":\"2021-02-03\",\"Seen\":\"2021-02-03 04:05:06\"},\"dateformats\":2}");

        Reply reply = client.layout("GET", "Artists", "/records/1?dateformats=2", null);

        assertThat(reply.fields().path("Visited").asText()).isEqualTo("2021-02-03");
        assertThat(reply.fields().path("Seen").asText()).isEqualTo("2021-02-03T04:05:06");
    }

    @ParameterizedTest(name = "{0} gets {1}")
    @CsvSource(delimiter = '|', value = {
            "'Nope':'x' | 102", "'Phone(4)':'x' | 102", "'Label':'x' | 201", "'Fixed':'x' | 201", "'Photo':'x' | 201",
            "'Visited':'soon' | 500",
            "'Visited':'2024-03-05' | 500", "'Visited':'02/30/2024' | 500", "'At':'noon' | 501",
            "'Seen':'03/05/2024 25:00:00' | 500",
            "'Count':'many' | 502", "'Tag':'other' | 506", "'Code':'toolong' | 511", "'Name':true | 1708", "'Name':null | 1708",
            "'Name':{'a':1} | 1708", "'Name':[1] | 1708" })
    void valuesThatDontFitAreRefusedAndNothingIsWritten(String member, String code) {
        Reply reply = client.edit("Artists", "1", fields("'Name':'changed'," + member));

        assertThat(reply.code()).isEqualTo(code);
        assertThat(artists.record(1).text("Name")).isEqualTo("Turner");
    }

    @Test
    void uniqueFieldsTakeAValueOnce() {
        client.edit("Artists", "1", fields("'Code':'A1'"));

        assertThat(client.edit("Artists", "2", fields("'Code':'a1'")).code()).isEqualTo("504");
        assertThat(client.edit("Artists", "1", fields("'Code':'A1'")).code()).isEqualTo("0");
    }

    @Test
    void fieldsThatMustNotBeEmptyAreChecked() {
        assertThat(client.create("Artworks", "{\"fieldData\":{}}").code()).isEqualTo("509");
        assertThat(client.edit("Artworks", "1", fields("'Title':''")).code()).isEqualTo("509");
        assertThat(client.edit("Artworks", "1", fields("'Year':1")).code()).isEqualTo("0");
    }

    @Test
    void theEntryModeOfScriptsOverridesValidation() {
        Reply reply = client.create("Artworks", "{\"fieldData\":{},\"options\":{\"entrymode\":\"script\"}}");

        assertThat(reply.code()).isEqualTo("0");
    }

    @Test
    void theProhibitModeOfScriptsOverridesProhibition() {
        Reply reply
                = client.edit("Artists", "1", "{\"fieldData\":{\"Fixed\":\"x\"},\"options\":{\"prohibitmode\":\"script\"}}");

        assertThat(reply.code()).isEqualTo("0");
    }

    @Test
    void unknownMembersAreRefused() {
        assertThat(client.create("Artists", "{\"fieldData\":{},\"x\":1,\"modId\":\"1\"}").message())
                .isEqualTo("Unknown parameter(s): x, modId");
        assertThat(client.edit("Artists", "1", "{\"fieldData\":{},\"y\":1}").code()).isEqualTo("960");
        assertThat(client.edit("Artists", "1", "{\"fieldData\":{},\"options\":{\"z\":1}}").code()).isEqualTo("960");
    }

    @Test
    void fieldDataHasToBeAnObject() {
        assertThat(client.create("Artists", "{}").code()).isEqualTo("10");
        assertThat(client.create("Artists", "{\"fieldData\":[]}").code()).isEqualTo("1708");
    }

    @Test
    void onlyFieldsOfTheLayoutCanBeWritten() {
        assertThat(client.create("Names", fields("'Born':1")).code()).isEqualTo("102");
    }

    @Test
    void accountsWithoutPrivilegesCantWrite() {
        client = Museum.client(filemaker.server()).login("reader", "secret");

        assertThat(client.create("Artists", "{\"fieldData\":{}}").code()).isEqualTo("200");
        assertThat(client.edit("Artists", "1", "{\"fieldData\":{}}").code()).isEqualTo("200");
        assertThat(client.delete("Artists", "1").code()).isEqualTo("200");
        assertThat(client.get("Artists", "1").code()).isEqualTo("0");
    }
}
