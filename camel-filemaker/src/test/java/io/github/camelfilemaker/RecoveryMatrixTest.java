package io.github.camelfilemaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelfilemaker.api.FileMakerApiException;
import io.github.camelfilemaker.api.FileMakerException;
import io.github.camelfilemaker.api.FileMakerSessionRefusedException;
import io.github.camelfilemaker.simulator.Fault;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A refused session is recovered whatever the route does, and the route's own error handling works as if nothing had
 * been.
 */
class RecoveryMatrixTest {

    private static final Map<String, Object> PARIS = Map.of("City", "Paris");

    /** How a session is refused. */
    enum Refusal {
        DEAD_TOKEN_952,
        WINDOW_MISSING_112;

        Fault fault() {
            return this == DEAD_TOKEN_952 ? Fault.invalidToken() : Fault.windowMissing();
        }
    }

    /** The kinds of route, each calling the given endpoint. */
    interface Kind {
        void configure(RouteBuilder route, String uri);
    }

    static final Map<String, Kind> KINDS = Map.of(
            "01 to", (r, uri) -> r.from("direct:in").to(uri),
            "02 doTry and doCatch", (r, uri) -> r.from("direct:in").doTry().to(uri).doCatch(Exception.class)
                    .setBody(r.constant("caught")).end(),
            "03 noErrorHandler", (r, uri) -> {
                r.errorHandler(r.noErrorHandler());
                r.from("direct:in").to(uri);
            },
            "04 toD", (r, uri) -> r.from("direct:in").toD(uri.replace("Artists", "${header.layout}")),
            "05 enrich", (r, uri) -> r.from("direct:in").enrich(uri),
            "06 recipientList", (r, uri) -> r.from("direct:in").recipientList(r.constant(uri)),
            "07 onException(Exception) handled", (r, uri) -> {
                r.onException(Exception.class).handled(true).setBody(r.constant("handled"));
                r.from("direct:in").to(uri);
            },
            "09 transacted exchange", (r, uri) -> r.from("direct:in")
                    .process(e -> e.getUnitOfWork().beginTransactedBy("tx")).to(uri)
                    .process(e -> e.getUnitOfWork().endTransactedBy("tx")));

    static Stream<Arguments> refusalsAndThreads() {
        List<Arguments> all = new ArrayList<>();
        for (Refusal refusal : Refusal.values()) {
            all.add(Arguments.of(refusal, false));
            all.add(Arguments.of(refusal, true));
        }
        return all.stream();
    }

    static Stream<Arguments> kinds() {
        return KINDS.keySet().stream().sorted()
                .flatMap(kind -> refusalsAndThreads().map(a -> Arguments.of(kind, a.get()[0], a.get()[1])));
    }

    private static CamelMuseum museum(boolean asynchronous, RouteBuilder... routes) throws Exception {
        return CamelMuseum.on(Museum.start()).with(options -> options.setAsynchronous(asynchronous)).started(routes);
    }

