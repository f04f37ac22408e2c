package io.github.camelfilemaker.operation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FindRequestTest {

    private static String sent(CannedInput input) {
        return input.sent(FileMakerAction.FIND);
    }

    @Test
    void aMapIsOneFindRequest() {
        CannedInput input = CannedInput.of(Map.of("City", "Paris"));

        assertThat(sent(input)).isEqualTo("{\"query\":[{\"City\":\"Paris\"}]}");
        assertThat(input.path()).isEqualTo("POST /_find");
    }

    @Test
    void aListOfMapsIsAnOr() {
        assertThat(sent(CannedInput.of(List.of(Map.of("City", "Paris"), Map.of("City", "Rome")))))
                .isEqualTo("{\"query\":[{\"City\":\"Paris\"},{\"City\":\"Rome\"}]}");
    }

    @Test
    void jsonTextIsTakenAsWell() {
        assertThat(sent(CannedInput.of("[{\"City\":\"Paris\"},{\"Name\":\"=\",\"omit\":\"true\"}]")))
                .isEqualTo("{\"query\":[{\"City\":\"Paris\"},{\"Name\":\"=\",\"omit\":\"true\"}]}");
    }

    @Test
    void theOptionQueryComesBeforeTheBody() {
        assertThat(sent(CannedInput.of("anything").with(Option.QUERY, "{\"City\":\"Paris\"}")))
                .isEqualTo("{\"query\":[{\"City\":\"Paris\"}]}");
    }

    @Test
    void aWholeFindOfTheDataApiKeepsItsOtherMembers() {
        assertThat(sent(CannedInput.of("{\"query\":[{\"a\":\"b\"}],\"limit\":\"5\",\"sort\":[{\"fieldName\":\"a\"}]}")))
                .isEqualTo("{\"query\":[{\"a\":\"b\"}],\"sort\":[{\"fieldName\":\"a\"}],\"limit\":\"5\"}");
    }

    @Test
    void anOptionWinsOverAMemberOfTheBody() {
        CannedInput input = CannedInput.of("{\"query\":[{\"a\":\"b\"}],\"limit\":\"5\"}").with(Option.LIMIT, 7);

        assertThat(sent(input)).isEqualTo("{\"query\":[{\"a\":\"b\"}],\"limit\":\"7\"}");
    }

    @Test
    void theOptionSortTakesThePlaceOfTheBodys() {
        CannedInput input = CannedInput.of("{\"query\":[{\"a\":\"b\"}],\"sort\":[{\"fieldName\":\"a\"}]}")
                .with(Option.SORT, "[{\"fieldName\":\"z\"}]");

        assertThat(sent(input)).isEqualTo("{\"query\":[{\"a\":\"b\"}],\"sort\":[{\"fieldName\":\"z\"}]}");
    }

    @Test
    void aScriptInTheBodyMakesAFindOneThatIsNotRepeated() {
        CannedInput input = CannedInput.of("{\"query\":[{\"a\":\"b\"}],\"script\":\"S\"}");

        assertThat(FileMakerAction.FIND.operation().prepare(input).isRepeatable()).isFalse();
        assertThat(FileMakerAction.FIND_ONE.operation().prepare(input).isRepeatable()).isFalse();
    }

    @Test
    void criteriaAreSentAsTexts() {
        Map<String, Object> criteria = new LinkedHashMap<>();
        criteria.put("Age", 42);
        criteria.put("Price", new BigDecimal("1.50"));
        criteria.put("Born", LocalDate.of(1999, 12, 31));
        criteria.put("omit", true);

        assertThat(sent(CannedInput.of(criteria)))
                .isEqualTo("{\"query\":[{\"Age\":\"42\",\"Price\":\"1.50\",\"Born\":\"12/31/1999\",\"omit\":\"true\"}]}");
    }

    @Test
    void sortOffsetLimitPortalsAndScriptsHaveTheNamesOfAFind() {
        CannedInput input = CannedInput.of(Map.of("a", "b")).with(Option.SORT, "Name, -Born").with(Option.OFFSET, "11")
                .with(Option.LIMIT, 10).with(Option.PORTALS, "Works,Notes").with(Option.PORTAL_LIMIT, Map.of("Works", 5))
                .with(Option.PORTAL_OFFSET, Map.of("Works", 6)).with(Option.SCRIPT, "S").with(Option.SCRIPT_PARAM, "p")
                .with(Option.RESPONSE_LAYOUT, "L2").with(Option.DATE_FORMATS, "iso");

        assertThat(sent(input)).isEqualTo(
                "{\"query\":[{\"a\":\"b\"}],\"sort\":[{\"fieldName\":\"Name\",\"sortOrder\":\"ascend\"},"
                                          + "{\"fieldName\":\"Born\",\"sortOrder\":\"descend\"}],\"script\":\"S\","
                                          + "\"script.param\":\"p\",\"layout.response\":\"L2\",\"dateformats\":\"2\","
                                          + "\"portal\":[\"Works\",\"Notes\"],\"offset.Works\":\"6\",\"limit.Works\":\"5\","
                                          + "\"offset\":\"11\",\"limit\":\"10\"}");
    }

    @Test
    void aListHasTheNamesOfAQuery() {
        CannedInput input = CannedInput.of(null).with(Option.SORT, "-Born").with(Option.LIMIT, 10)
                .with(Option.PORTALS, "[]").with(Option.PORTAL_LIMIT, Map.of("Works", 5));
        input.sent(FileMakerAction.LIST);

        assertThat(input.path()).isEqualTo(
                "GET /records?_limit=10&_sort=%5B%7B%22fieldName%22%3A%22Born%22%2C%22sortOrder%22%3A%22descend%22%7D%5D"
                                           + "&portal=%5B%5D&_limit.Works=5");
    }

    @Test
    void findOneAsksForOne() {
        assertThat(CannedInput.of(Map.of("a", "b")).sent(FileMakerAction.FIND_ONE))
                .isEqualTo("{\"query\":[{\"a\":\"b\"}],\"limit\":\"1\"}");
    }

    @Test
    void malformedJsonIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> sent(CannedInput.of(null).with(Option.QUERY, "{\"City\":")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("query is not valid JSON: ").hasMessageContaining("line 1, column 9");
    }

    @Test
    void anEmptyEntryInAListIsRefused() {
        assertThatThrownBy(() -> sent(CannedInput.of(null).with(Option.QUERY, "[null]")))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("query has an empty entry in its list");
    }

    @Test
    void noCriteriaAreRefusedWithWhatToDo() {
        assertThatThrownBy(() -> sent(CannedInput.of(null)))
                .hasMessageStartingWith("action=find needs criteria: set the option query, or send a body")
                .hasMessageContaining("action=list reads all records");
    }

    @Test
    void aNullCriterionIsRefused() {
        assertThatThrownBy(() -> sent(CannedInput.of(Collections.singletonMap("City", null))))
                .hasMessageContaining("The criterion for City is null").hasMessageContaining("\"=\"");
    }

    @Test
    void aLimitThatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> sent(CannedInput.of(Map.of("a", "b")).with(Option.LIMIT, "0")))
                .hasMessage("limit=0 is not a whole number from 1 on");
    }

    @Test
    void aSortThatIsNoJsonIsRefused() {
        assertThatThrownBy(() -> sent(CannedInput.of(Map.of("a", "b")).with(Option.SORT, "[{")))
                .hasMessageStartingWith("sort is not a JSON array: ");
    }

    @Test
    void aLiteralHasItsOperatorsEscaped() {
        assertThat(FindLiteral.exactly("a@b*c=\"d\" 1/2 x//y 1.5 ... \\"))
                .isEqualTo("==a\\@b\\*c\\=\\\"d\\\" 1/2 x\\/\\/y 1.5 \\.\\.\\. \\\\");
    }
}
