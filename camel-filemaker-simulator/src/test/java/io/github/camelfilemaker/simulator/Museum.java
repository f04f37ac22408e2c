package io.github.camelfilemaker.simulator;

import java.util.Map;

/** A small museum: artists, their works, a layout with a portal, scripts. */
final class Museum {

    private Museum() {
    }

    static SimulatorBuilder builder() {
        return FileMakerSimulator.builder().database("Museum", Museum::define);
    }

    static DataApiClient client(FileMakerSimulator server) {
        return new DataApiClient(server, "Museum");
    }

    static DataApiClient loggedIn(FileMakerSimulator server) {
        return client(server).login("web", "secret");
    }

    private static void define(DatabaseBuilder db) {
        db.account("web", "secret")
                .account("Zoë", "pässwörd:1")
                .account("office", "secret", Privilege.NO_FMREST)
                .account("reader", "secret", Privilege.NO_CREATE, Privilege.NO_EDIT, Privilege.NO_DELETE, Privilege.NO_SCRIPTS)
                .oauth("request-1", "identifier-1")
                .fmid("claris-token")
                .valueList("Tags", "old", "new")
                .table("Artists", t -> t
                        .text("Name").number("Born").date("Visited").time("At").timestamp("Seen").container("Photo")
                        .field("Tag", FieldType.TEXT, f -> f.valueList("Tags"))
                        .field("Phone", FieldType.TEXT, f -> f.repetitions(3))
                        .field("Code", FieldType.TEXT, f -> f.unique().maxCharacters(5))
                        .field("Fixed", FieldType.TEXT, FieldBuilder::readOnly)
                        .field("Count", FieldType.NUMBER, FieldBuilder::numeric)
                        .field("Label", FieldType.TEXT, f -> f.calculation(r -> r.get("Name") + " (" + r.get("Born") + ")"))
                        .field("gMood", FieldType.TEXT, FieldBuilder::global)
                        .field("gRate", FieldType.NUMBER, f -> f.global().repetitions(2))
                        .creationTimestamp("CreatedAt").modificationTimestamp("ModifiedAt").modificationAccount("ModifiedBy")
                        .globalValue("gMood", "calm")
                        .record(Map.of("Name", "Turner", "Born", 1775, "Visited", "2024-03-05", "At", "09:15:00", "Seen",
                                "2024-03-05T10:20:30", "Tag", "old"))
                        .record(Map.of("Name", "Emin", "Born", 1963, "Visited", "2024-03-20", "At", "14:00:00", "Phone", "1",
                                "Phone(2)", "2"))
                        .record(Map.of("Name", "Abbey, Edwin Austin", "Born", "c. 1852")))
                .table("Artworks", t -> t.number("ArtistBorn").field("Title", FieldType.TEXT, f -> f.notEmpty()).number("Year")
                        .record(Map.of("ArtistBorn", 1775, "Title", "Rain, Steam and Speed", "Year", 1844))
                        .record(Map.of("ArtistBorn", 1775, "Title", "The Fighting Temeraire", "Year", 1839))
                        .record(Map.of("ArtistBorn", 1963, "Title", "My Bed", "Year", 1998)))
                .table("Empty", t -> t.text("Nothing"))
                .relationship("Works", "Artists", "Born", "Artworks", "ArtistBorn", true)
                .layout("Artists",
                        l -> l.portal(p -> p.objectName("Works list").table("Works").fields("Works::Title", "Works::Year")))
                .layout("Names", l -> l.table("Artists").fields("Name"))
                .layout("First work", l -> l.table("Artists").fields("Name").related("Works::Title"))
                .layout("Artworks", l -> l.folder("API"))
                .layout("A/B +ö", l -> l.table("Artists").fields("Name"))
                .layout("Empty", l -> {
                })
                .script("Echo", call -> ScriptOutcome.result(call.parameter()))
                .script("Nothing", call -> ScriptOutcome.nothing())
                .script("Loop", call -> ScriptOutcome.error(101, "done"))
                .script("Mood",
                        call -> ScriptOutcome
                                .result(call.account() + "/" + call.layout() + "/" + call.global("Artists::gMood")))
                .script("Add", call -> ScriptOutcome
                        .result(call.database().table("Artists").create(Map.of("Name", call.parameter()))));
    }
}
