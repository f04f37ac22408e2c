package io.github.camelfilemaker;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelfilemaker.simulator.FileMakerSimulator;
import io.github.camelfilemaker.simulator.RecordedRequest;
import io.github.camelfilemaker.spi.Authenticator;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The ways to log in. */
class AuthenticationTest {

    private static final Map<String, Object> PARIS = Map.of("City", "Paris");

    private static FileMakerSimulator server() {
        return Museum.start(builder -> builder.database("Cloud", db -> db.oauth("request-1", "identifier-1").fmid("fmid-2")
                .account("J\u00fcrgen", "gr\u00fc\u00dfe:\u6771")
                .table("Artists", t -> t.text("City").record(PARIS)).layout("Artists", l -> l.table("Artists"))));
    }

    private static Exchange find(CamelMuseum museum, String options) {
        return museum.send("filemaker:Artists?database=Cloud&" + options, PARIS);
    }

    @Test
    void oauthSendsWhatTheIdentityProviderGave() throws Exception {
        try (CamelMuseum museum = CamelMuseum.on(server()).started()) {
            assertThat(find(museum,
                    "authenticationType=oauth&oauthRequestToken=request-1&oauthIdentifierToken=identifier-1").getException())
                    .isNull();
        }
    }

    @Test
    void anAuthenticatorOfYourOwnIsAskedForEachLogIn() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Authenticator cloud = new Authenticator() {
            @Override
            public Map<String, String> loginHeaders() {
                return Map.of("Authorization", "FMID fmid-" + asked.incrementAndGet());
            }

            @Override
            public String identity() {
                return "cloud";
            }
        };
        CamelMuseum museum = CamelMuseum.on(server());
        museum.context.getRegistry().bind("cloud", cloud);
        try (museum) {
            museum.started();

            // the first token of the identity provider is refused, the next one is good
            assertThat(find(museum, "authenticationType=custom&authenticator=#cloud&loginBackoff=1").getException())
                    .hasMessageContaining("212");
            await().until(() -> find(museum, "authenticationType=custom&authenticator=#cloud&loginBackoff=1").getException()
                                == null);
            assertThat(asked).hasValue(2);
        }
    }

    @Test
    void accountsAndPasswordsMayHaveAnyLetter() throws Exception {
        try (CamelMuseum museum = CamelMuseum.on(server()).started()) {
            assertThat(find(museum, "username=J\u00fcrgen&password=RAW(gr\u00fc\u00dfe:\u6771)").getException()).isNull();
        }
    }

    @Test
    void externalDataSourcesGoWithTheLogIn() throws Exception {
        String sources = "[{\"database\":\"Other\",\"username\":\"u\",\"password\":\"p\"}]";
        try (CamelMuseum museum
                = CamelMuseum.on(server()).with(options -> options.setDataSourceLogins(sources)).started()) {
            assertThat(museum.send("filemaker:Artists", PARIS).getException()).isNull();

            RecordedRequest login = museum.server.requests().get(0);
            assertThat(login.rawPath()).endsWith("/sessions");
            assertThat(login.bodyText()).isEqualTo("{\"fmDataSource\":" + sources + "}");
        }
    }

    @Test
    void theListOfDatabasesNeedsTheAccountAndNoSession() throws Exception {
        try (CamelMuseum museum = CamelMuseum.on(server()).started()) {
            assertThat(museum.send("filemaker:-?action=databases", null).getException()).isNull();

            assertThat(museum.server.logins()).isZero();
        }
    }
}
