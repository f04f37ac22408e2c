package io.github.camelfilemaker;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.github.camelfilemaker.api.FileMakerApiException;
import io.github.camelfilemaker.api.FileMakerNoRecordsException;
import io.github.camelfilemaker.model.FileMakerRecord;
import io.github.camelfilemaker.simulator.Fault;
import io.github.camelfilemaker.simulator.FileMakerSimulator;
import io.github.camelfilemaker.simulator.Gate;
import io.github.camelfilemaker.simulator.RecordedRequest;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.AggregationStrategies;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Streams in routes. */
class StreamTest {

    private static final String STREAM = "filemaker:Numbers?action=list&outputType=stream&pageSize=10";

    private static FileMakerSimulator numbers() {
        return Museum.start(server -> server.database("Count", db -> db.account(Museum.USERNAME, Museum.PASSWORD)
                .table("Numbers", t -> {
                    t.number("n").text("parity");
                    for (int n = 1; n <= 25; n++) {
                        t.record(Map.of("n", n, "parity", n % 2 == 0 ? "even" : "odd"));
                    }
                })
                .layout("Numbers", l -> l.table("Numbers"))));
    }

    private static CamelMuseum open(RouteBuilder... routes) throws Exception {
        return CamelMuseum.on(numbers()).with(options -> options.setDatabase("Count")).started(routes);
    }

