package io.github.camelfilemaker.examples.sessionperuser;

import io.github.camelfilemaker.credentials.RequestCredentials;
import io.github.camelfilemaker.spi.CredentialsProvider;
import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.main.Main;

/**
 * The Camel application: the service, on a free port.
 */
final class Application implements AutoCloseable {

    private final Main camel = new Main();

    Application(String museumUrl) throws Exception {
        // tag::users[]
        CredentialsProvider users = RequestCredentials.basicAuthorization();
        camel.bind("users", users);
        camel.configure().addRoutesBuilder(new MuseumService(users));
        // end::users[]
        camel.addInitialProperty("museum.url", museumUrl);
        camel.start();
    }

    /** Where the service listens. */
    String url() {
        MainHttpServer server = camel.getCamelContext().hasService(MainHttpServer.class);
        return "http://localhost:" + server.getRouter().getServer().getPort();
    }

    @Override
    public void close() {
        camel.stop();
    }
}