    private static void assertRecovered(Exchange exchange, CamelMuseum museum) {
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody(List.class)).hasSize(1);
        assertThat(museum.finds()).as("calls").isEqualTo(2);
        assertThat(museum.server.logins()).as("log ins").isEqualTo(2);
        assertThat(museum.redeliveries).as("redelivery events").hasSize(1);
        assertNoTraces(exchange);
    }

    private static void assertNoTraces(Exchange exchange) {
        assertThat(exchange.getMessage().getHeaders()).doesNotContainKeys(
                Exchange.REDELIVERED, Exchange.REDELIVERY_COUNTER, Exchange.REDELIVERY_MAX_COUNTER);
        assertThat(exchange.getProperties()).doesNotContainKeys(Exchange.EXCEPTION_CAUGHT, "CamelFileMakerActionCall");
    }

    @ParameterizedTest(name = "{0}, {1}, asynchronous={2}")
    @MethodSource("kinds")
    void situation01to07and09(String kind, Refusal refusal, boolean asynchronous) throws Exception {
        RouteBuilder route = new RouteBuilder() {
            @Override
            public void configure() {
                KINDS.get(kind).configure(this, "filemaker:Artists?action=find");
            }
        };
        try (CamelMuseum museum = museum(asynchronous, route)) {
            museum.server.inject(refusal.fault());

            Exchange exchange = museum.template.request("direct:in", e -> {
                e.getIn().setBody(PARIS);
                e.getIn().setHeader("layout", "Artists");
            });

            assertRecovered(exchange, museum);
        }
    }

    @ParameterizedTest
    @MethodSource("refusalsAndThreads")
    void situation08ParallelSplit(Refusal refusal, boolean asynchronous) throws Exception {
        RouteBuilder route = new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").split(body()).parallelProcessing().to("filemaker:Artists?action=find").end();
            }
        };
        try (CamelMuseum museum = museum(asynchronous, route)) {
            museum.server.inject(refusal.fault());

            Exchange exchange = museum.send("direct:in", List.of(PARIS, PARIS, PARIS, PARIS));

            assertThat(exchange.getException()).isNull();
            assertThat(museum.server.logins()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("refusalsAndThreads")
    void situation10ProducerTemplateWithoutARoute(Refusal refusal, boolean asynchronous) throws Exception {
        try (CamelMuseum museum = museum(asynchronous)) {
            museum.server.inject(refusal.fault());

            assertRecovered(museum.send("filemaker:Artists?action=find", PARIS), museum);
        }
    }

    @ParameterizedTest
    @MethodSource("refusalsAndThreads")
    void situation11RefusedAgainGoesToTheRoutesOnException(Refusal refusal, boolean asynchronous) throws Exception {
        RouteBuilder route = new RouteBuilder() {
            @Override
            public void configure() {
                onException(FileMakerException.class).handled(true).process(RecoveryMatrixTest::keepFailure);
                from("direct:in").to("filemaker:Artists?action=find");
            }
        };
        try (CamelMuseum museum = museum(asynchronous, route)) {
            museum.server.inject(refusal.fault(), refusal.fault());

            Exchange exchange = museum.send("direct:in", PARIS);

            Throwable failure = exchange.getMessage().getBody(Throwable.class);
            assertThat(failure).isInstanceOf(FileMakerSessionRefusedException.class);
            assertThat(failure.getSuppressed()).as("the first refusal").hasSize(1).allSatisfy(
                    first -> assertThat(first).isInstanceOf(FileMakerSessionRefusedException.class).isNotSameAs(failure));
            assertThat(museum.finds()).as("one try more, never two").isEqualTo(2);
        }
    }

    private static void keepFailure(Exchange exchange) {
        exchange.getMessage().setBody(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
    }

    @ParameterizedTest
    @MethodSource("refusalsAndThreads")
    void situation12OtherErrorsAreRedeliveredByTheRoute(Refusal refusal, boolean asynchronous) throws Exception {
        RouteBuilder route = new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().maximumRedeliveries(3).redeliveryDelay(0));
                from("direct:in").to("filemaker:Artists?action=find");
            }
        };
        try (CamelMuseum museum = museum(asynchronous, route)) {
            museum.server.inject(refusal.fault(), Fault.code(500), Fault.code(500));

            Exchange exchange = museum.send("direct:in", PARIS);

            assertThat(exchange.getException()).isNull();
            assertThat(exchange.getMessage().getBody(List.class)).hasSize(1);
            assertThat(museum.finds()).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @MethodSource("refusalsAndThreads")
    void situation13ARefusalWithinTheRoutesOwnRedelivery(Refusal refusal, boolean asynchronous) throws Exception {
        RouteBuilder route = new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().maximumRedeliveries(1).redeliveryDelay(0));
                from("direct:in").to("filemaker:Artists?action=find");
            }
        };
        try (CamelMuseum museum = museum(asynchronous, route)) {
            museum.server.inject(Fault.code(500), refusal.fault());

            Exchange exchange = museum.send("direct:in", PARIS);

            assertThat(exchange.getException()).isNull();
            assertThat(exchange.getMessage().getBody(List.class)).hasSize(1);
            assertThat(exchange.getMessage().getHeader(Exchange.REDELIVERY_COUNTER)).as("of the route").isEqualTo(1);
            assertThat(museum.finds()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @MethodSource("refusalsAndThreads")
    void situation14OtherErrorsGoToTheDeadLetterChannel(Refusal refusal, boolean asynchronous) throws Exception {
        RouteBuilder route = new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(deadLetterChannel("direct:dead").maximumRedeliveries(0));
                from("direct:in").to("filemaker:Artists?action=find").setBody(constant("went on"));
                from("direct:dead").process(RecoveryMatrixTest::keepFailure);
            }
        };
        try (CamelMuseum museum = museum(asynchronous, route)) {
            museum.server.inject(refusal.fault(), Fault.code(500));

            Exchange exchange = museum.send("direct:in", PARIS);

            FileMakerApiException failure = exchange.getMessage().getBody(FileMakerApiException.class);
            assertThat(failure.getCode()).isEqualTo(500);
            assertThat(failure.getSuppressed()).as("the refusal before it").hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("refusalsAndThreads")
    void situation15ALaterNodeStillHasTheRoutesRedelivery(Refusal refusal, boolean asynchronous) throws Exception {
        RouteBuilder route = new RouteBuilder() {
            private int attempts;

            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().maximumRedeliveries(1).redeliveryDelay(0));
                from("direct:in").to("filemaker:Artists?action=find").process(e -> {
                    if (attempts++ == 0) {
                        throw new IllegalStateException("later");
                    }
                });
            }
        };
        try (CamelMuseum museum = museum(asynchronous, route)) {
            museum.server.inject(refusal.fault());

            Exchange exchange = museum.send("direct:in", PARIS);

            assertThat(exchange.getException()).isNull();
            assertThat(museum.finds()).isEqualTo(2);
        }
    }
}
