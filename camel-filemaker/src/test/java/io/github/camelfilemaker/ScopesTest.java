package io.github.camelfilemaker;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import io.github.camelfilemaker.api.FileMakerSessionException;
import io.github.camelfilemaker.scope.FileMakerScopePolicy;
import io.github.camelfilemaker.scope.FileMakerScopeRoutePolicy;
import io.github.camelfilemaker.simulator.Fault;
import io.github.camelfilemaker.simulator.Gate;
import io.github.camelfilemaker.simulator.RecordedRequest;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.support.PluginHelper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Parts of a route that use one session. With sessionCache=none, each call outside of a scope has a session of its own,
 * so the sessions tell which calls are in a scope.
 */
class ScopesTest {

    private static final Map<String, Object> PARIS = Map.of("City", "Paris");
    private static final String START = "filemaker:-?action=start";
    private static final String END = "filemaker:-?action=end";
    private static final String FIND = "filemaker:Artists?action=find&query=RAW({\"City\": \"Paris\"})";

    private static final String VISITOR = "filemaker:Artists?action=script&script=Visitor";

    private static CamelMuseum museum(RouteBuilder... routes) throws Exception {
        CamelMuseum museum = CamelMuseum.on(Museum.start())
                .with(options -> options.setSessionCache("none")).with(options -> options.setMaxSessions(10));
        museum.context.getRegistry().bind("scope", new FileMakerScopePolicy());
        museum.context.getRegistry().bind("routeScope", new FileMakerScopeRoutePolicy());
        return museum.started(routes);
    }

    /** The session of each find, in the order of the calls. */
    private static List<Integer> sessionsOfFinds(CamelMuseum museum) {
        return museum.server.requests().stream().filter(request -> request.rawPath().endsWith("/_find"))
                .map(RecordedRequest::session).toList();
    }

    @FunctionalInterface
    private interface Lines {
        void in(RouteBuilder route) throws Exception;
    }

