package io.github.camelfilemaker.examples.sessionperuser;

import java.util.Map;

import io.github.camelfilemaker.simulator.DatabaseBuilder;
import io.github.camelfilemaker.simulator.FileMakerSimulator;
import io.github.camelfilemaker.simulator.ScriptOutcome;

/**
 * The museum's FileMaker file: a few artists, and an account for each of the people who work there.
 */
final class Museum {

    static final User CAMILLE = new User("camille", "Claudel-1864");
    static final User AUGUSTE = new User("auguste", "Rodin-1840");

    private Museum() {
    }

    /** Hosts the file on this machine, on a free port. */
    static FileMakerSimulator open() {
        return FileMakerSimulator.builder().database("Museum", Museum::define).start();
    }

    private static void define(DatabaseBuilder museum) {
        museum.account(CAMILLE.name(), CAMILLE.password())
                .account(AUGUSTE.name(), AUGUSTE.password())
                .table("Artists", artists -> artists.text("name", "city")
                        .record(Map.of("name", "Morisot, Berthe", "city", "Paris"))
                        .record(Map.of("name", "Degas, Edgar", "city", "Paris"))
                        .record(Map.of("name", "Turner, Joseph", "city", "London")))
                .layout("Artists", layout -> layout.table("Artists"))
                // what Get ( AccountName ) is in FileMaker
                .script("Account", call -> ScriptOutcome.result(call.account()));
    }

    record User(String name, String password) {
    }
}