    private static RouteBuilder route(RouteOf route) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                route.in(this);
            }
        };
    }

    private interface RouteOf {
        void in(RouteBuilder builder);
    }

    private static List<Long> all() {
        return Stream.iterate(1L, n -> n + 1).limit(25).toList();
    }

    private static List<Long> read(Object body) {
        List<Long> numbers = new ArrayList<>();
        ((Iterator<?>) body).forEachRemaining(record -> numbers.add(number(record)));
        return numbers;
    }

    private static long number(Object record) {
        return (Long) ((FileMakerRecord) record).get("n");
    }

    private static List<Long> numbersAt(CamelMuseum museum, String mock) {
        return museum.context.getEndpoint(mock, MockEndpoint.class).getExchanges().stream()
                .map(exchange -> number(exchange.getMessage().getBody())).toList();
    }

    private static List<String> offsets(CamelMuseum museum) {
        return museum.server.requests().stream().map(RecordedRequest::query).filter(query -> query != null)
                .flatMap(query -> Stream.of(query.split("&"))).filter(parameter -> parameter.startsWith("_offset")).toList();
    }

    @Test
    void allPagesAreRead() throws Exception {
        try (CamelMuseum museum = open(route(r -> r.from("direct:in").to(STREAM).split(r.body()).streaming().to("mock:out")))) {
            assertThat(museum.send("direct:in", null).getException()).isNull();

            assertThat(numbersAt(museum, "mock:out")).isEqualTo(all());
            assertThat(offsets(museum)).containsExactly("_offset=1", "_offset=11", "_offset=21");
        }
    }

    @ParameterizedTest
    @CsvSource({ "limit=15, 15", "limit=5, 5", "limit=100, 25", "offset=21, 5", "offset=11&limit=12, 12" })
    void limitIsForAllRecordsAndOffsetIsTheFirst(String options, int read) throws Exception {
        try (CamelMuseum museum = open()) {
            assertThat(read(museum.send(STREAM + "&" + options, null).getMessage().getBody())).hasSize(read);
        }
    }

    @Test
    void noMoreRecordsAreAskedForThanAreWanted() throws Exception {
        try (CamelMuseum museum = open()) {
            read(museum.send(STREAM + "&limit=12", null).getMessage().getBody());

            assertThat(museum.server.requests()).filteredOn(request -> "_offset=11&_limit=2".equals(request.query()))
                    .hasSize(1);
        }
    }

    @Test
    void theCountsAreInTheHeaders() throws Exception {
        try (CamelMuseum museum = open()) {
            Exchange exchange = museum.send(
                    "filemaker:Numbers?action=find&outputType=stream&pageSize=10", Map.of("parity", "odd"));

            assertThat(exchange.getMessage().getHeader(FileMakerConstants.FOUND_COUNT)).isEqualTo(13L);
            assertThat(read(exchange.getMessage().getBody())).hasSize(13);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "offset", "keyset&sort=n" })
    void nothingFoundIsAStreamWithoutRecords(String paging) throws Exception {
        try (CamelMuseum museum = open()) {
            Exchange exchange = museum.send(
                    "filemaker:Numbers?action=find&outputType=stream&paging=" + paging, Map.of("parity", "none"));

            assertThat(read(exchange.getMessage().getBody())).isEmpty();
            assertThat(exchange.getMessage().getHeader(FileMakerConstants.FOUND_COUNT)).isEqualTo(0L);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "offset", "keyset&sort=n" })
    void nothingFoundIsAnExceptionWhenAskedFor(String paging) throws Exception {
        try (CamelMuseum museum = open()) {
            Exchange exchange = museum.send(
                    "filemaker:Numbers?action=find&outputType=stream&noRecords=fail&paging=" + paging,
                    Map.of("parity", "none"));

            assertThat(exchange.getException()).isInstanceOf(FileMakerNoRecordsException.class);
        }
    }

    @Test
    void theNextPageIsRequestedWhileThisOneIsRead() throws Exception {
        Gate gate = new Gate();
        Processor awaitRequest = exchange -> {
            if (number(exchange.getMessage().getBody()) == 1) {
                gate.awaitArrival();
                gate.open();
            }
        };
        try (CamelMuseum museum = open(route(r -> r.from("direct:in").to(STREAM).split(r.body()).streaming()
                .process(awaitRequest).to("mock:out")))) {
            museum.server.inject(Fault.on(request -> request.query().contains("_offset=11")), Fault.hold(gate));

            assertThat(museum.send("direct:in", null).getException()).isNull();

            assertThat(numbersAt(museum, "mock:out")).isEqualTo(all());
        }
    }

    @Test
    void withoutPrefetchAPageIsRequestedWhenItIsWanted() throws Exception {
        List<Integer> requested = new ArrayList<>();
        try (CamelMuseum museum = open()) {
            Iterator<?> records = (Iterator<?>) museum.send(STREAM + "&prefetch=false", null).getMessage().getBody();
            records.forEachRemaining(record -> requested.add(offsets(museum).size()));
        }
        assertThat(requested.subList(0, 10)).containsOnly(1);
        assertThat(requested.subList(10, 20)).containsOnly(2);
        assertThat(requested.subList(20, 25)).containsOnly(3);
    }

    @ParameterizedTest
    @CsvSource({ "true, offset", "false, offset", "true, keyset&sort=n", "false, keyset&sort=n" })
    void aSessionThatEndsBeforeAnyPageLosesNoRecord(boolean prefetch, String paging) throws Exception {
        try (CamelMuseum museum = open(route(r -> r.from("direct:in")
                .to("filemaker:Numbers?action=list&outputType=stream&pageSize=2&prefetch=" + prefetch + "&paging=" + paging)
                .split(r.body()).streaming().process(exchange -> museumOf(exchange).killSessions()).to("mock:out")))) {
            museum.context.getRegistry().bind("server", museum.server);

            assertThat(museum.send("direct:in", null).getException()).isNull();

            assertThat(numbersAt(museum, "mock:out")).isEqualTo(all());
        }
    }

    private static FileMakerSimulator museumOf(Exchange exchange) {
        return exchange.getContext().getRegistry().lookupByNameAndType("server", FileMakerSimulator.class);
    }

    @Test
    void aPageThatFailsFailsTheExchangeAfterTheRecordsBeforeIt() throws Exception {
        try (CamelMuseum museum = open(route(r -> r.from("direct:in").to(STREAM).split(r.body()).streaming().to("mock:out")))) {
            museum.server.inject(Fault.on(request -> request.query().contains("_offset=11")), Fault.code(802));

            assertThat(museum.send("direct:in", null).getException()).isInstanceOf(FileMakerApiException.class)
                    .hasMessageContaining("802");
        }
    }

    @Test
    void aSplitThatIsRedeliveredAfterAFailureDoesNotLookComplete() throws Exception {
        try (CamelMuseum museum = open(route(r -> {
            r.errorHandler(r.defaultErrorHandler().maximumRedeliveries(1).redeliveryDelay(0));
            r.from("direct:in").to(STREAM).split(r.body()).streaming().to("mock:out").end().to("mock:complete");
        }))) {
            museum.server.inject(Fault.on(request -> request.query().contains("_offset=11")), Fault.code(802));

            assertThat(museum.send("direct:in", null).getException()).isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("The stream has failed before its end");
            assertThat(museum.context.getEndpoint("mock:complete", MockEndpoint.class).getExchanges()).isEmpty();
        }
    }

    @Test
    void aParallelSplitGetsEachRecordOnce() throws Exception {
        try (CamelMuseum museum = open(route(r -> r.from("direct:in").to(STREAM).split(r.body()).streaming()
                .parallelProcessing().to("mock:out")))) {
            assertThat(museum.send("direct:in", null).getException()).isNull();

            assertThat(numbersAt(museum, "mock:out")).containsExactlyInAnyOrderElementsOf(all());
        }
    }

    @Test
    void recordsOutliveTheStreamInAnAggregation() throws Exception {
        try (CamelMuseum museum = open(route(r -> r.from("direct:in").to(STREAM).split(r.body()).streaming()
                .aggregate(r.constant(true), AggregationStrategies.groupedBody()).completionSize(5).to("mock:groups")))) {
            assertThat(museum.send("direct:in", null).getException()).isNull();

            MockEndpoint groups = museum.context.getEndpoint("mock:groups", MockEndpoint.class);
            groups.expectedMessageCount(5);
            groups.assertIsSatisfied();
            assertThat(groups.getExchanges()).flatExtracting(exchange -> exchange.getMessage().getBody(List.class))
                    .extracting(StreamTest::number).isEqualTo(all());
        }
    }

    @Test
    void aQueueTakesTheStreamAlong() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        try (CamelMuseum museum = open(route(r -> {
            r.from("direct:in").to(STREAM).to("seda:next");
            r.from("seda:next").process(exchange -> await(done)).split(r.body()).streaming().to("mock:out");
        }))) {
            MockEndpoint out = museum.context.getEndpoint("mock:out", MockEndpoint.class);
            out.expectedMessageCount(25);

            museum.template.sendBody("direct:in", null);
            done.countDown();

            out.assertIsSatisfied();
        }
    }

    @Test
    void aWireTapDoesNotTakeTheStreamAlong() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        try (CamelMuseum museum = open(route(r -> {
            r.onException(IllegalStateException.class).handled(true).to("mock:failed");
            r.from("direct:in").to(STREAM).wireTap("direct:tap");
            r.from("direct:tap").process(exchange -> await(done)).split(r.body()).streaming().to("mock:tapped");
        }))) {
            MockEndpoint failed = museum.context.getEndpoint("mock:failed", MockEndpoint.class);
            failed.expectedMessageCount(1);

            museum.template.sendBody("direct:in", null);
            done.countDown();

            failed.assertIsSatisfied();
            assertThat(numbersAt(museum, "mock:tapped")).isEmpty();
        }
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aStreamEndsWithThePartOfARecipientListThatMadeIt() throws Exception {
        try (CamelMuseum museum = open(route(r -> r.from("direct:in").recipientList(r.constant(STREAM)).end()
                .split(r.body()).streaming().to("mock:out")))) {
            assertThat(museum.send("direct:in", null).getException()).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aStreamThatIsHalfReadIsClosedWithItsExchange() throws Exception {
        List<Iterator<?>> streams = new ArrayList<>();
        try (CamelMuseum museum = open(route(r -> r.from("direct:in").to(STREAM).process(exchange -> {
            Iterator<?> records = exchange.getMessage().getBody(Iterator.class);
            records.next();
            streams.add(records);
        })))) {
            museum.send("direct:in", null);

            assertThatIllegalStateException().isThrownBy(streams.get(0)::hasNext)
                    .withMessageStartingWith("The stream was closed before its end");
        }
    }

    @Test
    void aCallerWithoutARouteReadsAfterTheCallAndCloses() throws Exception {
        try (CamelMuseum museum = open()) {
            Iterator<?> records = museum.template.requestBody(STREAM, null, Iterator.class);
            records.next();

            ((Closeable) records).close();

            assertThatIllegalStateException().isThrownBy(records::hasNext);
        }
    }

    @Test
    void aSessionThatEndsLosesNoRecordThoughCamelHasStoppedTheProducer() throws Exception {
        try (CamelMuseum museum = open(); ProducerTemplate small = museum.context.createProducerTemplate(1)) {
            Iterator<?> records = small.requestBody(STREAM, null, Iterator.class);
            for (String action : List.of("layouts", "scripts", "databases")) {
                small.requestBody("filemaker:-?action=" + action, (Object) null);
            }
            museum.server.killSessions();

            assertThat(read(records)).isEqualTo(all());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "enrich", "toD", "pipeline" })
    void aStreamIsOpenUntilTheRouteThatMadeItIsDone(String step) throws Exception {
        try (CamelMuseum museum = open(route(r -> {
            r.from("direct:enrich").enrich(STREAM).split(r.body()).streaming().to("mock:out");
            r.from("direct:toD").toD(STREAM).split(r.body()).streaming().to("mock:out");
            r.from("direct:pipeline").to("direct:sub").split(r.body()).streaming().to("mock:out");
            r.from("direct:sub").to(STREAM);
        }))) {
            assertThat(museum.send("direct:" + step, null).getException()).isNull();

            assertThat(numbersAt(museum, "mock:out")).isEqualTo(all());
        }
    }

    @Test
    void threadsOfManyStreamsAtOnceFinishThoughNoWorkerIsFree() throws Exception {
        try (CamelMuseum museum = CamelMuseum.on(numbers())
                .with(options -> options.setDatabase("Count"))
                .with(options -> options.setMaxConnections(6))
                .started(route(r -> r.from("seda:in?concurrentConsumers=20").to(STREAM + "&asynchronous=true")
                        .split(r.body()).streaming().to("mock:out")))) {
            MockEndpoint out = museum.context.getEndpoint("mock:out", MockEndpoint.class);
            out.expectedMessageCount(40 * 25);
            out.setResultWaitTime(60_000);
            Collections.nCopies(40, null).forEach(body -> museum.template.sendBody("seda:in", body));

            out.assertIsSatisfied();
        }
    }
}
