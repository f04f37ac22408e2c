package io.github.camelfilemaker;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.github.camelfilemaker.api.FileMakerSessionException;
import io.github.camelfilemaker.simulator.Fault;
import io.github.camelfilemaker.simulator.FieldType;
import io.github.camelfilemaker.simulator.FileMakerSimulator;
import io.github.camelfilemaker.simulator.Gate;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** What a stream leaves behind that is not read to its end: nothing. */
class StreamLeakTest {

    private static final String STREAM = "filemaker:Numbers?action=list&outputType=stream&pageSize=5";

    private final PoolingHttpClientConnectionManager connections = new PoolingHttpClientConnectionManager();
    private FileMakerSimulator server;
    private CamelMuseum museum;
    /** What a route does with the stream. */
    private Processor reader = exchange -> {
    };

    @BeforeEach
    void open() throws Exception {
        server = Museum.start(builder -> builder.database("Count", db -> db.account(Museum.USERNAME, Museum.PASSWORD)
                .table("Numbers", t -> {
                    t.number("n").field("gVisitor", FieldType.TEXT, field -> field.global());
                    for (int n = 1; n <= 25; n++) {
                        t.record(Map.of("n", n));
                    }
                })
                .layout("Numbers", l -> l.table("Numbers"))));
        museum = CamelMuseum.on(server).with(options -> {
            options.setDatabase("Count");
            options.setHttpClientConfigurer(builder -> builder.setConnectionManager(connections));
        }).started(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:scope").to("filemaker:-?action=start")
                        .setBody(exchange -> Map.of("Numbers::gVisitor", "Ada")).to("filemaker:-?action=globals")
                        .to(STREAM).process(exchange -> reader.process(exchange));
                from("direct:in").routeId("in").to(STREAM).process(exchange -> reader.process(exchange));
            }
        });
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        museum.context.close();
        assertThat(server.openSessions()).isZero();
        assertNoThreadOrConnectionIsLeft();
        server.close();
    }

    private void assertNoThreadOrConnectionIsLeft() {
        assertThat(connections.getTotalStats().getLeased()).isZero();
        await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
                .noneMatch(name -> name.contains("FileMaker") && name.contains(museum.context.getName())));
    }

    private static Iterator<?> records(Exchange exchange) {
        return exchange.getMessage().getBody(Iterator.class);
    }

    private static void read(Iterator<?> records, int number) {
        for (int i = 0; i < number; i++) {
            records.next();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 5, 6, 24, 25 })
    void readToAnyPlace(int number) {
        reader = exchange -> read(records(exchange), number);

        assertThat(museum.send("direct:in", null).getException()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 5, 6, 25 })
    void readToAnyPlaceInTheSessionOfAScope(int number) {
        reader = exchange -> read(records(exchange), number);

        assertThat(museum.send("direct:scope", null).getException()).isNull();
    }

    @Test
    void readAfterTheContextHasStopped() throws Exception {
        Iterator<?> records = museum.template.requestBody(STREAM, null, Iterator.class);
        museum.context.close();

        assertThatExceptionOfType(FileMakerSessionException.class).isThrownBy(() -> read(records, 6));
    }

    @Test
    void abandonedByACallerWithoutARoute() {
        Iterator<?> records = museum.template.requestBody(STREAM, null, Iterator.class);
        read(records, 7);

        await().untilAsserted(() -> assertThat(connections.getTotalStats().getLeased()).isZero());
    }

    @Test
    void aRouteThatFails() {
        reader = exchange -> {
            read(records(exchange), 1);
            throw new IllegalArgumentException("of the route");
        };

        assertThat(museum.send("direct:in", null).getException()).hasMessage("of the route");
    }

    @ParameterizedTest
    @ValueSource(strings = { "code", "reset", "truncated", "html" })
    void aPageThatFails(String kind) {
        Map<String, Fault> faults = Map.of(
                "code", Fault.code(802), "reset", Fault.reset(), "truncated", Fault.truncated(), "html", Fault.html(503));
        // twice, because reading is tried again when a connection breaks
        server.inject(Fault.on(request -> request.query().contains("_offset=6")), faults.get(kind), faults.get(kind));
        reader = exchange -> read(records(exchange), 25);

        assertThat(museum.send("direct:in", null).getException()).isNotNull();
        server.clearFaults();
    }

    @Test
    void aPrefetchThatHangsWhenTheExchangeIsDone() throws Exception {
        Gate gate = hold("_offset=6");
        reader = exchange -> {
            read(records(exchange), 1);
            gate.awaitArrival();
        };

        assertThat(museum.send("direct:in", null).getException()).isNull();
        gate.open();

        await().untilAsserted(() -> assertThat(connections.getTotalStats().getLeased()).isZero());
    }

    @Test
    void aRouteThatIsStoppedInTheMiddle() throws Exception {
        Gate gate = hold("_offset=6");
        reader = exchange -> read(records(exchange), 25);
        Future<Exchange> reading = museum.template.asyncSend("direct:in", exchange -> {
        });
        gate.awaitArrival();

        museum.context.getRouteController().stopRoute("in", 1, TimeUnit.SECONDS);
        gate.open();

        assertThat(reading).succeedsWithin(30, TimeUnit.SECONDS);
    }

    @Test
    void aContextThatStopsWhileAPrefetchHangs() throws Exception {
        Gate gate = hold("_offset=6");
        museum.context.getShutdownStrategy().setTimeout(1);
        museum.context.getShutdownStrategy().setShutdownNowOnTimeout(true);
        reader = exchange -> read(records(exchange), 25);
        Future<Exchange> reading = museum.template.asyncSend("direct:in", exchange -> {
        });
        gate.awaitArrival();

        openWhenStopping(gate, museum.context);
        museum.context.close();

        assertThat(reading).succeedsWithin(30, TimeUnit.SECONDS);
    }

    private static void openWhenStopping(Gate gate, CamelContext context) {
        Thread opener = new Thread(() -> {
            await().atMost(Duration.ofSeconds(60)).until(() -> context.getStatus().isStopping());
            gate.open();
        });
        opener.start();
    }

    @Test
    void aContextThatStopsAndAServerThatNeverAnswers() throws Exception {
        Gate gate = hold("_offset=6");
        museum.context.getShutdownStrategy().setTimeout(1);
        reader = exchange -> {
            read(records(exchange), 1);
            gate.awaitArrival();
        };
        museum.send("direct:in", null);

        museum.context.close();

        assertNoThreadOrConnectionIsLeft();
        // a session with a running call cannot be logged out; the server forgets it
        assertThat(server.openSessions()).isEqualTo(1);
        gate.open();
        server.killSessions();
    }

    private Gate hold(String query) {
        Gate gate = new Gate();
        server.inject(Fault.on(request -> List.of(request.query().split("&")).contains(query)), Fault.hold(gate));
        return gate;
    }
}
