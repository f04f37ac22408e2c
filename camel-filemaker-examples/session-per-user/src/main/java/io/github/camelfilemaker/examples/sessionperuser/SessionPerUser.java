package io.github.camelfilemaker.examples.sessionperuser;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.github.camelfilemaker.examples.sessionperuser.Museum.User;
import io.github.camelfilemaker.simulator.FileMakerSimulator;

/**
 * Starts the museum and its service, makes some requests, shows what came of them, and ends. Exit code 0 if all was as
 * it should be.
 */
public final class SessionPerUser {

    private static final int REQUESTS = 10;
    private static final User INTRUDER = new User(Museum.CAMILLE.name(), "guessed");

    private SessionPerUser() {
    }

    public static void main(String[] args) throws Exception {
        System.exit(run() ? 0 : 1);
    }

    static boolean run() throws Exception {
        try (FileMakerSimulator museum = Museum.open()) {
            boolean isFine;
            try (Application application = new Application(museum.url())) {
                isFine = visit(new Client(application.url()));
            }
            isFine &= summary(museum);
            line("");
            line(isFine ? "All is as it should be." : "NOT as it should be.");
            return isFine;
        }
    }

    private static boolean visit(Client client) {
        line("");
        line("camel-filemaker: a session for each user");
        return asks(client, "Camille", Museum.CAMILLE, "/artists?city=Paris", 200)
               & asks(client, "Auguste", Museum.AUGUSTE, "/artists?city=London", 200)
               & asks(client, "an intruder, as Camille", INTRUDER, "/artists?city=Paris", 401)
               & asks(client, "somebody", null, "/artists?city=Paris", 401)
               & worksAs(client, Museum.CAMILLE)
               & worksAs(client, Museum.AUGUSTE);
    }

    private static boolean asks(Client client, String who, User user, String path, int expectedStatus) {
        HttpResponse<String> answer = client.get(path, user).join();
        line("   %-25s%-25s%d %s", who, "GET " + path, answer.statusCode(), answer.body());
        return answer.statusCode() == expectedStatus;
    }

    /** Many requests at once: all of them run in the session of the user. */
    private static boolean worksAs(Client client, User user) {
        List<CompletableFuture<HttpResponse<String>>> requests
                = Stream.generate(() -> client.get("/account", user)).limit(REQUESTS).toList();
        List<String> accounts = requests.stream().map(request -> request.join().body()).distinct().toList();
        line("   %-25s%-25s%s", user.name() + ", " + REQUESTS + " at once", "GET /account", String.join(", ", accounts));
        return accounts.equals(List.of(user.name()));
    }

    private static boolean summary(FileMakerSimulator museum) {
        line("");
        line("Summary");
        line("   %-16s%3d   that the FileMaker server has had, log ins and log outs among them", "calls",
                museum.requests().size());
        line("   %-16s%3d   one for each user", "log ins", museum.logins());
        line("   %-16s%3d   the intruder's", "refused log ins", museum.refusedLogins());
        line("   %-16s%3d   on the server, now that the service has stopped", "open sessions", museum.openSessions());
        return museum.logins() == 2 && museum.refusedLogins() == 1 && museum.openSessions() == 0;
    }

    private static void line(String format, Object... values) {
        System.out.println(String.format(format, values));
    }
}
