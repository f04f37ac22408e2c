package io.github.camelfilemaker.simulator.call;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.github.camelfilemaker.simulator.data.Database;
import io.github.camelfilemaker.simulator.session.ContainerLinks;
import io.github.camelfilemaker.simulator.session.Sessions;

/**
 * What all calls work on.
 *
 * @param version   of the product
 * @param buildDate of the product, MM/dd/yyyy
 */
public record Host(List<Database> databases, Sessions sessions, ContainerLinks links, ScriptLibrary scripts, Clock clock,
        Behaviour behaviour, String version, String buildDate) {

    /** Names of databases don't differ by case alone. Null when there is none of this name. */
    public Database database(String name) {
        for (Database database : databases) {
            if (database.name().equalsIgnoreCase(name)) {
                return database;
            }
        }
        return null;
    }

    /** The server's local time, in whole seconds as FileMaker enters it. */
    public LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), clock.getZone()).truncatedTo(ChronoUnit.SECONDS);
    }
}
