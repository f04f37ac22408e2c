package io.github.camelfilemaker.examples.quickstart;

import java.io.InputStream;

import io.github.camelfilemaker.simulator.DatabaseBuilder;
import io.github.camelfilemaker.simulator.FileMakerSimulator;
import io.github.camelfilemaker.simulator.TableBuilder;

/**
 * The museum's FileMaker file: artists with a portal of their artworks, and loans, of which there are none yet.
 */
final class Museum {

    static final String DATABASE = "Museum";
    static final String LOANS = "Loans";

    private static final String ARTISTS = "Artists";
    private static final String ARTWORKS = "Artworks";

    private Museum() {
    }

    /** Hosts the file on this machine, on a free port. */
    static FileMakerSimulator open() {
        return FileMakerSimulator.builder().database(DATABASE, Museum::define).start();
    }

    private static void define(DatabaseBuilder museum) {
        museum.account("web", "Turner-1775")
                .table(ARTISTS, Museum::artists)
                .table(ARTWORKS, Museum::artworks)
                .table(LOANS, Museum::loans)
                .relationship(ARTWORKS, ARTISTS, "id", ARTWORKS, "artistId")
                .layout(ARTISTS, layout -> layout.portal(portal -> portal.table(ARTWORKS)
                        .fields("Artworks::accessionNumber", "Artworks::title", "Artworks::year")))
                .layout(LOANS, layout -> layout.table(LOANS));
    }

    // the fields have the names of the columns in the files

    private static void artists(TableBuilder artists) {
        artists.number("id", "yearOfBirth", "yearOfDeath")
                .text("name", "gender", "dates", "placeOfBirth", "placeOfDeath", "url")
                .csv(tate("artists.csv"));
    }

    private static void artworks(TableBuilder artworks) {
        artworks.number("id", "artistId", "year", "width", "height", "depth", "acquisitionYear")
                .text("accessionNumber", "artistRole", "title", "dateText", "medium", "dimensions", "units", "creditLine",
                        "inscription", "url")
                .csv(tate("artworks.csv.gz"));
    }

    private static void loans(TableBuilder loans) {
        loans.text("accessionNumber", "title", "borrower", "status").container("agreement");
    }

    private static InputStream tate(String file) {
        return Museum.class.getResourceAsStream("/tate/" + file);
    }
}
