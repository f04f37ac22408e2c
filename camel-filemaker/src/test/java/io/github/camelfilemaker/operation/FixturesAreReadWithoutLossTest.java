package io.github.camelfilemaker.operation;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelfilemaker.api.FileMakerApiException;
import io.github.camelfilemaker.model.FileMakerPortal;
import io.github.camelfilemaker.model.FileMakerRecord;
import io.github.camelfilemaker.transport.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class FixturesAreReadWithoutLossTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "live-get-records-2025", "live-get-single-record-2025", "luidog-get-record-18", "luidog-list-records-18",
            "msyk-get-records-portals", "fmdata-fms-find-with-datainfo" })
    void records(String fixture) {
        JsonNode envelope = Fixtures.envelope(fixture);

        ActionResult result = CannedInput.of(null).run(FileMakerAction.LIST, envelope.toString());

        JsonNode expected = envelope.at("/response/data");
        List<?> records = (List<?>) result.body();
        assertThat(records).hasSize(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            assertRecord((FileMakerRecord) records.get(i), expected.get(i));
        }
        assertThat(result.headers()).containsEntry(
                Headers.FOUND_COUNT, envelope.at("/response/dataInfo/foundCount").asLong());
    }

    private static void assertRecord(FileMakerRecord record, JsonNode expected) {
        assertThat(record.getRecordId()).isEqualTo(expected.get("recordId").asText());
        assertThat(record.getModId()).isEqualTo(expected.get("modId").asText());
        assertFields(record, expected.get("fieldData"));
        assertThat(record.getPortals()).hasSize(expected.get("portalData").size());
        Iterator<Map.Entry<String, JsonNode>> portals = expected.get("portalData").fields();
        for (FileMakerPortal portal : record.getPortals()) {
            Map.Entry<String, JsonNode> expectedPortal = portals.next();
            assertThat(portal.name()).isEqualTo(expectedPortal.getKey());
            assertThat(portal.rows()).hasSize(expectedPortal.getValue().size());
            for (int row = 0; row < portal.rows().size(); row++) {
                assertRow(portal.rows().get(row), expectedPortal.getValue().get(row));
            }
        }
    }

    private static void assertRow(FileMakerRecord row, JsonNode expected) {
        assertThat(row.getRecordId()).isEqualTo(expected.get("recordId").asText());
        assertThat(row.getModId()).isEqualTo(expected.get("modId").asText());
        assertFields(row, ((ObjectNode) expected.deepCopy()).without(List.of("recordId", "modId")));
    }

    /** The same members in the same order, each with the same text. */
    private static void assertFields(FileMakerRecord record, JsonNode expected) {
        assertThat(Json.MAPPER.valueToTree(record).toString()).isEqualTo(expected.toString());
    }

    @ParameterizedTest
    @CsvSource({
            "error-102-field-missing, 102, 500", "error-105-layout-missing, 105, 500", "error-306-modid, 306, 500",
            "error-401-no-records, 401, 500", "error-952-invalid-token, 952, 401", "error-960-unknown-parameter, 960, 200",
            "error-960-upload-part, 960, 200", "error-1708-parameter-value-invalid, 1708, 200",
            "error-10-auth-headers-missing, 10, 401", "error-10-authorization-parameter-required, 10, 200" })
    void errors(String fixture, int code, int status) {
        CannedInput input = CannedInput.of(null).with(Option.RECORD_ID, "1");
        input.client.answer(Fixtures.status(fixture), Fixtures.envelope(fixture).toString());

        FileMakerApiException failure = catchThrowableOfType(
                FileMakerApiException.class,
                () -> input.recovering().run(FileMakerAction.GET.operation().prepare(input)));

        assertThat(failure.getCode()).isEqualTo(code);
        assertThat(failure.getHttpResponseCode()).isEqualTo(status);
        assertThat(failure.getText()).isEqualTo(Fixtures.envelope(fixture).at("/messages/0/message").asText());
        assertThat(failure.getAction()).isEqualTo("get");
        assertThat(failure.getLayout()).isEqualTo("Contacts");
    }

    @ParameterizedTest
    @CsvSource({
            "LAYOUTS, live-layouts-2022, layouts", "LAYOUTS, luidog-layouts-with-folders, layouts",
            "LAYOUTS, fmdata-LayoutList, layouts", "SCRIPTS, live-scripts-2022, scripts",
            "SCRIPTS, luidog-scripts-with-folders, scripts", "SCRIPTS, fmdata-ScriptList, scripts",
            "DATABASES, live-databases-2022, databases", "DATABASES, fmdata-Databases, databases",
            "PRODUCT_INFO, live-productInfo-2025, productInfo", "PRODUCT_INFO, productInfo-19.4.2, productInfo",
            "PRODUCT_INFO, fmdata-ProductInfo, productInfo" })
    void metadata(FileMakerAction action, String fixture, String member) {
        JsonNode envelope = Fixtures.envelope(fixture);

        ActionResult result = CannedInput.of(null).run(action, envelope.toString());

        assertThat((JsonNode) Json.MAPPER.valueToTree(result.body())).isEqualTo(envelope.at("/response/" + member));
    }

    @ParameterizedTest
    @CsvSource({
            "LAYOUT, luidog-layout-details", "LAYOUT, fmdata-SpecificLayout", "CREATE, luidog-create", "UPDATE, luidog-edit",
            "DUPLICATE, luidog-duplicate", "CREATE, luidog-script-on-create" })
    void otherAnswers(FileMakerAction action, String fixture) {
        JsonNode envelope = Fixtures.envelope(fixture);

        ActionResult result
                = CannedInput.of(Map.of("a", "b")).with(Option.RECORD_ID, "1").run(action, envelope.toString());

        assertThat((JsonNode) Json.MAPPER.valueToTree(result.body())).isEqualTo(envelope.get("response"));
    }

    @Test
    void scriptResult() {
        ActionResult result = CannedInput.of(null).with(Option.SCRIPT, "S")
                .run(FileMakerAction.SCRIPT, Fixtures.envelope("fmdata-ScriptResponseOK").toString());

        assertThat(result.body()).isEqualTo("Text Based Script Result");
        assertThat(result.headers()).containsEntry(Headers.SCRIPT_ERROR, "0");
    }

    @Test
    void numbersOfFiftySevenDigitsKeepAllOfThem() {
        String id = "3070884973408833919385016168376332397025719676107210536517";

        FileMakerRecord record = first("{\"fieldData\":{\"_ID\":" + id + ",\"Price\":0.10,\"Text\":\"12 pcs\",\"Empty\":\"\"},"
                                       + "\"recordId\":\"1\",\"modId\":\"0\"}");

        assertThat(record).containsEntry("_ID", new BigDecimal(id)).containsEntry("Price", new BigDecimal("0.10"))
                .containsEntry("Text", "12 pcs").containsEntry("Empty", "");
    }

    @Test
    void lineBreaksAndRepetitionsStayAsTheyAre() {
        FileMakerRecord record = first("{\"fieldData\":{\"Note\":\"a\\rb\",\"Phone(1)\":\"1\",\"Phone(2)\":\"2\"},"
                                       + "\"recordId\":\"1\",\"modId\":\"0\"}");

        assertThat(record).containsExactly(Map.entry("Note", "a\rb"), Map.entry("Phone(1)", "1"), Map.entry("Phone(2)", "2"));
    }

    @Test
    void twoPortalsOfOneNameAreBothKept() {
        FileMakerRecord record
                = first("{\"fieldData\":{},\"portalData\":{\"P\":[{\"recordId\":\"1\",\"T::a\":1,\"modId\":\"0\"}],"
                        + "\"P\":[]},\"recordId\":\"1\",\"modId\":\"0\",\"portalDataInfo\":["
                        + "{\"portalObjectName\":\"P\",\"table\":\"T\",\"foundCount\":70,\"returnedCount\":1},"
                        + "{\"portalObjectName\":\"P\",\"table\":\"U\",\"foundCount\":0,\"returnedCount\":0}]}");

        assertThat(record.getPortals()).extracting(FileMakerPortal::table).containsExactly("T", "U");
        assertThat(record.getPortals()).extracting(FileMakerPortal::foundCount).containsExactly(70L, 0L);
        assertThat(record.getPortals()).extracting(FileMakerPortal::isTruncated).containsExactly(true, false);
    }

    private static FileMakerRecord first(String record) {
        ActionResult result = CannedInput.of(null).with(Option.RECORD_ID, "1").run(
                FileMakerAction.GET,
                "{\"response\":{\"data\":[" + record + "]},\"messages\":[{\"code\":\"0\",\"message\":\"OK\"}]}");
        return (FileMakerRecord) result.body();
    }
}
