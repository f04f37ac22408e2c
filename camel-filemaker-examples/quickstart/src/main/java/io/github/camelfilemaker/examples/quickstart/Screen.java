package io.github.camelfilemaker.examples.quickstart;

import java.io.PrintStream;
import java.util.Locale;

import io.github.camelfilemaker.model.FileMakerPortal;
import io.github.camelfilemaker.model.FileMakerRecord;
import io.github.camelfilemaker.simulator.FileMakerSimulator;

/**
 * What one reads: numbered steps, short lines.
 */
final class Screen {

    private static final int TITLE_LENGTH = 36;

    private final PrintStream out;
    private int steps;

    Screen(PrintStream out) {
        this.out = out;
    }

    void welcome(FileMakerSimulator museum) {
        out.println();
        out.println("camel-filemaker quick start");
        line("the museum:  Tate's collection, %,d artists and %,d artworks", size(museum, "Artists"),
                size(museum, "Artworks"));
        line("its server:  %s (the simulator)", museum.url());
    }

    private static int size(FileMakerSimulator museum, String table) {
        return museum.database(Museum.DATABASE).table(table).size();
    }

    void step(String title) {
        out.println();
        out.println(++steps + "  " + title);
    }

    void heading(String title) {
        out.println();
        out.println(title);
    }

    void line(String format, Object... values) {
        out.println("   " + String.format(Locale.ENGLISH, format, values));
    }

    void artist(FileMakerRecord artist) {
        FileMakerPortal artworks = artist.portal("Artworks").orElseThrow();
        line("%-24s %-10s works: %2d, one is: %s", artist.get("name"), artist.get("dates"), artworks.foundCount(),
                abbreviated(artworks.rows().get(0).get("Artworks::title").toString()));
    }

    void recovered(int logins) {
        line("-> the same call went through, with %d new log in; nobody noticed", logins);
    }

    private static String abbreviated(String text) {
        return text.length() <= TITLE_LENGTH ? text : text.substring(0, TITLE_LENGTH - 1) + "…";
    }
}
