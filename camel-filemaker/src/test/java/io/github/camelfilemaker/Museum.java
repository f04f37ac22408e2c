package io.github.camelfilemaker;

import java.util.Map;
import java.util.function.UnaryOperator;

import io.github.camelfilemaker.simulator.FieldType;
import io.github.camelfilemaker.simulator.FileMakerSimulator;
import io.github.camelfilemaker.simulator.ScriptOutcome;
import io.github.camelfilemaker.simulator.SimulatorBuilder;

/** The database that the tests of this component use. */
final class Museum {

    static final String USERNAME = "web";
    static final String PASSWORD = "Pa55word-of-the-museum";
    static final String CLARIS_TOKEN = "claris-id-of-the-museum";
    static final String OAUTH_REQUEST = "oauth-request-of-the-museum";
    static final String OAUTH_IDENTIFIER = "oauth-identifier-of-the-museum";
    static final String OTHER_USERNAME = "curator";
    static final String OTHER_PASSWORD = "Pa55word-of-the-museum-2";

    private Museum() {
    }

    static FileMakerSimulator start() {
        return start(builder -> builder);
    }

    static FileMakerSimulator start(UnaryOperator<SimulatorBuilder> more) {
        return more.apply(FileMakerSimulator.builder().database("Museum", db -> db
                .account(USERNAME, PASSWORD)
                .table("Artists", t -> t.text("Name", "City", "Note").number("Born").container("Photo")
                        .field("gVisitor", FieldType.TEXT, field -> field.global())
                        .record(Map.of("Name", "Blake, William", "City", "London", "Born", 1757))
                        .record(Map.of("Name", "Turner, Joseph", "City", "London", "Born", 1775))
                        .record(Map.of("Name", "Rodin, Auguste", "City", "Paris", "Born", 1840)))
                .layout("Artists", l -> l.table("Artists"))
                .layout("Artists/by city \u6771\u4eac", l -> l.table("Artists"))
                .account(OTHER_USERNAME, OTHER_PASSWORD)
                .fmid(CLARIS_TOKEN)
                .oauth(OAUTH_REQUEST, OAUTH_IDENTIFIER)
                .script("Visitor", call -> ScriptOutcome.result(call.global("Artists::gVisitor")))
                .script("Account", call -> ScriptOutcome.result(call.account()))
                .script("Echo", call -> ScriptOutcome.result(call.parameter()))
                .script("Broken", call -> ScriptOutcome.error(101)))).start();
    }
}
