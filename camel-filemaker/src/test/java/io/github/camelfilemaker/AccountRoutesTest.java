package io.github.camelfilemaker;

import java.util.Map;

import io.github.camelfilemaker.spi.Authenticator;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AccountRoutesTest {

    private CamelMuseum museum;

    @BeforeEach
    void start() throws Exception {
        Authenticator curator = Authenticator.basic(Museum.OTHER_USERNAME, Museum.OTHER_PASSWORD);
        museum = CamelMuseum.open();
        museum.context.getRegistry().bind("cloud", new ClarisId("me@example.com", () -> Museum.CLARIS_TOKEN));
        museum.context.getRegistry().bind("users", AccountRoutes.users(Map.of("key", curator), Map.of("web", curator)));
        museum.context.getPropertiesComponent().addInitialProperty("oauth.request", Museum.OAUTH_REQUEST);
        museum.context.getPropertiesComponent().addInitialProperty("oauth.identifier", Museum.OAUTH_IDENTIFIER);
        museum.context.addRoutes(new AccountRoutes());
    }

    @AfterEach
    void stop() throws Exception {
        museum.close();
    }

    private Object account(String route, String header, String value) {
        Exchange exchange = museum.template.request(route, e -> e.getMessage().setHeader(header, value));
        assertThat(exchange.getException()).isNull();
        return exchange.getMessage().getBody();
    }

    @Test
    void severalKindsOfLogInLiveSideBySide() {
        for (int i = 0; i < 2; i++) {
            assertThat(account("direct:one", "x", "")).isEqualTo(Museum.USERNAME);
            assertThat(account("direct:oauth", "x", "")).isEqualTo("OAuth");
            assertThat(account("direct:cloud", "x", "")).isEqualTo("Claris ID");
            assertThat(account("direct:users", "Authorization", "Bearer key")).isEqualTo(Museum.OTHER_USERNAME);
        }

        assertThat(museum.server.logins()).isEqualTo(4);
    }

    @Test
    void oneAccountHasOneSessionWhateverItCameWith() {
        assertThat(account("direct:users", "Authorization", "Bearer key")).isEqualTo(Museum.OTHER_USERNAME);
        assertThat(account("direct:users", "Cookie", "sid=web")).isEqualTo(Museum.OTHER_USERNAME);

        assertThat(museum.server.logins()).isEqualTo(1);
    }
}
