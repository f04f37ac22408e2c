package io.github.camelfilemaker.simulator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class LoginTest {

    private static final String SESSIONS = "/databases/Museum/sessions";

    @RegisterExtension
    final FileMakerSimulatorExtension filemaker
            = new FileMakerSimulatorExtension(Museum.builder().maxSessions(2)).allowOpenSessions();

    private Reply login(String body, String... headers) {
        return Museum.client(filemaker.server()).send("POST", SESSIONS, body, headers);
    }

    @Test
    void givesATokenInHeaderAndBody() {
        Reply reply = login("{}", "Authorization", DataApiClient.basic("web", "secret"));

        String token = reply.response().path("token").asText();
        assertThat(token).matches("[0-9a-f]{52}");
        assertThat(reply.headers().firstValue("X-FM-Data-Access-Token")).hasValue(token);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(filemaker.server().logins()).isEqualTo(1);
        assertThat(filemaker.server().openSessions()).isEqualTo(1);
    }

    @Test
    void takesAnEmptyBody() {
        assertThat(login("", "Authorization", DataApiClient.basic("web", "secret")).code()).isEqualTo("0");
    }

    @Test
    void readsNamesAndPasswordsInUtf8() {
        assertThat(login("{}", "Authorization", DataApiClient.basic("Zoë", "pässwörd:1")).code()).isEqualTo("0");
    }

    @Test
    void takesOAuthHeaders() {
        Reply reply = login("{}", "X-FM-Data-OAuth-Request-Id", "request-1", "X-FM-Data-OAuth-Identifier", "identifier-1");

        assertThat(reply.code()).isEqualTo("0");
    }

    @Test
    void takesAClarisIdToken() {
        assertThat(login("{}", "Authorization", "FMID claris-token").code()).isEqualTo("0");
        assertThat(login("{}", "Authorization", "FMID other").code()).isEqualTo("212");
    }

    @Test
    void takesOtherDataSources() {
        String body = "{\"fmDataSource\":[{\"database\":\"other\",\"username\":\"a\",\"password\":\"b\"}]}";

        assertThat(login(body, "Authorization", DataApiClient.basic("web", "secret")).code()).isEqualTo("0");
        assertThat(login("{\"fmDataSource\":[]}", "Authorization", DataApiClient.basic("web", "secret")).code()).isEqualTo("0");
    }

    @Test
    void refusesADataSourceWithoutADatabase() {
        String body = "{\"fmDataSource\":[{\"username\":\"a\"}]}";

        assertThat(login(body, "Authorization", DataApiClient.basic("web", "secret")).code()).isEqualTo("1708");
    }

    @Test
    void refusesMissingCredentials() {
        Reply reply = login("{}");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.text()).isEqualTo(
                "{\"messages\":[{\"message\":\"HTTP Authorization header or OAuth headers are missing.\",\"code\":\"10\"}],\"response\":{}}");
        assertThat(filemaker.server().refusedLogins()).isEqualTo(1);
    }

    @Test
    void refusesAWrongPassword() {
        Reply reply = login("{}", "Authorization", DataApiClient.basic("web", "wrong"));

        assertThat(reply.code()).isEqualTo("212");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(filemaker.server().logins()).isZero();
    }

    @Test
    void refusesAnUnknownAccount() {
        assertThat(login("{}", "Authorization", DataApiClient.basic("nobody", "secret")).code()).isEqualTo("212");
    }

    @Test
    void refusesAnAccountWithoutTheFmrestPrivilege() {
        assertThat(login("{}", "Authorization", DataApiClient.basic("office", "secret")).code()).isEqualTo("9");
    }

    @Test
    void refusesAnUnknownDatabase() {
        Reply reply = Museum.client(filemaker.server()).send("POST", "/databases/Nope/sessions", "{}", "Authorization",
                DataApiClient.basic("web", "secret"));

        assertThat(reply.code()).isEqualTo("802");
    }

    @Test
    void refusesOneSessionTooMany() {
        Museum.loggedIn(filemaker.server());
        DataApiClient second = Museum.loggedIn(filemaker.server());

        assertThat(login("{}", "Authorization", DataApiClient.basic("web", "secret")).code()).isEqualTo("812");
        second.logout();
        assertThat(login("{}", "Authorization", DataApiClient.basic("web", "secret")).code()).isEqualTo("0");
    }

    @Test
    void refusesUnknownMembers() {
        Reply reply = login("{\"user\":\"x\"}", "Authorization", DataApiClient.basic("web", "secret"));

        assertThat(reply.code()).isEqualTo("960");
        assertThat(reply.message()).isEqualTo("Unknown parameter(s): user");
    }
}
