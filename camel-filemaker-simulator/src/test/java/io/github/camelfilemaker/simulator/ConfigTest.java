package io.github.camelfilemaker.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Configuration files, and what is said about wrong ones. */
class ConfigTest {

    private static final String FULL = """
            sessionIdleLimit: PT1M
            maxSessions: 1
            latency: PT0.001S
            productVersion: 21.0.1
            buildDate: 01/02/2024
            options:
              VERSION_IN_PRODUCT_INFO: true
            statuses:
              105: 404
            databases:
              Museum:
                accounts:
                  - { name: web, password: secret, privileges: [ no_delete ] }
                oauth:
                  - { requestId: r, identifier: i }
                fmid: [ claris ]
                fileDates: dd.MM.yyyy
                valueLists:
                  Tags: [ old, new ]
                tables:
                  Artists:
                    fields:
                      id: number
                      Name: { type: text, notEmpty: true, unique: true, maxCharacters: 20 }
                      Born: date
                      Tag: { type: text, valueList: Tags, displayType: popupMenu }
                      Phone: { type: text, repetitions: 2 }
                      gMood: { type: text, global: true }
                      Serial: { type: number, serial: 100 }
                      Changed: { type: timestamp, autoEnter: modificationTimestamp }
                      Sum: { type: number, calculation: true }
                    globals:
                      gMood: calm
                    csv:
                      file: artists.csv
                      columns: { ID: id, who: Name, link: "" }
                  Works:
                    fields: { artist: number, Title: text }
                    csv: works.csv.gz
                  Notes:
                    fields: { text: text }
                    json: notes.json
                    records:
                      - { text: third }
                relationships:
                  - { name: ArtistWorks, parent: Artists, parentField: id, table: Works, field: artist, allowCreate: true }
                layouts:
                  Artists:
                    portals:
                      - { name: Works list, table: ArtistWorks, fields: [ "ArtistWorks::Title" ] }
                  Names: { table: Artists, fields: [ Name ], related: [ "ArtistWorks::Title" ], folder: API, tableView: true }
                  Notes: {}
                scripts:
                  Hello: { result: world }
                  Fail: { error: 401, result: none, folder: Tests }
                  Echo: { echo: true }
                  Nothing: {}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeData() throws IOException {
        Files.writeString(folder.resolve("artists.csv"),
                "ID,who,Born,link\n7,\"Turner, William\",1775-04-23,http://x\n8,Émile,,\n");
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write("artist,Title\n7,Rain\n7,Steam\n".getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("works.csv.gz"), zipped.toByteArray());
        Files.writeString(folder.resolve("notes.json"),
                "[{\"text\":\"first\"},{\"recordId\":\"9\",\"modId\":\"3\",\"fieldData\":{\"text\":\"second\"}}]");
    }

    private SimulatorBuilder read(String name, String text) {
        try {
            return FileMakerSimulator.fromConfig(Files.writeString(folder.resolve(name), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFileDefinesAllThatABuilderCan() {
        try (FileMakerSimulator server = read("museum.yaml", FULL).start()) {
            DataApiClient client = Museum.loggedIn(server);

            Reply artist = client.get("Artists", "1");
            assertThat(artist.text()).contains("{\"id\":7,\"Name\":\"Turner, William\",\"Born\":\"04/23/1775\"",
                    "\"gMood\":\"calm\"",
                    "\"portalData\":{\"Works list\":[{\"recordId\":\"1\",\"ArtistWorks::Title\":\"Rain\",\"modId\":\"0\"}");
            assertThat(client.layout("GET", "Artists", "/records/1?dateformats=1", null).fields().path("Born").asText())
                    .isEqualTo("23.04.1775");
            assertThat(client.list("Notes", "").column("text")).containsExactly("first", "second", "third");
            assertThat(client.get("Notes", "9").response().at("/data/0/modId").asText()).isEqualTo("3");
            assertThat(client.get("Names", "1").fields().toString())
                    .isEqualTo("{\"Name\":\"Turner, William\",\"ArtistWorks::Title\":\"Rain\"}");
            assertThat(client.get("Artists", client.create("Artists", "{\"fieldData\":{\"Name\":\"x\"}}").recordId()).fields()
                    .path("Serial").asInt())
                    .isEqualTo(100);
            assertThat(client.create("Artists", "{\"fieldData\":{\"Name\":\"Émile\"}}").code()).isEqualTo("504");
            assertThat(client.create("Artists", "{\"fieldData\":{\"Name\":\"y\",\"Tag\":\"odd\"}}").code()).isEqualTo("506");
            assertThat(client.delete("Artists", "1").code()).isEqualTo("200");
            assertThat(client.get("Nope", "1").status()).isEqualTo(404);
            assertThat(client.send("GET", "/productInfo", null).text()).contains("21.0.1");
        }
    }

    @Test
    void scriptsAreCanned() {
        try (FileMakerSimulator server = read("museum.yaml", FULL).start()) {
            DataApiClient client = Museum.loggedIn(server);

            assertThat(script(client, "Hello")).isEqualTo("{\"scriptResult\":\"world\",\"scriptError\":\"0\"}");
            assertThat(script(client, "Fail")).isEqualTo("{\"scriptResult\":\"none\",\"scriptError\":\"401\"}");
            assertThat(script(client, "Echo?script.param=x")).isEqualTo("{\"scriptResult\":\"x\",\"scriptError\":\"0\"}");
            assertThat(script(client, "Nothing")).isEqualTo("{\"scriptError\":\"0\"}");
        }
    }

    private static String script(DataApiClient client, String name) {
        return client.layout("GET", "Artists", "/script/" + name, null).response().toString();
    }

    @Test
    void jsonWillDoAsWell() {
        String json = "{\"databases\":{\"Museum\":{\"accounts\":[{\"name\":\"web\",\"password\":\"secret\"}],"
                      + "\"tables\":{\"T\":{\"fields\":{\"x\":\"text\"},\"records\":[{\"x\":\"1\"}]}},\"layouts\":{\"T\":{}}}}}";

        try (FileMakerSimulator server = read("museum.json", json).start()) {
            assertThat(Museum.loggedIn(server).get("T", "1").fields().path("x").asText()).isEqualTo("1");
        }
    }

    @Test
    void whatTheFileSaysCanBeChangedBeforeTheStart() {
        try (FileMakerSimulator server = read("museum.yaml", FULL).maxSessions(2).start()) {
            Museum.loggedIn(server);
            Museum.loggedIn(server);

            assertThat(server.openSessions()).isEqualTo(2);
        }
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "id: number | id: nmber | databases.Museum.tables.Artists.fields.id: 'nmber' is not one of TEXT, NUMBER, DATE, TIME, TIMESTAMP, CONTAINER",
            "notEmpty: true | notEmtpy: true | databases.Museum.tables.Artists.fields.Name: unknown key 'notEmtpy', known are type, repetitions",
            "notEmpty: true | notEmpty: 7 | databases.Museum.tables.Artists.fields.Name.notEmpty: '7' is not true or false",
            "maxCharacters: 20 | maxCharacters: many | databases.Museum.tables.Artists.fields.Name.maxCharacters: 'many' is not a whole number",
            "repetitions: 2 | repetitions: 0 | databases.Museum.tables.Artists.fields.Phone.repetitions: Field 'Phone' can't have 0 repetitions",
            "valueList: Tags | valueList: Tgas | databases.Museum: Database 'Museum': field 'Tag' of table 'Artists' uses value list 'Tgas', which is missing",
            "file: artists.csv | file: nope.csv | databases.Museum.tables.Artists.csv.file: there is no file 'nope.csv'",
            "who: Name | nobody: Name | There is no column 'nobody', only ID, who, Born, link",
            "link: \"\" | link: Link | databases.Museum.tables.Artists: Table 'Artists' has no field 'Link'",
            "ID: id | ID: Born | no value for date field 'Born'",
            "field: artist | field: atrist | databases.Museum: Relationship 'ArtistWorks': table 'Works' has no field 'atrist'",
            "fields: [ Name ] | fields: [ Nmae ] | databases.Museum: Layout 'Names': there is no field 'Nmae'",
            "table: ArtistWorks, | table: Nope, | databases.Museum: Layout 'Artists': there is no relationship to 'Nope'",
            "password: secret | pasword: secret | databases.Museum.accounts[0]: unknown key 'pasword'",
            "name: web, | | databases.Museum.accounts[0].name: is missing",
            "[ no_delete ] | [ everything ] | databases.Museum.accounts[0].privileges[0]: 'everything' is not one of NO_FMREST",
            "maxSessions: 1 | maxSessions: [] | maxSessions: a single value is expected",
            "sessionIdleLimit: PT1M | sessionIdleLimit: 1 minute | sessionIdleLimit: '1 minute' is not a duration like PT15M",
            "VERSION_IN_PRODUCT_INFO | VERSION | options.VERSION: there is no option 'VERSION'",
            "105: 404 | missing: 404 | statuses.missing: 'missing' is not a FileMaker code",
            "echo: true | echo: true, result: x | databases.Museum.scripts.Echo: either result or echo",
            "dd.MM.yyyy | dd.MM | databases.Museum.fileDates: Date pattern 'dd.MM' is not like MM/dd/yyyy or dd.MM.yyyy",
            "sessionIdleLimit: | sesionIdleLimit: | unknown key 'sesionIdleLimit', known are host, port" })
    void aMistakeIsToldWithFileKeyAndValue(String right, String wrong, String message) {
        assertThat(FULL).contains(right);

        assertThatThrownBy(() -> read("museum.yaml", FULL.replace(right, wrong == null ? "" : wrong)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(folder.resolve("museum.yaml") + ": ")
                .hasMessageContaining(message);
    }

    @Test
    void textThatIsNeitherYamlNorJsonIsToldWithItsLine() {
        assertThatThrownBy(() -> read("broken.yaml", "a: [\nb")).hasMessageContaining("broken.yaml: line ");
        assertThatThrownBy(() -> read("broken.json", "{\n\"a\" 1}")).hasMessageContaining("broken.json: line 2");
        assertThatThrownBy(() -> read("twice.yaml", "port: 1\nport: 2")).hasMessageContaining("port");
        assertThatThrownBy(() -> read("text.yaml", "hello")).hasMessageContaining("does not hold keys and values");
        assertThatThrownBy(() -> read("none.yaml", "port: 1")).hasMessageContaining("databases: is missing");
    }

    @Test
    void aMissingFileIsTold() {
        assertThatThrownBy(() -> FileMakerSimulator.fromConfig(folder.resolve("gone.yaml"))).hasMessageContaining("gone.yaml");
    }
}