    private static RouteBuilder route(Lines lines) {
        return new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                lines.in(this);
            }
        };
    }

    @Test
    void callsBetweenStartAndEndHaveOneSession() throws Exception {
        try (CamelMuseum museum = museum(
                route(r -> r.from("direct:in").to(FIND).to(START).to(FIND).to(FIND).to(END).to(FIND)))) {
            Exchange exchange = museum.send("direct:in", null);

            assertThat(exchange.getException()).isNull();
            List<Integer> sessions = sessionsOfFinds(museum);
            assertThat(sessions.get(1)).isEqualTo(sessions.get(2));
            assertThat(museum.server.logins()).isEqualTo(3);
        }
    }

    @Test
    void startAndEndLeaveTheMessageAlone() throws Exception {
        try (CamelMuseum museum = museum(route(r -> r.from("direct:in").to(START).to(END)))) {
            Exchange exchange = museum.send("direct:in", "body");

            assertThat(exchange.getMessage().getBody()).isEqualTo("body");
            assertThat(exchange.getMessage().getHeaders()).isEmpty();
        }
    }

    @Test
    void anEndWithoutAStartDoesNothing() throws Exception {
        try (CamelMuseum museum = museum(route(r -> r.from("direct:in").to(END)))) {
            assertThat(museum.send("direct:in", null).getException()).isNull();
            assertThat(museum.server.logins()).isZero();
        }
    }

    @Test
    void aForgottenEndIsMadeUpForWithTheExchange() throws Exception {
        try (CamelMuseum museum = museum(route(r -> r.from("direct:in").to(START).to(FIND)))) {
            museum.send("direct:in", null);

            assertThat(museum.server.openSessions()).isZero();
        }
    }

    @Test
    void aScopeEndsWithAnExchangeThatFails() throws Exception {
        try (CamelMuseum museum = museum(route(
                r -> r.from("direct:in").to(START).to(FIND).throwException(new IllegalStateException("broken")).to(END)))) {
            assertThat(museum.send("direct:in", null).getException()).hasMessage("broken");

            assertThat(museum.server.openSessions()).isZero();
        }
    }

    @Test
    void aRouteThatStopsEndsItsScope() throws Exception {
        try (CamelMuseum museum = museum(route(r -> r.from("direct:in").to(START).to(FIND).stop()))) {
            museum.send("direct:in", null);

            assertThat(museum.server.openSessions()).isZero();
        }
    }

    @Test
    void aFailedLogInOpensNoScopeAndTheRoutesErrorHandlingTakesOver() throws Exception {
        try (CamelMuseum museum = museum(route(r -> {
            r.onException(FileMakerSessionException.class).handled(true).setBody(r.constant("no session"));
            r.from("direct:in").to(START).to(FIND);
        }))) {
            museum.server.inject(Fault.loginCode(212));

            assertThat(museum.send("direct:in", null).getMessage().getBody()).isEqualTo("no session");
            assertThat(museum.finds()).isZero();
        }
    }

    @Test
    void aPolicyMakesABlockAScope() throws Exception {
        try (CamelMuseum museum = museum(
                route(r -> r.from("direct:in").policy("scope").to(FIND).to(FIND).end().to(FIND)))) {
            assertThat(museum.send("direct:in", null).getException()).isNull();

            List<Integer> sessions = sessionsOfFinds(museum);
            assertThat(sessions.get(0)).isEqualTo(sessions.get(1)).isNotEqualTo(sessions.get(2));
        }
    }

    @Test
    void aBlockIsNotRunWithoutASession() throws Exception {
        try (CamelMuseum museum = museum(route(r -> r.from("direct:in").policy("scope").to("mock:block").end()))) {
            museum.server.inject(Fault.loginCode(212));

            assertThat(museum.send("direct:in", null).getException()).isInstanceOf(FileMakerSessionException.class);
            assertThat(museum.context.getEndpoint("mock:block", MockEndpoint.class)
                    .getReceivedCounter()).isZero();
        }
    }

    @Test
    void aRoutePolicyMakesARouteAScope() throws Exception {
        try (CamelMuseum museum = museum(route(r -> {
            r.from("direct:in").to("direct:scoped").to(FIND);
            r.from("direct:scoped").routePolicyRef("routeScope").to(FIND).to(FIND);
        }))) {
            assertThat(museum.send("direct:in", null).getException()).isNull();

            List<Integer> sessions = sessionsOfFinds(museum);
            assertThat(sessions.get(0)).isEqualTo(sessions.get(1)).isNotEqualTo(sessions.get(2));
        }
    }

    @Test
    void aRouteWithAPolicyEndsTheScopesThatHaveBeenForgottenWithinIt() throws Exception {
        try (CamelMuseum museum = museum(route(r -> {
            r.from("direct:in").to("direct:scoped").to(FIND);
            r.from("direct:scoped").routePolicyRef("routeScope").to(START).to(FIND);
        }))) {
            assertThat(museum.send("direct:in", null).getException()).isNull();

            assertThat(sessionsOfFinds(museum)).doesNotHaveDuplicates();
        }
    }

    @Test
    void aRouteWithAPolicyFailsWithoutASession() throws Exception {
        try (CamelMuseum museum = museum(route(r -> {
            r.onException(FileMakerSessionException.class).handled(true).setBody(r.constant("no session"));
            r.from("direct:in").routePolicyRef("routeScope").to("mock:block");
        }))) {
            museum.server.inject(Fault.loginCode(212));

            assertThat(museum.send("direct:in", null).getMessage().getBody()).isEqualTo("no session");
        }
    }

    @Test
    void yamlAndXmlHaveScopesToo() throws Exception {
        CamelMuseum museum = museum();
        try (museum) {
            for (String file : List.of("routes/scope.yaml", "routes/scope.xml")) {
                for (RoutesBuilder routes : PluginHelper.getRoutesLoader(museum.context)
                        .findRoutesBuilders(PluginHelper.getResourceLoader(museum.context)
                                .resolveResource("classpath:" + file))) {
                    museum.context.addRoutes(routes);
                }
            }
            for (String route : List.of(
                    "direct:yaml-actions", "direct:yaml-policy", "direct:yaml-route", "direct:xml-actions",
                    "direct:xml-policy", "direct:xml-route")) {
                museum.server.clearRequests();
                assertThat(museum.send(route, null).getException()).isNull();

                assertThat(sessionsOfFinds(museum)).as(route).hasSize(2);
                assertThat(sessionsOfFinds(museum).stream().distinct()).as(route).hasSize(1);
            }
        }
    }

    @Test
    void aNestedScopeJoinsTheOuterOne() throws Exception {
        try (CamelMuseum museum = museum(route(r -> {
            r.from("direct:in").to(START).to(FIND).to("direct:inner").to(FIND).to(END).to(FIND);
            r.from("direct:inner").to(START).to(FIND).to(END);
        }))) {
            assertThat(museum.send("direct:in", null).getException()).isNull();

            List<Integer> sessions = sessionsOfFinds(museum);
            assertThat(sessions.subList(0, 3).stream().distinct()).hasSize(1);
            assertThat(sessions.get(3)).isNotEqualTo(sessions.get(0));
        }
    }

    @Test
    void aBlockEndsTheScopesThatHaveBeenForgottenWithinIt() throws Exception {
        try (CamelMuseum museum = museum(
                route(r -> r.from("direct:in").policy("scope").to(START).to(FIND).end().to(FIND)))) {
            assertThat(museum.send("direct:in", null).getException()).isNull();

            assertThat(sessionsOfFinds(museum)).doesNotHaveDuplicates();
        }
    }

    @Test
    void theRedeliveriesOfARouteKeepTheScope() throws Exception {
        try (CamelMuseum museum = museum(route(r -> {
            r.errorHandler(r.defaultErrorHandler().maximumRedeliveries(2).redeliveryDelay(0));
            r.from("direct:in").to(START).to(FIND).to(FIND).to(END);
        }))) {
            museum.server.inject(Fault.on("POST", "_find"), Fault.code(301));

            assertThat(museum.send("direct:in", null).getException()).isNull();
            assertThat(museum.server.logins()).isEqualTo(1);
        }
    }

    @Test
    void aSessionThatDiesWithinAScopeIsReplacedAndTheScopeGoesOn() throws Exception {
        AtomicReference<Runnable> kill = new AtomicReference<>();
        try (CamelMuseum museum = museum(route(r -> r.from("direct:in").to(START).to(FIND)
                .process(e -> kill.get().run()).to(FIND).to(FIND).to(END)))) {
            kill.set(museum.server::killSessions);

            assertThat(museum.send("direct:in", null).getException()).isNull();
            assertThat(museum.server.logins()).isEqualTo(2);
            assertThat(museum.redeliveries).hasSize(1);
        }
    }

    @Test
    void thePartsOfAParallelSplitAreInTheScope() throws Exception {
        try (CamelMuseum museum = museum(route(r -> r.from("direct:in").to(START)
                .split(r.body()).parallelProcessing().to(FIND).end().to(END)))) {
            assertThat(museum.send("direct:in", List.of(1, 2, 3, 4, 5, 6)).getException()).isNull();

            assertThat(sessionsOfFinds(museum)).hasSize(6);
            assertThat(museum.server.logins()).isEqualTo(1);
        }
    }

    @Test
    void thePartsOfAMulticastARecipientListAndAnEnrichAreInTheScope() throws Exception {
        try (CamelMuseum museum = museum(route(r -> {
            r.from("direct:in").to(START).multicast().parallelProcessing().to("direct:find", "direct:find").end()
                    .recipientList(r.constant("direct:find,direct:find")).end().enrich("direct:find").to(END);
            r.from("direct:find").to(FIND);
        }))) {
            assertThat(museum.send("direct:in", null).getException()).isNull();

            assertThat(sessionsOfFinds(museum)).hasSize(5);
            assertThat(museum.server.logins()).isEqualTo(1);
        }
    }

    @Test
    void anExchangeThatChangesItsThreadStaysInTheScope() throws Exception {
        try (CamelMuseum museum = museum(route(r -> r.from("direct:in").to(START).to(FIND).threads(2).to(FIND).to(END)))) {
            assertThat(museum.send("direct:in", null).getException()).isNull();

            assertThat(museum.server.logins()).isEqualTo(1);
        }
    }

    @Test
    void aWireTapAndSedaLeaveTheScope() throws Exception {
        CountDownLatch left = new CountDownLatch(2);
        try (CamelMuseum museum = museum(route(r -> {
            r.from("direct:in").to(START).to("filemaker:-?action=globals").setBody(r.constant((Object) null)).to(VISITOR)
                    .to("mock:in").wireTap("direct:tap").to("seda:queue?waitForTaskToComplete=Never")
                    .process(e -> left.await(30, TimeUnit.SECONDS)).to(END);
            r.from("direct:tap").to(VISITOR).to("mock:out").process(e -> left.countDown());
            r.from("seda:queue").to(VISITOR).to("mock:out").process(e -> left.countDown());
        }))) {
            Exchange exchange = museum.send("direct:in", Map.of("Artists::gVisitor", "Ada"));

            assertThat(exchange.getException()).isNull();
            assertThat(bodiesAt("mock:in", museum)).containsExactly("Ada");
            assertThat(bodiesAt("mock:out", museum)).containsExactly("", "");
        }
    }

    private static List<String> bodiesAt(String mock, CamelMuseum museum) {
        return museum.context.getEndpoint(mock, MockEndpoint.class).getExchanges().stream()
                .map(e -> e.getMessage().getBody(String.class)).toList();
    }

    @Test
    void aTransactedExchangeHasItsScope() throws Exception {
        try (CamelMuseum museum = museum(route(r -> r.from("direct:in").process(e -> e.getUnitOfWork().beginTransactedBy("tx"))
                .to(START).to(FIND).to(FIND).to(END).process(e -> e.getUnitOfWork().endTransactedBy("tx"))))) {
            assertThat(museum.send("direct:in", null).getException()).isNull();

            assertThat(museum.server.logins()).isEqualTo(1);
        }
    }

    @Test
    void aSplitThatTimesOutLeavesNoSession() throws Exception {
        Gate gate = new Gate();
        try (CamelMuseum museum = museum(route(r -> r.from("direct:in").to(START)
                .split(r.body()).parallelProcessing().timeout(200).to(FIND).end().to(END)))) {
            museum.server.inject(Fault.on("POST", "_find"), Fault.hold(gate));

            museum.send("direct:in", List.of(1));
            gate.open();
        }
    }

    @Test
    void aStopUnderWayEndsTheScope() throws Exception {
        Gate gate = new Gate();
        CamelMuseum museum = museum(route(r -> r.from("seda:in").to(START).to(FIND).to(FIND)));
        museum.server.inject(Fault.on("POST", "_find"), Fault.hold(gate));
        Future<Exchange> running = museum.template.asyncSend("seda:in", e -> e.getIn().setBody(PARIS));
        gate.awaitArrival();
        Thread opener = new Thread(gate::open);

        opener.start();
        museum.close();

        assertThat(running.get(30, TimeUnit.SECONDS)).isNotNull();
        opener.join();
    }

    @Test
    void aScopeIsForOneAccount() throws Exception {
        String other = "username=" + Museum.OTHER_USERNAME + "&password=" + Museum.OTHER_PASSWORD;
        try (CamelMuseum museum = museum(
                route(r -> r.from("direct:in").to(START).to(FIND).to(FIND + "&" + other).to(FIND).to(END)))) {
            assertThat(museum.send("direct:in", null).getException()).isNull();

            List<Integer> sessions = sessionsOfFinds(museum);
            assertThat(sessions.get(0)).isEqualTo(sessions.get(2)).isNotEqualTo(sessions.get(1));
        }
    }

    @Test
    void aScopeOfAnotherComponentsEndpointIsRefused() throws Exception {
        FileMakerScopePolicy policy = new FileMakerScopePolicy();
        policy.setUri("direct:elsewhere");
        CamelMuseum museum = museum();
        try (museum) {
            assertThat(catchThrowable(
                    () -> museum.context.addRoutes(route(r -> r.from("direct:in").policy(policy).to(FIND).end()))))
                    .hasStackTraceContaining("uri=direct://elsewhere of a scope is not an endpoint of the component filemaker");
        }
    }
}
