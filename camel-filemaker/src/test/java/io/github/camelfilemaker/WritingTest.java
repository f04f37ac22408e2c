package io.github.camelfilemaker;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.camelfilemaker.api.FileMakerApiException;
import io.github.camelfilemaker.api.FileMakerConflictException;
import io.github.camelfilemaker.api.FileMakerConflictException.Conflict;
import io.github.camelfilemaker.api.FileMakerTransportException;
import io.github.camelfilemaker.model.BulkOutcome;
import io.github.camelfilemaker.model.FileMakerRecord;
import io.github.camelfilemaker.simulator.Fault;
import io.github.camelfilemaker.simulator.FieldType;
import io.github.camelfilemaker.simulator.Gate;
import io.github.camelfilemaker.simulator.RecordedRequest;
import io.github.camelfilemaker.simulator.SimulatorTable;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Lists, ids of requests, locked records, conflicts, upserts of many and deletions by query, against a server. */
@Timeout(120)
class WritingTest {

    private static final String CREATE_WITH_ID = "filemaker:Orders?action=create&requestIdField=Request";
    private static final String UPSERT = "filemaker:Orders?action=upsert&upsertKey=Number";
    private static final String UPDATE = "filemaker:Orders?action=update";

    private CamelMuseum museum;

    @BeforeEach
    void open() throws Exception {
        museum = CamelMuseum.on(Museum.start(server -> server.database("Shop", db -> db
                .account(Museum.USERNAME, Museum.PASSWORD).account(Museum.OTHER_USERNAME, Museum.OTHER_PASSWORD)
                .table("Orders", t -> t.text("Request", "Number", "City", "Note")
                        .field("Code", FieldType.TEXT, field -> field.unique()).number("Price"))
                .layout("Orders", l -> l.table("Orders"))))).with(options -> options.setDatabase("Shop")).started();
    }

    @AfterEach
    void close() throws Exception {
        museum.close();
    }

    private SimulatorTable orders() {
        return museum.server.database("Shop").table("Orders");
    }

    private Exchange ok(String uri, Object body, Map<String, Object> headers) {
        Exchange exchange = museum.template.request(uri, e -> {
            e.getIn().setBody(body);
            e.getIn().getHeaders().putAll(headers);
        });
        assertThat(exchange.getException()).isNull();
        return exchange;
    }

    private Exchange ok(String uri, Object body) {
        return ok(uri, body, Map.of());
    }

    @SuppressWarnings("unchecked")
    private static List<BulkOutcome> outcomes(Exchange exchange) {
        return exchange.getMessage().getBody(List.class);
    }

    private FileMakerRecord read(String recordId) {
        return ok("filemaker:Orders?action=get&recordId=" + recordId, null).getMessage().getBody(FileMakerRecord.class);
    }

    private long requests(String method, String end) {
        return museum.server.requests().stream()
                .filter(request -> request.method().equals(method) && request.rawPath().endsWith(end)).count();
    }

    // lists

    @Test
    void aListIsWrittenByAsManySessionsAsThereMayBe() {
        museum.component().getConfiguration().setMaxSessions(3);
        Gate gate = new Gate();
        museum.server.inject(Fault.hold(gate), Fault.hold(gate), Fault.hold(gate));
        ExecutorService opener = Executors.newSingleThreadExecutor();
        opener.submit(() -> {
            for (int i = 0; i < 3; i++) {
                gate.awaitArrival();
            }
            gate.open();
            return null;
        });

        List<Map<String, Integer>> items = IntStream.range(0, 20).mapToObj(i -> Map.of("Number", i)).toList();
        Exchange exchange = ok("filemaker:Orders?action=create", items);

        assertThat(outcomes(exchange)).hasSize(20).allMatch(BulkOutcome::isOk);
        assertThat(orders().size()).isEqualTo(20);
        assertThat(museum.server.maxConcurrentCallsPerSession()).isEqualTo(1);
        opener.shutdownNow();
    }

