package io.github.camelfilemaker.simulator;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Rows of portals and related records, written through their parent. */
class PortalWriteTest {

    @RegisterExtension
    final FileMakerSimulatorExtension filemaker = new FileMakerSimulatorExtension(Museum.builder()).allowOpenSessions();

    private SimulatorTable works;
    private DataApiClient client;

    @BeforeEach
    void logIn() {
        works = filemaker.server().database("Museum").table("Artworks");
        client = Museum.loggedIn(filemaker.server());
    }

    private Reply edit(String recordId, String members) {
        return client.edit("Artists", recordId, "{" + members.replace('\'', '"') + "}");
    }

    @Test
    void aRowWithoutAnIdIsCreatedAndLinked() {
        Reply reply = edit("1", "'fieldData':{},'portalData':{'Works list':[{'Works::Title':'Norham Castle'}]}");

        assertThat(reply.response().toString()).isEqualTo(
                "{\"modId\":\"0\",\"newPortalRecordInfo\":[{\"tableName\":\"Works\",\"recordId\":\"4\",\"modId\":\"0\"}]}");
        assertThat(works.record(4).text("ArtistBorn")).isEqualTo("1775");
    }

    @Test
    void aRowWithAnIdIsEdited() {
        Reply reply = edit("1", "'fieldData':{},'portalData':{'Works list':[{'recordId':'1','modId':'0','Works::Year':1845}]}");

        assertThat(reply.response().has("newPortalRecordInfo")).isFalse();
        assertThat(works.record(1).text("Year")).isEqualTo("1845");
        assertThat(works.record(1).modId()).isEqualTo("1");
    }

    @Test
    void aRowWithAnOldModIdIsRefusedAndNothingIsWritten() {
        works.edit(1, Map.of("Year", 1));

        Reply reply = edit("1", "'fieldData':{'Name':'x'},'portalData':{'Works list':[{'Works::Title':'new'},"
                                + "{'recordId':'1','modId':'0','Works::Year':1845}]}");

        assertThat(reply.code()).isEqualTo("306");
        assertThat(works.size()).isEqualTo(3);
        assertThat(client.get("Artists", "1").fields().path("Name").asText()).isEqualTo("Turner");
    }

    @Test
    void portalsAlsoGoByTheirTableOccurrence() {
        assertThat(edit("1", "'fieldData':{},'portalData':{'Works':[{'Works::Title':'x'}]}").code()).isEqualTo("0");
    }

    @Test
    void ofSeveralNewRowsTheLastIsReported() {
        Reply reply = edit("1", "'fieldData':{},'portalData':{'Works list':[{'Works::Title':'a'},{'Works::Title':'b'}]}");

        assertThat(reply.response().at("/newPortalRecordInfo").size()).isEqualTo(1);
        assertThat(reply.response().at("/newPortalRecordInfo/0/recordId").asText()).isEqualTo("5");
    }

    @Test
    void rowsAreLinkedToAParentThatIsJustBeingCreated() {
        Reply reply = client.create("Artists",
                "{\"fieldData\":{\"Born\":1937},\"portalData\":{\"Works list\":[{\"Works::Title\":\"A Bigger Splash\"}]}}");

        assertThat(reply.response().at("/newPortalRecordInfo/0/recordId").asText()).isEqualTo("4");
        assertThat(works.record(4).text("ArtistBorn")).isEqualTo("1937");
    }

    @Test
    void rowsOfAParentWithoutAKeyAreRefused() {
        assertThat(client.create("Artists", "{\"fieldData\":{},\"portalData\":{\"Works list\":[{\"Works::Title\":\"x\"}]}}")
                .code())
                .isEqualTo("510");
    }

    @Test
    void rowsAreValidated() {
        assertThat(edit("1", "'fieldData':{},'portalData':{'Works list':[{'Works::Year':1}]}").code()).isEqualTo("509");
    }

    @Test
    void relatedRecordsAreDeleted() {
        assertThat(edit("1", "'fieldData':{'deleteRelated':'Works.1'}").code()).isEqualTo("0");
        assertThat(works.find("1")).isEmpty();

        assertThat(edit("1", "'fieldData':{'deleteRelated':['Works.2','Works.3']}").code()).isEqualTo("0");
        assertThat(works.size()).isZero();
    }

    @Test
    void wrongDeletionsAreRefused() {
        assertThat(edit("1", "'fieldData':{'deleteRelated':'Works.77'}").code()).isEqualTo("101");
        assertThat(edit("1", "'fieldData':{'deleteRelated':'Nope.1'}").code()).isEqualTo("103");
        assertThat(edit("1", "'fieldData':{'deleteRelated':'Works'}").code()).isEqualTo("1708");
    }

    @Test
    void aRelatedFieldOutsideAPortalIsThatOfTheFirstRelatedRecord() {
        assertThat(client.get("First work", "1").fields().path("Works::Title").asText()).isEqualTo("Rain, Steam and Speed");
        assertThat(client.get("First work", "3").fields().path("Works::Title").asText()).isEmpty();

        client.edit("First work", "1", "{\"fieldData\":{\"Works::Title\":\"Rain\"}}");

        assertThat(works.record(1).text("Title")).isEqualTo("Rain");
    }

    @Test
    void theOlderSpellingNamesTheRelatedRecord() {
        assertThat(edit("1", "'fieldData':{'Works::Title.2':'Temeraire','Works::Title.0':'third'}").code()).isEqualTo("0");

        assertThat(works.record(2).text("Title")).isEqualTo("Temeraire");
        assertThat(works.record(4).text("ArtistBorn")).isEqualTo("1775");
    }

    @Test
    void wrongNamesAreRefused() {
        assertThat(edit("1", "'fieldData':{},'portalData':{'Nope':[]}").code()).isEqualTo("116");
        assertThat(edit("1", "'fieldData':{},'portalData':{'Works list':[{'Title':'x'}]}").code()).isEqualTo("102");
        assertThat(edit("1", "'fieldData':{},'portalData':{'Works list':{}}").code()).isEqualTo("1708");
        assertThat(edit("1", "'fieldData':{},'portalData':{'Works list':[{'recordId':'77'}]}").code()).isEqualTo("101");
    }
}
