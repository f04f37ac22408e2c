package io.github.camelfilemaker.examples.quickstart;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.github.camelfilemaker.model.FileMakerPortal;
import io.github.camelfilemaker.model.FileMakerRecord;
import io.github.camelfilemaker.simulator.Fault;
import io.github.camelfilemaker.simulator.FileMakerSimulator;
import io.github.camelfilemaker.simulator.SimulatorRecord;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.NotifyBuilder;

/**
 * Calls the routes one after another and shows what comes of it. Takes the session away twice on the way.
 */
final class Tour {

    private final CamelContext camel;
    private final ProducerTemplate routes;
    private final FileMakerSimulator museum;
    private final Screen screen;

    Tour(CamelContext camel, FileMakerSimulator museum, Screen screen) {
        this.camel = camel;
        this.routes = camel.createProducerTemplate();
        this.museum = museum;
        this.screen = screen;
    }

    /** @throws IllegalStateException when something is not as it should be */
    void run() throws Exception {
        List<FileMakerRecord> artists = find();
        findWithoutSession(artists);
        String loan = lend(artists.get(0));
        confirm(loan);
    }

    private List<FileMakerRecord> find() {
        screen.step("Find: artists from Dublin, born after 1930");
        List<FileMakerRecord> artists = artistsFromDublin();
        artists.forEach(screen::artist);
        return artists;
    }

    private void findWithoutSession(List<FileMakerRecord> before) {
        screen.step("The server forgets our session (error 952)");
        int logins = museum.logins();
        museum.killSessions();
        screen.line("open sessions on the server, after an administrator has ended ours: %d", museum.openSessions());
        List<FileMakerRecord> after = artistsFromDublin();
        check(after.equals(before), "The second find gave something else");
        screen.line("the same find once more: the same %d artists", after.size());
        screen.recovered(museum.logins() - logins);
    }

    @SuppressWarnings("unchecked")
    private List<FileMakerRecord> artistsFromDublin() {
        return routes.requestBody(
                "direct:find-artists", Map.of("placeOfBirth", "Dublin", "yearOfBirth", ">1930"), List.class);
    }

    private String lend(FileMakerRecord artist) {
        FileMakerPortal artworks = artist.portal("Artworks").orElseThrow();
        FileMakerRecord artwork = artworks.rows().get(0);
        screen.step("Create and upload: a loan, and our session ends while the upload runs (error 112)");
        int logins = museum.logins();
        museum.inject(Fault.on("POST", "/containers/"), Fault.windowMissing());
        String recordId = routes.requestBody("direct:lend", Map.of(
                "accessionNumber", artwork.get("Artworks::accessionNumber"),
                "title", artwork.get("Artworks::title"),
                "borrower", "Kunsthaus Musterstadt",
                "status", "requested"), String.class);

        SimulatorRecord loan = loan(recordId);
        String agreement = new String(loan.file("agreement").orElseThrow().bytes(), StandardCharsets.UTF_8);
        screen.line("the museum has the loan:  %s, %s", loan.text("accessionNumber"), loan.text("title"));
        screen.line("with %s:       %s", loan.text("agreement"), agreement);
        check(agreement.equals("Agreement for the loan " + recordId + "."), "The upload is not what was sent");
        screen.recovered(museum.logins() - logins);
        return recordId;
    }

    private void confirm(String recordId) throws Exception {
        screen.step("Poll and update: a route waits for loans and confirms them");
        NotifyBuilder confirmed = new NotifyBuilder(camel).fromRoute("confirm-loans").whenCompleted(1).create();
        screen.line("status of the loan: %s", loan(recordId).text("status"));
        camel.getRouteController().startRoute("confirm-loans");
        check(confirmed.matches(30, TimeUnit.SECONDS), "No loan was polled");
        String status = loan(recordId).text("status");
        screen.line("status of the loan: %s", status);
        check(status.equals("confirmed"), "The loan was not confirmed");
    }

    /** As it is in the museum's file, without a call. */
    private SimulatorRecord loan(String recordId) {
        return museum.database(Museum.DATABASE).table(Museum.LOANS).record(recordId);
    }

    private static void check(boolean isSo, String otherwise) {
        if (!isSo) {
            throw new IllegalStateException(otherwise);
        }
    }
}
