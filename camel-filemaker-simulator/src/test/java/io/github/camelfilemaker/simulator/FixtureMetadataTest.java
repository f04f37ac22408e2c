package io.github.camelfilemaker.simulator;

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelfilemaker.simulator.fixture.Fixture;
import io.github.camelfilemaker.simulator.fixture.JsonComparison;
import io.github.camelfilemaker.simulator.fixture.JsonComparison.May;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Product, databases, layouts and scripts as real servers described them. */
class FixtureMetadataTest {

    private static Reply ask(SimulatorBuilder builder, String rest) {
        try (FileMakerSimulator server = builder.start()) {
            return new DataApiClient(server, "Db").login("a", "b").call("GET", rest, null);
        }
    }

    private static SimulatorBuilder database(Consumer<DatabaseBuilder> content) {
        return FileMakerSimulator.builder().database("Db", db -> {
            db.account("a", "b").table("T", t -> t.text("x"));
            content.accept(db);
        });
    }

    private static void addLayouts(DatabaseBuilder db, String folder, JsonNode layouts) {
        for (JsonNode layout : layouts) {
            String name = layout.path("name").asText();
            if (layout.path("isFolder").asBoolean()) {
                addLayouts(db, folder.isEmpty() ? name : folder + "/" + name, layout.path("folderLayoutNames"));
            } else {
                db.layout(name, l -> l.table("T").folder(folder));
            }
        }
    }

    private static void addScripts(DatabaseBuilder db, String folder, JsonNode scripts) {
        for (JsonNode script : scripts) {
            String name = script.path("name").asText();
            if (script.path("isFolder").asBoolean()) {
                addScripts(db, folder.isEmpty() ? name : folder + "/" + name, script.path("folderScriptNames"));
            } else if (name.equals("-")) {
                db.scriptSeparator(folder);
            } else {
                db.scriptFolder(folder, name, call -> ScriptOutcome.nothing());
            }
        }
    }

    @Test
    void layoutsOfTheYear2022() {
        JsonNode captured = Fixture.read("live-layouts-2022").body();

        Reply ours = ask(database(db -> addLayouts(db, "", captured.at("/response/layouts"))), "/layouts");

        assertThat(new JsonComparison().differences(captured, ours.body())).isEmpty();
        // the captured length: our bytes are theirs
        assertThat(ours.headers().firstValue("Content-Length")).hasValue("379");
    }

    @Test
    void layoutsWithFoldersOfVersion18() {
        JsonNode captured = Fixture.read("luidog-layouts-with-folders").body();

        Reply ours = ask(database(db -> addLayouts(db, "", captured.path("layouts")))
                .option(SimulatorOption.TABLE_IN_LAYOUT_LIST, false), "/layouts");

        assertThat(new JsonComparison().differences(captured, ours.response())).isEmpty();
    }

    @Test
    void layoutsWithFoldersOfAnotherHost() {
        JsonNode captured = Fixture.read("fmdata-LayoutList").body();

        Reply ours = ask(database(db -> addLayouts(db, "", captured.at("/response/layouts")))
                .option(SimulatorOption.TABLE_IN_LAYOUT_LIST, false), "/layouts");

        assertThat(new JsonComparison()
                .exempt("", May.HAVE_ANOTHER_ORDER, "hosts differ in the order of members")
                .exempt("messages[*]", May.HAVE_ANOTHER_ORDER, "hosts differ in the order of members")
                .exempt("response.layouts[*]", May.HAVE_ANOTHER_ORDER, "hosts differ in the order of members")
                .differences(captured, ours.body())).isEmpty();
    }

    @Test
    void scriptsOfTheYear2022() {
        JsonNode captured = Fixture.read("live-scripts-2022").body();

        Reply ours = ask(database(db -> addScripts(db, "", captured.at("/response/scripts"))), "/scripts");

        assertThat(new JsonComparison().differences(captured, ours.body())).isEmpty();
        assertThat(ours.headers().firstValue("Content-Length")).hasValue("515");
    }

    @Test
    void scriptsWithFolders() {
        JsonNode captured = Fixture.read("luidog-scripts-with-folders").body();

        Reply ours = ask(database(db -> addScripts(db, "", captured.path("scripts"))), "/scripts");

        assertThat(new JsonComparison()
                .exempt("scripts[*]", May.HAVE_ANOTHER_ORDER, "hosts differ in the order of members of a folder")
                .differences(captured, ours.response())).isEmpty();
    }

