package io.github.camelfilemaker;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.github.camelfilemaker.api.FileMakerSessionException;
import io.github.camelfilemaker.spi.Authenticator;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** One route for many users, each with sessions of their own. */
class CredentialsTest {

    private static final String ACCOUNT = "filemaker:Artists?action=script&script=Account";

    private static CamelMuseum museum(FakeClock clock) throws Exception {
        CamelMuseum museum = CamelMuseum.on(Museum.start()).with(options -> {
            options.setUsername(null);
            options.setPassword(null);
            options.setCredentialsProvider(CredentialsTest::ofHeaders);
        });
        museum.component().setClock(clock);
        return museum.started();
    }

    // tag::provider[]
    private static Authenticator ofHeaders(Exchange exchange) {
        String user = exchange.getMessage().getHeader("user", String.class);
        return user == null ? null : Authenticator.basic(user, exchange.getMessage().getHeader("password", String.class));
    }
    // end::provider[]

    private static Exchange send(CamelMuseum museum, String user, String password) {
        return museum.template.request(ACCOUNT, e -> {
            e.getMessage().setHeader("user", user);
            e.getMessage().setHeader("password", password);
        });
    }

    private static String accountOf(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
        return exchange.getMessage().getBody(String.class);
    }

    @Test
    void eachUserHasASessionOfTheirOwn() throws Exception {
        try (CamelMuseum museum = museum(new FakeClock())) {
            for (int i = 0; i < 3; i++) {
                assertThat(accountOf(send(museum, Museum.USERNAME, Museum.PASSWORD))).isEqualTo(Museum.USERNAME);
                assertThat(accountOf(send(museum, Museum.OTHER_USERNAME, Museum.OTHER_PASSWORD)))
                        .isEqualTo(Museum.OTHER_USERNAME);
            }
            assertThat(museum.server.logins()).isEqualTo(2);
        }
    }

    @Test
    void whoDoesNotKnowThePasswordDoesNotGetTheSessionOfTheAccount() throws Exception {
        try (CamelMuseum museum = museum(new FakeClock())) {
            send(museum, Museum.USERNAME, Museum.PASSWORD);

            assertThat(send(museum, Museum.USERNAME, "guessed").getException())
                    .isInstanceOf(FileMakerSessionException.class).hasMessageContaining("212");
            assertThat(accountOf(send(museum, Museum.USERNAME, Museum.PASSWORD))).isEqualTo(Museum.USERNAME);
        }
    }

    @Test
    void manyUsersAtOnceAreNeverMixedUp() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try (CamelMuseum museum = museum(new FakeClock())) {
            List<Callable<String>> calls = IntStream.range(0, 400).mapToObj(i -> (Callable<String>) () -> {
                boolean web = i % 2 == 0;
                String user = web ? Museum.USERNAME : Museum.OTHER_USERNAME;
                String account = accountOf(send(museum, user, web ? Museum.PASSWORD : Museum.OTHER_PASSWORD));
                return account.equals(user) ? "" : account + " instead of " + user;
            }).toList();
            for (Future<String> call : threads.invokeAll(calls, 60, TimeUnit.SECONDS)) {
                assertThat(call.get()).isEmpty();
            }
            assertThat(museum.server.logins()).isEqualTo(2);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anExchangeThatDoesNotSayWhoIsCallingFails() throws Exception {
        try (CamelMuseum museum = museum(new FakeClock())) {
            assertThat(museum.send(ACCOUNT, null).getException()).isInstanceOf(FileMakerSessionException.class)
                    .hasMessageContaining("credentialsProvider knows no account for this exchange");
            assertThat(museum.server.logins()).isZero();
        }
    }

    @Test
    void aConsumerNeedsAnAccountOfItsOwn() throws Exception {
        try (CamelMuseum museum = museum(new FakeClock())) {
            assertThat(catchThrowable(
                    () -> museum.context.addRoutes(new RouteBuilder() {
                        @Override
                        public void configure() {
                            from("filemaker:Artists").to("mock:out");
                        }
                    }))).hasStackTraceContaining("The option username is missing");
        }
    }

    @Test
    void aChangedPasswordBeginsANewSessionAndDrainsTheOldOne() throws Exception {
        FakeClock clock = new FakeClock();
        try (CamelMuseum museum = museum(clock)) {
            send(museum, Museum.USERNAME, Museum.PASSWORD);
            museum.server.database("Museum").changePassword(Museum.USERNAME, "Pa55word-of-the-museum-3");
            clock.advance(Duration.ofSeconds(1));
            assertThat(accountOf(send(museum, Museum.USERNAME, "Pa55word-of-the-museum-3"))).isEqualTo(Museum.USERNAME);
            assertThat(museum.server.openSessions()).isEqualTo(2);

            museum.component().closeIdle();

            assertThat(museum.server.openSessions()).isEqualTo(1);
            assertThat(museum.server.logouts()).isEqualTo(1);
        }
    }

    @Test
    void aWrongPasswordDrainsNothing() throws Exception {
        FakeClock clock = new FakeClock();
        try (CamelMuseum museum = museum(clock)) {
            send(museum, Museum.USERNAME, Museum.PASSWORD);
            clock.advance(Duration.ofSeconds(1));
            send(museum, Museum.USERNAME, "guessed");

            museum.component().closeIdle();

            assertThat(museum.server.openSessions()).isEqualTo(1);
        }
    }

    @Test
    void theSessionsOfAUserWhoHasLeftAreClosed() throws Exception {
        FakeClock clock = new FakeClock();
        try (CamelMuseum museum = museum(clock)) {
            send(museum, Museum.USERNAME, Museum.PASSWORD);

            clock.advance(Duration.ofMinutes(14));
            museum.component().closeIdle();

            assertThat(museum.server.openSessions()).isZero();
        }
    }

    @Test
    void aScopeIsThatOfTheUser() throws Exception {
        try (CamelMuseum museum = museum(new FakeClock())) {
            museum.context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:in").to("filemaker:-?action=start").to("filemaker:-?action=globals")
                            .setBody(constant((Object) null)).to("filemaker:Artists?action=script&script=Visitor");
                }
            });

            Exchange exchange = museum.template.request("direct:in", e -> {
                e.getMessage().setBody(Map.of("Artists::gVisitor", "Ada"));
                e.getMessage().setHeader("user", Museum.USERNAME);
                e.getMessage().setHeader("password", Museum.PASSWORD);
            });

            assertThat(accountOf(exchange)).isEqualTo("Ada");
        }
    }
}
