package io.github.camelfilemaker.examples.quickstart;

import io.github.camelfilemaker.simulator.FileMakerSimulator;

/**
 * What the server and Camel have counted, and whether it is as it should be.
 */
final class Summary {

    /** One to begin with, and one for each session that was taken away. */
    private static final int EXPECTED_LOGINS = 3;
    private static final int EXPECTED_RECOVERIES = 2;

    private final FileMakerSimulator museum;
    private final Recoveries recoveries;

    Summary(FileMakerSimulator museum, Recoveries recoveries) {
        this.museum = museum;
        this.recoveries = recoveries;
    }

    /** For after the end of Camel: then no session may be left. */
    boolean show(Screen screen) {
        int logins = museum.logins();
        int openSessions = museum.openSessions();
        screen.heading("Summary");
        screen.line("%-15s%3d   requests that the server has had, log ins and log out among them", "calls",
                museum.requests().size());
        screen.line("%-15s%3d   one at the start, one after each lost session", "log ins", logins);
        screen.line("%-15s%3d   counted by Camel: one redelivery each", "recoveries", recoveries.count());
        screen.line("%-15s%3d   on the server, now that Camel has stopped", "open sessions", openSessions);
        boolean isFine = logins == EXPECTED_LOGINS && recoveries.count() == EXPECTED_RECOVERIES && openSessions == 0;
        screen.heading(isFine ? "All is as it should be." : "NOT as it should be: 3 log ins, 2 recoveries, 0 open sessions.");
        return isFine;
    }
}