    @Test
    void scriptsWithFoldersInFolders() {
        JsonNode captured = Fixture.read("fmdata-ScriptList").body();

        Reply ours = ask(database(db -> addScripts(db, "", captured.at("/response/scripts"))), "/scripts");

        assertThat(new JsonComparison()
                .exempt("messages[*]", May.HAVE_ANOTHER_ORDER, "hosts differ in the order of members")
                .differences(captured, ours.body())).isEmpty();
    }

    @Test
    void aLayoutOfVersion18() {
        JsonNode captured = Fixture.read("luidog-layout-details").body();
        SimulatorBuilder builder = FileMakerSimulator.builder().database("Db", db -> db.account("a", "b")
                .table("Heroes", t -> t.text("name").container("image").text("object", "array", "height")
                        .field("id", FieldType.TEXT, f -> f.autoEnter(() -> UUID.randomUUID().toString()))
                        .field("imageName", FieldType.TEXT, FieldBuilder::calculation)
                        .creationAccount("creationAccountName").creationTimestamp("creationTimestamp")
                        .modificationAccount("modificationAccountName").modificationTimestamp("modificationTimestamp"))
                .table("Vehicles", t -> t.text("hero", "name", "type")).table("Planets", t -> t.text("hero", "name"))
                .table("Species", t -> t.text("planet", "name"))
                .relationship("Vehicles", "Heroes", "id", "Vehicles", "hero")
                .relationship("Planets", "Heroes", "id", "Planets", "hero")
                .relationship("Species", "Planets", "name", "Species", "planet")
                .layout("Heroes", l -> l.related("Vehicles::name")
                        .portal(p -> p.table("Planets").fields("Planets::name", "Species::name"))
                        .portal(p -> p.table("Vehicles").fields("Vehicles::name", "Vehicles::type"))));

        assertThat(new JsonComparison().differences(captured, ask(builder, "/layouts/Heroes").response())).isEmpty();
    }

    @Test
    void aLayoutWithAValueList() {
        JsonNode captured = Fixture.read("fmdata-SpecificLayout").body();
        SimulatorBuilder builder = FileMakerSimulator.builder().database("Db", db -> db.account("a", "b")
                .valueList("Region", "West", "East")
                .table("T", t -> t.field("CustomerName", FieldType.TEXT, f -> f.suggestions("Region"))).layout("T", l -> {
                }));

        assertThat(new JsonComparison()
                .exempt("response.fieldMetaData[*].valueList", May.HAVE_ANOTHER_VALUE,
                        "made up by the author: no such list below it")
                .differences(captured, ask(builder, "/layouts/T").body())).isEmpty();
    }

    @Test
    void databasesOfTheYear2022() {
        Fixture fixture = Fixture.read("live-databases-2022");
        SimulatorBuilder builder = FileMakerSimulator.builder();
        fixture.body().at("/response/databases")
                .forEach(d -> builder.database(d.path("name").asText(), db -> db.account("a", "b")));

        try (FileMakerSimulator server = builder.start()) {
            Reply ours = new DataApiClient(server, "x").send("GET", "/databases", null, "Authorization",
                    DataApiClient.basic("a", "b"));

            assertThat(new JsonComparison().differences(fixture.body(), ours.body())).isEmpty();
            assertThat(ours.headers().firstValue("Content-Length")).hasValue(fixture.header("Content-Length"));
        }
    }

    @Test
    void productInfoOfTheYear2025() {
        Fixture fixture = Fixture.read("live-productInfo-2025");

        try (FileMakerSimulator server = FileMakerSimulator.builder().start()) {
            Reply ours = new DataApiClient(server, "x").send("GET", "/productInfo", null);

            assertThat(new JsonComparison().differences(fixture.body(), ours.body())).isEmpty();
            assertThat(ours.headers().map().keySet()).isEqualTo(fixture.headerNames());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "productInfo-19.4.2", "fmdata-ProductInfo" })
    void productInfoOfOlderVersions(String name) {
        JsonNode captured = Fixture.read(name).body();
        Map<String, String> version = Map.of("v", captured.at("/response/productInfo/version").asText(), "d",
                captured.at("/response/productInfo/buildDate").asText());

        try (FileMakerSimulator server = FileMakerSimulator.builder().version(version.get("v"), version.get("d"))
                .option(SimulatorOption.VERSION_IN_PRODUCT_INFO, true).start()) {
            Reply ours = new DataApiClient(server, "x").send("GET", "/productInfo", null);

            assertThat(new JsonComparison().differences(captured, ours.body())).isEmpty();
        }
    }
}