    @Test
    void manyListsAtOnceNeedNoMoreThreadsThanThereAre() throws Exception {
        museum.component().getConfiguration().setMaxConnections(4);
        museum.component().getConfiguration().setMaxSessions(2);
        museum.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:in?concurrentConsumers=16").to("filemaker:Orders?action=create&asynchronous=true&parallelism=4")
                        .to("mock:out");
            }
        });
        MockEndpoint out = museum.context.getEndpoint("mock:out", MockEndpoint.class);
        out.expectedMessageCount(32);

        for (int i = 0; i < 32; i++) {
            museum.template.sendBody("seda:in", IntStream.range(0, 10).mapToObj(n -> Map.of("Number", n)).toList());
        }

        out.setResultWaitTime(60_000);
        out.assertIsSatisfied();
        assertThat(orders().size()).isEqualTo(320);
    }

    @Test
    void changesOfOneRecordAreMadeInTheOrderOfTheList() {
        String id = orders().create(Map.of("Number", "1"));
        List<Map<String, Object>> changes = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            changes.add(Map.of("recordId", id, "fieldData", Map.of("Note", "n" + i)));
        }

        ok(UPDATE + "&parallelism=4", changes);

        assertThat(museum.server.requests().stream().map(RecordedRequest::bodyText).filter(body -> body.contains("Note"))
                .map(body -> body.replaceAll("\\D+", "")).map(Integer::parseInt).toList())
                .hasSize(50).isSorted();
        assertThat(orders().record(id).text("Note")).isEqualTo("n49");
    }

    @Test
    void anItemIsTriedAgainAfterABrokenConnectionWhenThatDoesNoHarm() {
        museum.server.inject(Fault.on("POST", "/records"), Fault.html(502), Fault.resetAfterWork(), Fault.reset());

        Exchange exchange = ok(CREATE_WITH_ID + "&parallelism=1", List.of(Map.of("Number", "1")));

        assertThat(outcomes(exchange)).singleElement().satisfies(outcome -> {
            assertThat(outcome.isOk()).isTrue();
            assertThat(outcome.attempts()).isBetween(3, 4);
            assertThat(outcome.requestId()).isEqualTo(orders().records().get(0).text("Request"));
        });
        assertThat(orders().size()).isEqualTo(1);
        museum.server.clearFaults();
    }

    @Test
    void anItemThatMightBeDoneTwiceIsNotTriedAgain() {
        museum.server.inject(Fault.on("POST", "/records"), Fault.resetAfterWork());

        Exchange exchange = ok("filemaker:Orders?action=create", List.of(Map.of("Number", "1")));

        assertThat(outcomes(exchange)).singleElement().satisfies(outcome -> {
            assertThat(outcome.failure()).isInstanceOf(FileMakerTransportException.class);
            assertThat(outcome.attempts()).isEqualTo(1);
        });
        assertThat(orders().size()).isEqualTo(1);
    }

    @Test
    void anItemGivesUpAfterFourTries() {
        museum.server.inject(
                Fault.on("POST", "/records"), Fault.html(502), Fault.html(502), Fault.html(502), Fault.html(502));

        Exchange exchange = ok(CREATE_WITH_ID, List.of(Map.of("Number", "1")));

        assertThat(outcomes(exchange)).extracting(BulkOutcome::attempts).containsExactly(4);
        assertThat(museum.server.pendingFaults()).isEmpty();
    }

    @Test
    void aSessionThatIsRefusedTwiceIsNotTheEndOfAnItem() {
        museum.server.inject(Fault.on("POST", "/records"), Fault.windowMissing(), Fault.windowMissingAfterWork());

        Exchange exchange = ok(CREATE_WITH_ID, List.of(Map.of("Number", "1")));

        assertThat(outcomes(exchange)).extracting(BulkOutcome::attempts).containsExactly(3);
        assertThat(orders().size()).isEqualTo(1);
    }

    @Test
    void aListIsResumedWithItsOutcomes() {
        museum.server.inject(Fault.on(request -> request.bodyText().contains("\"B\"")), Fault.resetAfterWork(), Fault.html(502),
                Fault.html(502), Fault.html(502), Fault.html(502), Fault.html(502), Fault.html(502));
        List<Map<String, String>> items = List.of(Map.of("Number", "A"), Map.of("Number", "B"), Map.of("Number", "C"));
        museum.server.inject(Fault.on("POST", "/_find"), Fault.html(502), Fault.html(502), Fault.html(502));
        Exchange first = ok(CREATE_WITH_ID, items);
        assertThat(first.getMessage().getHeader(FileMakerConstants.BULK_FAILED)).isEqualTo(1);
        museum.server.clearFaults();

        Exchange second = ok(CREATE_WITH_ID, items, Map.of(FileMakerConstants.BULK_OUTCOMES, outcomes(first)));

        assertThat(outcomes(second)).allMatch(BulkOutcome::isOk);
        assertThat(orders().records()).extracting(record -> record.text("Number")).containsExactlyInAnyOrder("A", "B", "C");
        assertThat(outcomes(second)).extracting(BulkOutcome::requestId)
                .isEqualTo(outcomes(first).stream().map(BulkOutcome::requestId).toList());
        assertThat(second.getMessage().getHeaders()).doesNotContainKey(FileMakerConstants.BULK_OUTCOMES);
    }

    @Test
    void aStreamOfJsonIsAList() {
        String json = "[{\"Number\":\"1\"},{\"Number\":\"2\"}]";

        ok("filemaker:Orders?action=create", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));

        assertThat(orders().size()).isEqualTo(2);
    }

    // ids of requests

    @Test
    void aCreateThatWasDoneBeforeItsSessionEndedIsNotDoneAgain() {
        museum.server.inject(Fault.on("POST", "/records"), Fault.windowMissingAfterWork());

        Exchange exchange = ok(CREATE_WITH_ID + "&redeliverWindowMissing=repeatable", Map.of("Number", "1"));

        assertThat(orders().size()).isEqualTo(1);
        assertThat(exchange.getMessage().getHeader(FileMakerConstants.RECORD_ID)).isEqualTo("1");
        assertThat(exchange.getMessage().getBody(Map.class)).containsEntry("recordId", "1");
    }

    @Test
    void aGeneratedIdCostsNoFind() {
        ok(CREATE_WITH_ID, Map.of("Number", "1"));

        assertThat(requests("POST", "/_find")).isZero();
        assertThat(UUID.fromString(orders().records().get(0).text("Request"))).isNotNull();
    }

    @Test
    void aRecordThatHasTheIdOfTheHeaderIsTheResult() {
        String id = orders().create(Map.of("Request", "r-1"));

        Exchange exchange = ok(CREATE_WITH_ID, Map.of("Number", "1"), Map.of(FileMakerConstants.REQUEST_ID, "r-1"));

        assertThat(exchange.getMessage().getHeader(FileMakerConstants.RECORD_ID)).isEqualTo(id);
        assertThat(exchange.getMessage().getHeaders()).doesNotContainKey(FileMakerConstants.REQUEST_ID);
        assertThat(orders().size()).isEqualTo(1);
    }

    @Test
    void theBodysOwnValueIsAnIdToo() {
        for (int i = 0; i < 2; i++) {
            ok(CREATE_WITH_ID, Map.of("Number", "1", "Request", "r-1"));
        }

        assertThat(orders().size()).isEqualTo(1);
    }

    @Test
    void twoRecordsWithTheIdAreAnError() {
        orders().create(Map.of("Request", "r-1"));
        orders().create(Map.of("Request", "r-1"));

        assertThat(museum.send(CREATE_WITH_ID, Map.of("Request", "r-1")).getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("requestIdField=Request is not unique on layout=Orders");
    }

    @Test
    void theResultOfARecordThatIsThereCanBeJson() {
        orders().create(Map.of("Request", "r-1"));

        assertThat(ok(CREATE_WITH_ID + "&outputType=json", Map.of("Request", "r-1")).getMessage().getBody(String.class))
                .startsWith("{\"recordId\":\"1\",\"modId\":");
    }

    // locked records

    @Test
    void aWriteWaitsUntilTheRecordIsFreeAndHoldsNoSessionMeanwhile() throws Exception {
        museum.component().getConfiguration().setMaxSessions(1);
        String id = orders().create(Map.of("Number", "1"));
        orders().lock(id);
        ExecutorService writer = Executors.newSingleThreadExecutor();
        Future<Exchange> written = writer.submit(
                () -> museum.send(UPDATE + "&recordLockTimeout=1m&recordId=" + id, Map.of("City", "Rome")));
        await().until(() -> requests("PATCH", "/records/" + id) > 0);

        assertThat(read(id)).as("by the only session").containsEntry("City", "");
        orders().unlock(id);

        assertThat(written.get(60, TimeUnit.SECONDS).getException()).isNull();
        assertThat(orders().record(id).text("City")).isEqualTo("Rome");
        writer.shutdownNow();
    }

    @Test
    void aRecordThatStaysInUseIsAnErrorInTheEnd() {
        String id = orders().create(Map.of("Number", "1"));
        orders().lock(id);

        assertThat(museum.send(UPDATE + "&recordLockTimeout=200&recordId=" + id, Map.of("City", "Rome")).getException())
                .isInstanceOfSatisfying(FileMakerApiException.class, e -> assertThat(e.getCode()).isEqualTo(301));
        assertThat(requests("PATCH", "/records/" + id)).isGreaterThan(1);
    }

    // conflicts

    @Test
    void aRecordThatWasReadIsWrittenWithItsChangesAndItsModId() {
        String id = orders().create(Map.of("Number", "1", "City", "Paris"));
        FileMakerRecord record = read(id);
        record.put("City", "Rome");

        ok(UPDATE, record);

        assertThat(museum.server.requests().get(museum.server.requests().size() - 1).bodyText())
                .isEqualTo("{\"fieldData\":{\"City\":\"Rome\"},\"modId\":\"" + record.getModId() + "\"}");
    }

    @Test
    void aRecordThatSomebodyElseHasChangedIsNotOverwrittenByDefault() {
        String id = orders().create(Map.of("City", "Paris"));
        FileMakerRecord record = read(id);
        orders().edit(id, Map.of("City", "Oslo"));
        record.put("City", "Rome");

        assertThat(museum.send(UPDATE, record).getException()).hasMessageContaining("306");
        assertThat(orders().record(id).text("City")).isEqualTo("Oslo");
    }

    @Test
    void withRetryItIsWrittenNevertheless() {
        String id = orders().create(Map.of("City", "Paris"));
        FileMakerRecord record = read(id);
        orders().edit(id, Map.of("City", "Oslo"));
        record.put("City", "Rome");

        ok(UPDATE + "&onConflict=retry", record);

        assertThat(orders().record(id).text("City")).isEqualTo("Rome");
    }

    @Test
    void retriesEnd() {
        String id = orders().create(Map.of("City", "Paris"));
        museum.server.injectFrom(request -> request.method().equals("PATCH") ? Fault.code(306) : null);

        assertThat(museum.send(UPDATE + "&onConflict=retry&modId=0&recordId=" + id, Map.of("City", "Rome")).getException())
                .hasMessageContaining("306");
        assertThat(requests("PATCH", "/records/" + id)).isEqualTo(6);
    }

    @Test
    void mergeWritesWhenOthersHaveChangedOtherFields() {
        String id = orders().create(Map.of("City", "Paris", "Note", "a", "Price", 1));
        FileMakerRecord record = read(id);
        orders().edit(id, Map.of("Note", "b"));
        record.put("City", "Rome");

        ok(UPDATE + "&onConflict=merge", record);

        assertThat(orders().record(id).fields()).containsEntry("City", "Rome").containsEntry("Note", "b");
    }

    @Test
    void mergeFailsWithTheFieldsThatBothHaveChanged() {
        String id = orders().create(Map.of("City", "Paris", "Note", "a"));
        FileMakerRecord record = read(id);
        orders().edit(id, Map.of("City", "Oslo"));
        record.put("City", "Rome");
        record.put("Note", "b");

        Exception failure = museum.send(UPDATE + "&onConflict=merge", record).getException();

        assertThat(failure).isInstanceOfSatisfying(FileMakerConflictException.class, conflict -> {
            assertThat(conflict.getCode()).isEqualTo(306);
            assertThat(conflict.getConflicts()).containsExactly(Map.entry("City", new Conflict("Paris", "Rome", "Oslo")));
            assertThat(conflict.getMessage()).contains("[City]").doesNotContain("Oslo", "Rome", "Paris");
        });
        assertThat(orders().record(id).text("Note")).isEqualTo("a");
    }

    @Test
    void mergeTakesTheOriginalFromTheHeaderForAPlainMap() {
        String id = orders().create(Map.of("City", "Paris", "Note", "a", "Price", 1));
        FileMakerRecord original = read(id);
        orders().edit(id, Map.of("Note", "b"));

        Exchange exchange = ok(UPDATE + "&onConflict=merge&recordId=" + id, Map.of("City", "Rome", "Price", 2),
                Map.of(FileMakerConstants.ORIGINAL, original));

        assertThat(orders().record(id).fields()).containsEntry("City", "Rome").containsEntry("Note", "b");
        assertThat(exchange.getMessage().getHeaders()).doesNotContainKey(FileMakerConstants.ORIGINAL);
    }

    @Test
    void mergeComparesAPlainOriginalWithTheModIdOfTheHeader() {
        String id = orders().create(Map.of("City", "Paris", "Price", 1));
        orders().edit(id, Map.of("Price", 3));
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put(FileMakerConstants.ORIGINAL, Map.of("Price", 1.0));
        headers.put(FileMakerConstants.RECORD_ID, id);
        headers.put(FileMakerConstants.MOD_ID, "0");

        Exception failure = museum.template.request(UPDATE + "&onConflict=merge", e -> {
            e.getIn().setBody(Map.of("Price", 2));
            e.getIn().getHeaders().putAll(headers);
        }).getException();

        assertThat(failure).isInstanceOf(FileMakerConflictException.class).hasMessageContaining("[Price]");
    }

    @Test
    void mergeTakesItsOwnLostWriteForNoConflict() {
        String id = orders().create(Map.of("City", "Paris"));
        FileMakerRecord record = read(id);
        record.put("City", "Rome");
        museum.server.inject(Fault.on("PATCH", "/records"), Fault.windowMissingAfterWork());

        ok(UPDATE + "&onConflict=merge", record);

        assertThat(orders().record(id).text("City")).isEqualTo("Rome");
    }

    @Test
    void mergeWithoutAnOriginalIsRefused() {
        String id = orders().create(Map.of("City", "Paris"));

        assertThat(museum.send(UPDATE + "&onConflict=merge&modId=0&recordId=" + id, Map.of("City", "Rome")).getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("onConflict=merge").hasMessageContaining("CamelFileMakerOriginal");
    }

    @Test
    void anUnknownWayWithConflictsIsRefusedWhenTheRouteStarts() {
        assertThatThrownBy(() -> museum.send(UPDATE + "&onConflict=ignore", Map.of()))
                .hasMessageContaining("onConflict=ignore is not known. Use one of: fail, retry, merge");
    }

    // upserts

    @Test
    void upsertsOfOneNewKeyMakeOneRecordWhoeverMakesThem() throws Exception {
        upsertsAtOnce("");
    }

    @Test
    void upsertsOfOneNewKeyMakeOneRecordWithoutACacheToo() throws Exception {
        upsertsAtOnce("&sessionCache=none");
    }

    private void upsertsAtOnce(String options) throws Exception {
        int callers = 8;
        String other = "&username=" + Museum.OTHER_USERNAME + "&password=" + Museum.OTHER_PASSWORD;
        museum.component().getConfiguration().setMaxSessions(callers / 2);
        CyclicBarrier start = new CyclicBarrier(callers);
        // nobody goes on before all have looked and found nothing
        Gate gate = new Gate();
        AtomicInteger finds = new AtomicInteger();
        museum.server.injectFrom(request -> {
            int find = request.rawPath().endsWith("/_find") ? finds.incrementAndGet() : 0;
            if (find == callers) {
                gate.open();
            }
            return find > 0 && find < callers ? Fault.holdAfterWork(gate) : null;
        });
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        List<Future<Exchange>> calls = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            String account = i % 2 == 0 ? "" : other;
            String number = i % 2 == 0 ? "k-1" : "K-1";
            calls.add(threads.submit(() -> {
                start.await(30, TimeUnit.SECONDS);
                return museum.send(UPSERT + options + account, Map.of("Number", number, "City", "Paris"));
            }));
        }
        List<Object> done = new ArrayList<>();
        for (Future<Exchange> call : calls) {
            Exchange exchange = call.get(60, TimeUnit.SECONDS);
            assertThat(exchange.getException()).isNull();
            done.add(exchange.getMessage().getHeader(FileMakerConstants.UPSERTED));
        }
        threads.shutdownNow();

        assertThat(orders().size()).isEqualTo(1);
        assertThat(done).containsOnlyOnce("created");
    }

    @Test
    void anUpsertThatFindsItsRecordNeedsNoLock() {
        orders().create(Map.of("Number", "1"));

        ok(UPSERT, Map.of("Number", "1", "City", "Rome"));

        assertThat(requests("POST", "/_find")).isEqualTo(1);
    }

    @Test
    void aRecordThatSomebodyElseCreatesMeanwhileIsUpdatedWhenItsKeyIsUnique() {
        museum.server.injectFrom(request -> {
            if (request.method().equals("POST") && request.rawPath().endsWith("/records")) {
                orders().create(Map.of("Code", "c-1"));
            }
            return null;
        });

        Exchange exchange = ok("filemaker:Orders?action=upsert&upsertKey=Code", Map.of("Code", "c-1", "City", "Rome"));

        assertThat(exchange.getMessage().getHeader(FileMakerConstants.UPSERTED)).isEqualTo("updated");
        assertThat(orders().records()).singleElement().satisfies(r -> assertThat(r.text("City")).isEqualTo("Rome"));
    }

    @Test
    void anotherFieldThatIsNotUniqueIsAnError() {
        orders().create(Map.of("Code", "c-1"));

        assertThat(museum.send(UPSERT, Map.of("Number", "1", "Code", "c-1")).getException()).hasMessageContaining("504");
    }

    @Test
    void aListOfUpsertsMakesOneRecordForEachKey() {
        List<Map<String, String>> items = IntStream.range(0, 60)
                .mapToObj(i -> Map.of("Number", "n" + i % 6, "City", "c" + i)).toList();

        Exchange exchange = ok(UPSERT + "&parallelism=4", items);

        assertThat(outcomes(exchange)).allMatch(BulkOutcome::isOk);
        assertThat(orders().records()).hasSize(6).extracting(record -> record.text("City"))
                .containsExactlyInAnyOrder("c54", "c55", "c56", "c57", "c58", "c59");
    }

    // deletions by query

    private static final String DELETE_BY_QUERY = "filemaker:Orders?action=deleteByQuery";

    private void sevenOrders() {
        for (int i = 0; i < 7; i++) {
            orders().create(Map.of("Number", i, "City", i < 5 ? "Paris" : "Rome"));
        }
    }

    @Test
    void allRecordsThatMatchAreDeleted() {
        sevenOrders();

        Exchange exchange = ok(DELETE_BY_QUERY + "&confirmMaxRecords=5", Map.of("City", "Paris"));

        assertThat(outcomes(exchange)).hasSize(5).allMatch(BulkOutcome::isOk);
        assertThat(exchange.getMessage().getHeader(FileMakerConstants.FOUND_COUNT)).isEqualTo(5L);
        assertThat(orders().records()).extracting(record -> record.text("City")).containsOnly("Rome");
    }

    @Test
    void moreRecordsThanAllowedAreAnErrorAndNoneIsDeleted() {
        sevenOrders();

        assertThat(museum.send(DELETE_BY_QUERY + "&confirmMaxRecords=4", Map.of("City", "Paris")).getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("finds 5 records and confirmMaxRecords=4").hasMessageContaining("nothing was deleted");
        assertThat(orders().size()).isEqualTo(7);
    }

    @Test
    void withoutAnotherNumberOneRecordMayBeDeleted() {
        sevenOrders();

        assertThat(museum.send(DELETE_BY_QUERY, Map.of("City", "Rome")).getException())
                .hasMessageContaining("confirmMaxRecords=1");
        assertThat(outcomes(ok(DELETE_BY_QUERY, Map.of("Number", "==6")))).hasSize(1);
    }

    @Test
    void nothingThatMatchesIsNothingToDelete() {
        Exchange exchange = ok(DELETE_BY_QUERY, Map.of("City", "Paris"));

        assertThat(outcomes(exchange)).isEmpty();
        assertThat(exchange.getMessage().getHeader(FileMakerConstants.BULK_FAILED)).isEqualTo(0);
    }

    @Test
    void aRecordThatIsGoneAlreadyCountsAsDeleted() {
        sevenOrders();
        museum.server.inject(Fault.on("DELETE", "/records"), Fault.resetAfterWork(), Fault.code(101));

        Exchange exchange = ok(DELETE_BY_QUERY + "&confirmMaxRecords=5&parallelism=1", Map.of("City", "Paris"));

        assertThat(outcomes(exchange)).hasSize(5).allMatch(BulkOutcome::isOk).allMatch(outcome -> outcome.recordId() != null);
    }

    @Test
    void theCriteriaMayBeAnOptionAndTheRestOfTheBodyIsIgnored() {
        sevenOrders();

        assertThat(outcomes(ok(DELETE_BY_QUERY + "&confirmMaxRecords=10&query={\"City\": \"Rome\"}", "no criteria")))
                .hasSize(2);
    }

    static Stream<Fault> refusals() {
        return Stream.of(Fault.invalidToken(), Fault.windowMissing(), Fault.windowMissingAfterWork());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusedSessionIsRecoveredInTheFindAndInEachDeletion(Fault refusal) {
        sevenOrders();
        museum.server.inject(refusal);
        museum.server.inject(Fault.on("DELETE", "/records"), refusal, refusal);

        Exchange exchange = ok(DELETE_BY_QUERY + "&confirmMaxRecords=5&redeliverWindowMissing=repeatable&parallelism=1",
                Map.of("City", "Paris"));

        assertThat(outcomes(exchange)).allMatch(BulkOutcome::isOk);
        assertThat(orders().size()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "-1", "all" })
    void aNumberThatIsNoneIsRefused(String number) {
        assertThat(museum.send(DELETE_BY_QUERY + "&confirmMaxRecords=" + number, Map.of("City", "Paris")).getException())
                .hasMessage("confirmMaxRecords=" + number + " is not a whole number from 1 on");
    }
}
