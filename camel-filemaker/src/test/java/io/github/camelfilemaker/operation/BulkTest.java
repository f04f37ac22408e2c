package io.github.camelfilemaker.operation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.camelfilemaker.model.BulkOutcome;
import io.github.camelfilemaker.transport.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Lists as bodies, item by item. */
class BulkTest {

    private static final String CREATED
            = "{\"response\":{\"recordId\":\"7\",\"modId\":\"0\"},\"messages\":[{\"code\":\"0\",\"message\":\"OK\"}]}";
    private static final String NOT_UNIQUE
            = "{\"response\":{},\"messages\":[{\"code\":\"504\",\"message\":\"Value in field is not unique\"}]}";
    private static final String TWO = " [{\"a\":\"1\"}, {\"a\":\"2\"}]\n";

    @SuppressWarnings("unchecked")
    private static List<BulkOutcome> outcomes(ActionResult result) {
        return (List<BulkOutcome>) result.body();
    }

    private static List<BulkOutcome> create(CannedInput input) {
        return outcomes(input.run(FileMakerAction.CREATE, CREATED));
    }

    static Stream<Object> lists() throws IOException {
        Map<String, String> one = Map.of("a", "1");
        Map<String, String> two = Map.of("a", "2");
        byte[] bytes = TWO.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                List.of(one, two), (Iterable<Object>) () -> List.<Object> of(one, two).iterator(), List.of(one, two).iterator(),
                Stream.of(one, two), TWO, bytes, new ByteArrayInputStream(bytes), new StringReader(TWO),
                new ByteArrayInputStream(("\uFEFF" + TWO.strip()).getBytes(StandardCharsets.UTF_8)),
                Json.MAPPER.readTree(TWO));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListIsWrittenItemByItemWhateverItsFormIs(Object body) {
        CannedInput input = CannedInput.of(body);

        assertThat(create(input)).hasSize(2).allMatch(BulkOutcome::isOk);
        assertThat(input.client.bodies()).containsExactly("{\"fieldData\":{\"a\":\"1\"}}", "{\"fieldData\":{\"a\":\"2\"}}");
    }

