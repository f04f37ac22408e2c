package io.github.camelfilemaker.operation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelfilemaker.model.BulkOutcome;
import io.github.camelfilemaker.model.FileMakerRecord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RecordBodyTest {

    private static final String CREATED
            = "{\"response\":{\"recordId\":\"7\",\"modId\":\"0\"},\"messages\":[{\"code\":\"0\",\"message\":\"OK\"}]}";

    /** A class as routes have them. */
    public record Person(String name, int age) {
    }

    @Test
    void fieldsBecomeFieldData() {
        CannedInput input = CannedInput.of(Map.of("City", "Paris"));

        assertThat(input.sent(FileMakerAction.CREATE)).isEqualTo("{\"fieldData\":{\"City\":\"Paris\"}}");
        assertThat(input.path()).isEqualTo("POST /records");
    }

    @Test
    void anEmptyMapMakesAnEmptyRecord() {
        assertThat(CannedInput.of(Map.of()).sent(FileMakerAction.CREATE)).isEqualTo("{\"fieldData\":{}}");
    }

    @Test
    void anObjectIsReadByItsProperties() {
        assertThat(CannedInput.of(new Person("Ann", 42)).sent(FileMakerAction.CREATE))
                .isEqualTo("{\"fieldData\":{\"name\":\"Ann\",\"age\":42}}");
    }

    @Test
    void aWholeRequestOfTheDataApiIsTakenAsItIs() {
        assertThat(CannedInput.of("{\"fieldData\":{\"a\":\"b\"},\"portalData\":{\"P\":[{\"T::x\":\"1\"}]}}")
                .sent(FileMakerAction.CREATE))
                .isEqualTo("{\"fieldData\":{\"a\":\"b\"},\"portalData\":{\"P\":[{\"T::x\":\"1\"}]}}");
    }

    @Test
    void valuesAreWrittenAsFileMakerTakesThem() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("Nothing", null);
        fields.put("Flag", true);
        fields.put("Price", new BigDecimal("1.50"));
        fields.put("Id", new BigInteger("3070884973408833919385016168376332397025719676107210536517"));
        fields.put("Long", 1234567890123456789L);
        fields.put("Born", LocalDate.of(1999, 2, 1));
        fields.put("At", LocalTime.of(9, 5));
        fields.put("When", LocalDateTime.of(2026, 2, 1, 9, 5));
        fields.put("Tags", List.of("a", "b"));

        assertThat(CannedInput.of(fields).sent(FileMakerAction.CREATE)).isEqualTo(
                "{\"fieldData\":{\"Nothing\":\"\",\"Flag\":1,\"Price\":1.50,"
                                                                                  + "\"Id\":\"3070884973408833919385016168376332397025719676107210536517\","
                                                                                  + "\"Long\":\"1234567890123456789\","
                                                                                  + "\"Born\":\"02/01/1999\",\"At\":\"09:05:00\","
                                                                                  + "\"When\":\"02/01/2026 09:05:00\",\"Tags\":\"[\\\"a\\\",\\\"b\\\"]\"}}");
    }

    @Test
    void datesFollowDateFormats() {
        CannedInput input = CannedInput.of(Map.of("Born", LocalDate.of(1999, 2, 1))).with(Option.DATE_FORMATS, "iso");

        assertThat(input.sent(FileMakerAction.CREATE))
                .isEqualTo("{\"fieldData\":{\"Born\":\"1999-02-01\"},\"dateformats\":\"2\"}");
    }

    @Test
    void anUpdateCarriesTheModId() {
        CannedInput input = CannedInput.of(Map.of("a", "b")).with(Option.RECORD_ID, 12).with(Option.MOD_ID, "3");

        assertThat(input.sent(FileMakerAction.UPDATE)).isEqualTo("{\"fieldData\":{\"a\":\"b\"},\"modId\":\"3\"}");
        assertThat(input.path()).isEqualTo("PATCH /records/12");
    }

    @Test
    void aRecordThatWasReadIsWrittenBackToItsPlace() {
        FileMakerRecord record = new FileMakerRecord();
        record.put("a", "b");
        record.setRecordId("99");
        CannedInput input = CannedInput.of(record).with(Option.RECORD_ID, "12");
        input.sent(FileMakerAction.UPDATE);

        assertThat(input.path()).isEqualTo("PATCH /records/99");
    }

    @Test
    void severalRelatedRecordsCanBeDeletedAtOnce() {
        CannedInput input
                = CannedInput.of(Map.of("deleteRelated", List.of("Orders.3", "Orders.4"))).with(Option.RECORD_ID, "1");

        assertThat(input.sent(FileMakerAction.UPDATE))
                .isEqualTo("{\"fieldData\":{\"deleteRelated\":[\"Orders.3\",\"Orders.4\"]}}");
    }

    @Test
    void aMissingRecordIdIsNamedWithItsOptionAndHeader() {
        assertThatThrownBy(() -> CannedInput.of(Map.of("a", "b")).sent(FileMakerAction.UPDATE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("action=update needs recordId: set the option recordId or the header CamelFileMakerRecordId");
    }

    @Test
    void aMissingBodyIsExplained() {
        assertThatThrownBy(() -> CannedInput.of(null).sent(FileMakerAction.CREATE))
                .hasMessageStartingWith("action=create needs a body: a map of fields");
    }

    @Test
    void bytesInAFieldAreRefusedWithTheWayThatWorks() {
        assertThatThrownBy(() -> CannedInput.of(Map.of("Photo", new byte[1])).sent(FileMakerAction.CREATE))
                .hasMessageContaining("Photo").hasMessageContaining("action=upload");
    }

    @Test
    void aListHasOneOutcomePerItemInOrder() {
        CannedInput input = CannedInput.of(List.of(Map.of("a", "1"), "{broken", Map.of("a", "3")));

        ActionResult result = input.run(FileMakerAction.CREATE, CREATED);

        List<?> outcomes = (List<?>) result.body();
        assertThat(outcomes).extracting(outcome -> ((BulkOutcome) outcome).recordId()).containsExactly("7", null, "7");
        assertThat(((BulkOutcome) outcomes.get(1)).failure()).hasMessageContaining("not valid JSON");
        assertThat(result.headers()).containsEntry(Headers.BULK_FAILED, 1);
        assertThat(input.client.bodies())
                .containsExactly("{\"fieldData\":{\"a\":\"1\"}}", "{\"fieldData\":{\"a\":\"3\"}}");
    }

    @Test
    void aListOfRecordIdsIsDeletedOneByOne() {
        CannedInput input = CannedInput.of(List.of("4", 5));

        input.run(FileMakerAction.DELETE, CREATED);

        assertThat(input.client.requests()).map(request -> request.replaceAll(".*layouts/Contacts", ""))
                .containsExactly("/records/4", "/records/5");
    }

    @Test
    void globalsNeedNames() {
        CannedInput input = CannedInput.of(Map.of("Base::gName", "x"));

        assertThat(input.sent(FileMakerAction.GLOBALS)).isEqualTo("{\"globalFields\":{\"Base::gName\":\"x\"}}");
        assertThat(input.path()).isEqualTo("PATCH /fmi/data/vLatest/databases/Db/globals");
    }

    @Test
    void aScriptTakesItsParameterFromTheBody() {
        CannedInput input = CannedInput.of("a b#c").with(Option.SCRIPT, "My Script");
        input.sent(FileMakerAction.SCRIPT);

        assertThat(input.path()).isEqualTo("GET /script/My%20Script?script.param=a%20b%23c");
    }
}
