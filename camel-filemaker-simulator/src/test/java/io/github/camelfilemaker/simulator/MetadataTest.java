package io.github.camelfilemaker.simulator;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class MetadataTest {

    @RegisterExtension
    final FileMakerSimulatorExtension filemaker = new FileMakerSimulatorExtension(
            Museum.builder()
                    .database("Archive", db -> db.account("archivist", "x")))
            .allowOpenSessions();

    private DataApiClient client;

    @BeforeEach
    void logIn() {
        client = Museum.loggedIn(filemaker.server());
    }

    @Test
    void databasesAreThoseThatTheAccountOpens() {
        assertThat(databases("Authorization", DataApiClient.basic("archivist", "x")).response().toString())
                .isEqualTo("{\"databases\":[{\"name\":\"Archive\"}]}");
        assertThat(databases("Authorization", DataApiClient.basic("archivist", "y")).code()).isEqualTo("212");
        assertThat(databases("X-FM-Data-OAuth-Request-Id", "request-1", "X-FM-Data-OAuth-Identifier", "identifier-1").code())
                .isEqualTo("0");
        assertThat(databases().code()).isEqualTo("10");
        assertThat(databases().status()).isEqualTo(401);
    }

    private Reply databases(String... headers) {
        return client.send("GET", "/databases", null, headers);
    }

    @Test
    void databasesCanBeListedByEverybody() {
        try (FileMakerSimulator server = Museum.builder().option(SimulatorOption.DATABASES_NEED_AUTHORIZATION, false).start()) {
            assertThat(Museum.client(server).send("GET", "/databases", null).response().toString())
                    .isEqualTo("{\"databases\":[{\"name\":\"Museum\"}]}");
        }
    }

    @Test
    void listingDatabasesMakesNoSession() {
        databases("Authorization", DataApiClient.basic("web", "secret"));

        assertThat(filemaker.server().openSessions()).isEqualTo(1);
    }

    @Test
    void layoutsStandInTheirFolders() {
        assertThat(client.call("GET", "/layouts", null).text())
                .contains(
                        "{\"name\":\"API\",\"isFolder\":true,\"folderLayoutNames\":[{\"name\":\"Artworks\",\"table\":\"\"}]}");
    }

    @Test
    void fieldsAreDescribedOnceHoweverOftenTheyRepeat() {
        Reply reply = client.layout("GET", "Artists", "", null);

        assertThat(reply.text()).contains(
                "{\"name\":\"Phone\",\"type\":\"normal\",\"displayType\":\"editText\",\"result\":\"text\",\"global\":false,"
                                          + "\"autoEnter\":false,\"fourDigitYear\":false,\"maxRepeat\":3,\"maxCharacters\":0,"
                                          + "\"notEmpty\":false,\"numeric\":false,\"timeOfDay\":false,\"repetitionStart\":1,"
                                          + "\"repetitionEnd\":3}");
        assertThat(reply.text()).contains(
                "\"name\":\"Tag\",\"type\":\"normal\",\"displayType\":\"editText\",\"result\":\"text\",\"valueList\":\"Tags\"");
        assertThat(reply.text()).contains("\"name\":\"Label\",\"type\":\"calculation\"");
        assertThat(reply.text())
                .contains("\"name\":\"Seen\",\"type\":\"normal\",\"displayType\":\"editText\",\"result\":\"timeStamp\"");
    }

    @Test
    void portalsAndValueListsAreDescribed() {
        Reply reply = client.layout("GET", "Artists", "?recordId=1", null);

        assertThat(reply.response().at("/portalMetaData/Works list/0/name").asText()).isEqualTo("Works::Title");
        assertThat(reply.response().path("valueLists").toString())
                .isEqualTo(
                        "[{\"name\":\"Tags\",\"type\":\"customList\",\"values\":[{\"displayValue\":\"old\",\"value\":\"old\"},"
                           + "{\"displayValue\":\"new\",\"value\":\"new\"}]}]");
    }

    @Test
    void aLayoutWithoutValueListsHasNoSuchMember() {
        assertThat(client.layout("GET", "Names", "", null).response().has("valueLists")).isFalse();
    }

    @Test
    void descriptionsForMissingRecordsAreRefused() {
        assertThat(client.layout("GET", "Artists", "?recordId=77", null).code()).isEqualTo("101");
        assertThat(client.layout("GET", "Nope", "", null).code()).isEqualTo("105");
    }

    @Test
    void theOldFormIsStillServed() {
        assertThat(client.layout("GET", "Names", "/metadata", null).response().toString()).isEqualTo(
                "{\"metaData\":[{\"name\":\"Name\",\"type\":\"normal\",\"result\":\"text\",\"global\":\"false\",\"repetitions\":1}]}");
    }
}