    static Stream<Object> singles() {
        String json = " {\"a\":\"1\"}";
        return Stream.of(
                Map.of("a", "1"), json, json.getBytes(StandardCharsets.UTF_8),
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), new StringReader(json),
                JsonNodeFactory.instance.objectNode().put("a", "1"));
    }

    @ParameterizedTest
    @MethodSource("singles")
    void whatIsNoListIsOneRecord(Object body) {
        assertThat(CannedInput.of(body).run(FileMakerAction.CREATE, CREATED).headers())
                .containsEntry(Headers.RECORD_ID, "7").doesNotContainKey(Headers.BULK_FAILED);
    }

    @Test
    void anOutcomeSaysWhatBecameOfItsItem() {
        assertThat(create(CannedInput.of(List.of(Map.of("a", "1")))))
                .containsExactly(new BulkOutcome("7", "0", 0, 1, null, null));
    }

    @Test
    void aListOfUpsertsIsAList() {
        CannedInput input = CannedInput.of(TWO).with(Option.UPSERT_KEY, "a");

        assertThat(outcomes(input.run(FileMakerAction.UPSERT, CREATED))).hasSize(2).allMatch(BulkOutcome::isOk);
    }

    @Test
    void jsonWithRecordIdsIsDeleted() {
        CannedInput input = CannedInput.of("[4, \"5\", {\"recordId\": 6}]");

        input.run(FileMakerAction.DELETE, CREATED);

        assertThat(input.client.requests()).map(request -> request.replaceAll(".*layouts/Contacts", ""))
                .containsExactly("/records/4", "/records/5", "/records/6");
    }

    @Test
    void aStreamOfJsonIsReadNoFurtherThanItIsWritten() {
        CannedInput input = CannedInput.of(new InputStream() {
            private byte[] item = "[{\"a\":\"1\"}".getBytes(StandardCharsets.UTF_8);
            private int at;

            @Override
            public int read() {
                if (at == item.length) {
                    item = ",{\"a\":\"1\"}".getBytes(StandardCharsets.UTF_8);
                    at = 0;
                }
                return item[at++];
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                bytes[from] = (byte) read();
                return 1;
            }
        }).with(Option.STOP_ON_FIRST_ERROR, true);
        input.client.answer(200, CREATED).answer(200, CREATED).answer(200, NOT_UNIQUE);

        List<BulkOutcome> outcomes = outcomes(input.run(FileMakerAction.CREATE, NOT_UNIQUE));

        assertThat(outcomes.subList(0, 3)).extracting(BulkOutcome::code).containsExactly(0, 0, 504);
        assertThat(outcomes).as("an endless list").hasSizeLessThan(10);
    }

    @Test
    void notMoreIsReadAheadThanTwiceTheParallelism() {
        AtomicInteger read = new AtomicInteger();
        CannedInput input = CannedInput.of(IntStream.range(0, 100).mapToObj(i -> {
            read.incrementAndGet();
            return Map.of("a", i);
        }));
        input.with(Option.PARALLELISM, 3);
        List<Integer> ahead = new ArrayList<>();
        input.executor = task -> {
            ahead.add(read.get() - input.client.requests().size());
        };

        assertThat(create(input)).hasSize(100);
        assertThat(ahead).isNotEmpty().allMatch(items -> items <= 6);
    }

    @Test
    void jsonThatBreaksOffIsTheLastOutcomeAndWhatWasWrittenIsKnown() {
        List<BulkOutcome> outcomes = create(CannedInput.of("[{\"a\":\"1\"},{\"a\":"));

        assertThat(outcomes).extracting(BulkOutcome::code).containsExactly(0, -1);
        assertThat(outcomes.get(1).failure()).hasMessageStartingWith("The list, at item 2, is not valid JSON");
        assertThat(outcomes.get(1).attempts()).isZero();
    }

    @Test
    void moreAfterTheEndOfTheListIsNotOverlooked() {
        List<BulkOutcome> outcomes = create(CannedInput.of("[{\"a\":\"1\"}] [{\"a\":\"2\"}]"));

        assertThat(outcomes).extracting(BulkOutcome::code).containsExactly(0, -1);
        assertThat(outcomes.get(1).failure()).hasMessageContaining("more after the end of the list");
    }

    @Test
    void anIteratorThatFailsIsTheLastOutcome() {
        Iterator<Object> items = Stream.<Object> of(Map.of("a", "1"), "x").map(item -> {
            if (item.equals("x")) {
                throw new IllegalStateException("The source has gone");
            }
            return item;
        }).iterator();

        List<BulkOutcome> outcomes = create(CannedInput.of(items));

        assertThat(outcomes).extracting(BulkOutcome::code).containsExactly(0, -1);
        assertThat(outcomes.get(1).failure()).hasMessage("The source has gone");
    }

    @Test
    void anItemThatIsNothingIsNotTakenForTheRecordOfAHeader() {
        List<Object> items = new ArrayList<>();
        items.add(null);
        CannedInput input = CannedInput.of(items).with(Option.RECORD_ID, "12");

        assertThat(outcomes(input.run(FileMakerAction.DELETE, CREATED)).get(0).failure())
                .hasMessageContaining("The item is null");
        assertThat(input.client.requests()).isEmpty();
    }

    @Test
    void aStreamIsClosed() {
        AtomicBoolean isClosed = new AtomicBoolean();

        create(CannedInput.of(Stream.of(Map.of("a", "1")).onClose(() -> isClosed.set(true))));

        assertThat(isClosed).isTrue();
    }

    @Test
    void withStopOnFirstErrorTheItemsBehindAreNotTried() {
        CannedInput input
                = CannedInput.of(List.of(Map.of("a", "1"), "{broken", Map.of("a", "3"))).with(Option.STOP_ON_FIRST_ERROR, true);

        assertThat(create(input)).extracting(BulkOutcome::attempts).containsExactly(1, 0, 0);
        assertThat(input.client.bodies()).hasSize(1);
    }

    @Test
    void anInterruptedRunDoesNotLookComplete() {
        CannedInput input = CannedInput.of(Stream.of(Map.of("a", "1"), Map.of("a", "2"), Map.of("a", "3")).peek(item -> {
            if (item.containsValue("2")) {
                Thread.currentThread().interrupt();
            }
        }));

        List<BulkOutcome> outcomes = create(input);

        assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();
        assertThat(outcomes).hasSize(2);
        assertThat(outcomes.get(1).failure()).hasMessage("Interrupted before the end of the list");
    }

    @Test
    void itemsThatWereWrittenAreNotWrittenAgain() {
        List<BulkOutcome> before = List.of(
                new BulkOutcome("3", "0", 0, 1, null, null),
                new BulkOutcome(null, null, 504, 1, null, new IllegalStateException("not unique")));
        CannedInput input = CannedInput.of(TWO).with(Option.BULK_OUTCOMES, before);

        assertThat(create(input)).extracting(BulkOutcome::recordId).containsExactly("3", "7");
        assertThat(input.client.bodies()).containsExactly("{\"fieldData\":{\"a\":\"2\"}}");
    }

    @Test
    void aRunThatStopsKeepsTheOutcomesOfWhatItHasNotRead() {
        BulkOutcome failed = new BulkOutcome(null, null, 504, 1, "id-1", new IllegalStateException("not unique"));
        BulkOutcome written = new BulkOutcome("3", "0", 0, 1, "id-2", null);
        CannedInput input = CannedInput.of(List.of("{broken", Map.of("a", "2"))).with(Option.STOP_ON_FIRST_ERROR, true)
                .with(Option.BULK_OUTCOMES, List.of(failed, written));

        assertThat(create(input)).extracting(BulkOutcome::requestId).containsExactly("id-1", "id-2");
    }

    @Test
    void outcomesThatAreNoneAreRefused() {
        CannedInput input = CannedInput.of(TWO).with(Option.BULK_OUTCOMES, "all fine");

        assertThatThrownBy(() -> create(input)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CamelFileMakerBulkOutcomes");
    }

    @Test
    void aFailedCreateIsLookedForByItsOwnIdFirst() {
        BulkOutcome failed = new BulkOutcome(null, null, -1, 4, "id-1", new IllegalStateException("cut"));
        CannedInput input = CannedInput.of(List.of(Map.of("a", "1"))).with(Option.REQUEST_ID_FIELD, "Request")
                .with(Option.BULK_OUTCOMES, List.of(failed));
        input.client.answer(
                200, "{\"response\":{\"data\":[{\"fieldData\":{},\"recordId\":\"99\",\"modId\":\"2\"}]},"
                     + "\"messages\":[{\"code\":\"0\",\"message\":\"OK\"}]}");

        assertThat(create(input)).containsExactly(new BulkOutcome("99", "2", 0, 1, "id-1", null));
        assertThat(input.client.bodies()).singleElement().asString().contains("==id-1");
    }

    @Test
    void theRequestIdOfAHeaderIsForASingleRecordOnly() {
        CannedInput input = CannedInput.of(TWO).with(Option.REQUEST_ID_FIELD, "Request").with(Option.REQUEST_ID, "one");

        assertThat(create(input)).extracting(BulkOutcome::requestId).doesNotContain("one").doesNotHaveDuplicates();
    }

    @Test
    void aParallelismThatIsNoneIsRefused() {
        assertThatThrownBy(() -> create(CannedInput.of(TWO).with(Option.PARALLELISM, "many")))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("parallelism=many is not a whole number from 1 on");
    }
}
