package io.github.camelfilemaker.operation;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import io.github.camelfilemaker.api.FileMakerNoRecordsException;
import io.github.camelfilemaker.api.FileMakerScriptException;
import io.github.camelfilemaker.model.FileMakerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OutputTest {

    private static final String OK = "\"messages\":[{\"code\":\"0\",\"message\":\"OK\"}]";
    private static final String NOTHING = "{\"messages\":[{\"code\":\"401\",\"message\":\"No records\"}],\"response\":{}}";
    private static final String ONE
            = "{\"response\": {\"dataInfo\":{\"foundCount\":3,\"returnedCount\":1,\"totalRecordCount\":9},"
              + "\"data\":[{\"fieldData\":{\"name\":\"\u00c9mile\",\"age\":1.50},\"recordId\":\"1\",\"modId\":\"2\"}]},"
              + OK + "}";

    /** A class as routes have them. */
    public record Person(String name, double age) {
    }

    private static CannedInput find() {
        return CannedInput.of(Map.of("a", "b"));
    }

    @Test
    void countsGoToHeaders() {
        assertThat(find().run(FileMakerAction.FIND, ONE).headers()).containsEntry(Headers.FOUND_COUNT, 3L)
                .containsEntry(Headers.RETURNED_COUNT, 1L).containsEntry(Headers.TOTAL_RECORD_COUNT, 9L);
    }

    @Test
    void jsonIsTheResponseAsItWasReceived() {
        ActionResult result = find().with(Option.OUTPUT_TYPE, "json").run(FileMakerAction.FIND, ONE);

        assertThat(result.body()).isEqualTo(ONE.substring(ONE.indexOf(": {") + 2, ONE.indexOf("," + OK)));
        assertThat(result.headers()).containsEntry(Headers.FOUND_COUNT, 3L);
    }

    @Test
    void rawIsTheWholeAnswer() {
        ActionResult result = find().with(Option.OUTPUT_TYPE, "raw").run(FileMakerAction.FIND, ONE);

        assertThat(new String((byte[]) result.body(), StandardCharsets.UTF_8)).isEqualTo(ONE);
    }

    @Test
    void pojosAreFilledFromTheFields() {
        ActionResult result = find().with(Option.OUTPUT_TYPE, "pojo").with(Option.OUTPUT_CLASS, Person.class)
                .run(FileMakerAction.FIND, ONE);

        assertThat((List<?>) result.body()).isEqualTo(List.of(new Person("\u00c9mile", 1.5)));
    }

    @Test
    void aPojoWithoutAClassIsRefused() {
        assertThatThrownBy(() -> find().with(Option.OUTPUT_TYPE, "pojo").run(FileMakerAction.FIND, ONE))
                .hasMessageStartingWith("outputType=pojo needs outputClass");
    }

    @Test
    void anUnknownOutputTypeIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> find().with(Option.OUTPUT_TYPE, "xml").run(FileMakerAction.FIND, ONE))
                .hasMessage("outputType=xml is not known. Use one of: records, pojo, stream, json, raw");
    }

    @Test
    void nothingFoundIsAnEmptyList() {
        ActionResult result = find().run(FileMakerAction.FIND, NOTHING);

        assertThat((List<?>) result.body()).isEmpty();
        assertThat(result.headers()).containsEntry(Headers.FOUND_COUNT, 0L);
    }

    @Test
    void nothingFoundIsNoRecordForFindOne() {
        assertThat(find().run(FileMakerAction.FIND_ONE, NOTHING).body()).isNull();
    }

    @Test
    void nothingFoundIsNoBodyWhenAskedFor() {
        assertThat(find().with(Option.NO_RECORDS, "null").run(FileMakerAction.FIND, NOTHING).body()).isNull();
    }

    @Test
    void nothingFoundIsAnExceptionWhenAskedFor() {
        assertThatThrownBy(() -> find().with(Option.NO_RECORDS, "fail").run(FileMakerAction.FIND, NOTHING))
                .isInstanceOf(FileMakerNoRecordsException.class).hasMessageContaining("401");
    }

    @Test
    void aScriptErrorIsAHeader() {
        ActionResult result = CannedInput.of(Map.of()).with(Option.SCRIPT, "S").run(
                FileMakerAction.CREATE,
                "{\"response\":{\"scriptError\":\"101\",\"scriptResult\":\"r\",\"scriptError.presort\":\"0\",\"recordId\":\"1\"},"
                                        + OK + "}");

        assertThat(result.headers()).containsEntry(Headers.SCRIPT_ERROR, "101").containsEntry(Headers.SCRIPT_RESULT, "r")
                .containsEntry(Headers.SCRIPT_PRESORT_ERROR, "0").doesNotContainKey(Headers.SCRIPT_PRESORT_RESULT);
    }

    @Test
    void aScriptErrorIsAnExceptionWhenAskedFor() {
        CannedInput input = CannedInput.of(Map.of()).with(Option.SCRIPT, "S").with(Option.FAIL_ON_SCRIPT_ERROR, true);

        assertThatThrownBy(() -> input.run(FileMakerAction.CREATE, "{\"response\":{\"scriptError\":\"101\"}," + OK + "}"))
                .isInstanceOf(FileMakerScriptException.class).hasMessageContaining("'S'").hasMessageContaining("101");
    }

    @Test
    void aStreamReadsPageAfterPage() {
        CannedInput input = find().with(Option.OUTPUT_TYPE, "stream").with(Option.PAGE_SIZE, 2);
        input.client.answer(200, page(3, 1, 2)).answer(200, page(3, 3)).answer(200, NOTHING);

        Iterator<?> records = (Iterator<?>) input.recovering().run(FileMakerAction.FIND.operation().prepare(input)).body();

        assertThat(records).toIterable().extracting(record -> ((FileMakerRecord) record).getRecordId())
                .containsExactly("1", "2", "3");
        assertThat(input.client.bodies()).containsExactly(
                "{\"query\":[{\"a\":\"b\"}],\"offset\":\"1\",\"limit\":\"2\"}",
                "{\"query\":[{\"a\":\"b\"}],\"offset\":\"3\",\"limit\":\"2\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = { "offset", "keyset" })
    void theLimitOfAWholeFindIsThatOfTheStream(String paging) {
        CannedInput input = CannedInput.of(Map.of("query", List.of(Map.of("a", "b")), "limit", "2"))
                .with(Option.OUTPUT_TYPE, "stream").with(Option.PAGING, paging).with(Option.SORT, "id");
        input.client.answer(200, page(3, 1, 2, 3));

        Iterator<?> records = (Iterator<?>) input.recovering().run(FileMakerAction.FIND.operation().prepare(input)).body();

        assertThat(records).toIterable().hasSize(2);
    }

    @Test
    void aStreamEndsWhenRecordsVanishInBetween() {
        CannedInput input = find().with(Option.OUTPUT_TYPE, "stream").with(Option.PAGE_SIZE, 2);
        input.client.answer(200, page(3, 1, 2)).answer(500, NOTHING);

        Iterator<?> records = (Iterator<?>) input.recovering().run(FileMakerAction.FIND.operation().prepare(input)).body();

        assertThat(records).toIterable().hasSize(2);
    }

    private static String page(int found, int... ids) {
        StringBuilder data = new StringBuilder();
        for (int id : ids) {
            data.append(data.isEmpty() ? "" : ",").append("{\"fieldData\":{\"id\":").append(id).append("},\"recordId\":\"")
                    .append(id).append("\"}");
        }
        return "{\"response\":{\"dataInfo\":{\"foundCount\":" + found + "},\"data\":[" + data + "]}," + OK + "}";
    }
}
