package io.github.camelfilemaker.examples.sessionperuser;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import io.github.camelfilemaker.examples.sessionperuser.Museum.User;
import io.github.camelfilemaker.simulator.Fault;
import io.github.camelfilemaker.simulator.FileMakerSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MuseumServiceTest {

    private FileMakerSimulator museum;
    private Application application;
    private Client client;

    @BeforeEach
    void start() throws Exception {
        museum = Museum.open();
        application = new Application(museum.url());
        client = new Client(application.url());
    }

    @AfterEach
    void leavesNoSession() {
        application.close();
        int openSessions = museum.openSessions();
        museum.close();

        assertThat(openSessions).isZero();
    }

    private HttpResponse<String> get(String path, User user) {
        return client.get(path, user).join();
    }

    @Test
    void eachUserWorksWithTheirOwnAccountAndOneLogIn() {
        for (int i = 0; i < 5; i++) {
            assertThat(get("/account", Museum.CAMILLE).body()).isEqualTo(Museum.CAMILLE.name());
            assertThat(get("/account", Museum.AUGUSTE).body()).isEqualTo(Museum.AUGUSTE.name());
        }

        assertThat(museum.logins()).isEqualTo(2);
    }

    @Test
    void aNameAloneGetsNothing() {
        get("/account", Museum.CAMILLE);

        HttpResponse<String> answer = get("/account", new User(Museum.CAMILLE.name(), "guessed"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Basic realm=\"Museum\", charset=\"UTF-8\"");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void theGuessesOfAnIntruderDoNotKeepTheUserOut() {
        get("/account", new User(Museum.CAMILLE.name(), "guessed"));

        assertThat(get("/account", Museum.CAMILLE).statusCode()).isEqualTo(200);
    }

    @Test
    void whoDoesNotSayWhoTheyAreIsAskedTo() {
        HttpResponse<String> answer = get("/artists?city=Paris", null);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(museum.requests()).isEmpty();
    }

    @Test
    void artistsOfACityAreFound() {
        assertThat(get("/artists?city=London", Museum.AUGUSTE).body())
                .isEqualTo("[{\"name\":\"Turner, Joseph\",\"city\":\"London\"}]");
    }

    @Test
    void noAnswerRepeatsThePassword() {
        HttpResponse<String> success = get("/account", Museum.CAMILLE);
        HttpResponse<String> refusal = get("/account", new User("nobody", "guessed"));
        museum.inject(Fault.code(802));
        HttpResponse<String> failure = get("/account", Museum.CAMILLE);

        assertThat(List.of(success, refusal, failure)).extracting(HttpResponse::statusCode).containsExactly(200, 401, 500);
        assertThat(List.of(success, refusal, failure)).allSatisfy(
                answer -> assertThat(answer.headers().firstValue("Authorization")).isEmpty());
    }

    @Test
    void aClientCannotSetOptionsOfTheComponent() throws Exception {
        HttpRequest request = client.request("/account", Museum.CAMILLE).header("CamelFileMakerScript", "Other").build();

        assertThat(client.send(request).join().body()).isEqualTo(Museum.CAMILLE.name());
    }
}
