package io.github.camelfilemaker.simulator;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each operator against records that it takes and records that it leaves. "-" stands for nothing found. */
class FindOperatorsTest {

    private static final MovableClock CLOCK
            = MovableClock.fixedAt(Instant.parse("2024-03-05T12:00:00Z"), ZoneOffset.UTC);

    @RegisterExtension
    static final FileMakerSimulatorExtension FILEMAKER = new FileMakerSimulatorExtension(
            FileMakerSimulator.builder().clock(CLOCK).database("Db", db -> db.account("a", "b")
                    .table("T", t -> t.text("id", "text").number("number").date("date").time("time").timestamp("stamp")
                            .record(row("1", "William Turner", "5", "2024-03-05", "09:15:00", "2024-03-05T10:00:00"))
                            .record(row("2", "Turnerish, Willy", "50", "2024-03-20", "09:15:30", "2024-03-05T23:59:59"))
                            .record(row("3", "Anne-Marie O'Neil", "12 pcs", "2023-12-31", "14:00:00", "2024-04-01T00:00:00"))
                            .record(row("4", "a*b@c", "-3.5", "1999-01-15", "00:00:30", "1999-06-01T12:00:00"))
                            .record(row("5", "", "", "", "", ""))
                            .record(row("6", "Zoë Müller", "5.0", "2024-02-29", "23:59:59", "2023-03-05T10:00:00"))
                            .record(row("7", "line one\rline two", "n/a", "", "", "")))
                    .layout("T", l -> {
                    })))
            .allowOpenSessions();

    private DataApiClient client;

    private static Map<String, Object> row(String id, String text, String number, String date, String time, String stamp) {
        return Map.of("id", id, "text", text, "number", number, "date", date, "time", time, "stamp", stamp);
    }

    @BeforeEach
    void logIn() {
        client = new DataApiClient(FILEMAKER.server(), "Db").login("a", "b");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
            "turn | 1 2", "TURN | 1 2", "urner | -", "will turn | 1 2", "turner william | 1", "will xyz | -",
            "=turner | 1", "=will | -", "=william turner | 1", "==William Turner | 1", "==william turner | 1", "==Turner | -",
            "= | 5", "== | 5", "* | 1 2 3 4 6 7", "marie | 3", "anne-m | 3", "o'n | 3", "neil | 3", "zoe | 6", "MULLER | 6",
            "t@rner | 1", "t@rn | -", "*rner* | 1 2", "*liam | 1", "w*m | 1", "w*y | 2", "a\\*b | 4", "a\\*b\\@c | 4",
            "\"a*b@c\" | 4", "\"William Turner\" | 1", "\"Turner William\" | -", "*\"iam Tur\" | 1", "==*Turner | 1",
            "line two | 7", "==line one | -", "A...U | 2 3 4 7", "W... | 1 6", "<b | 3 4", ">=William Turner | 1 6", ">w | 1 6",
            "<=a*b@c | 4", "~turn | 1 2" })
    void findsText(String criterion, String expected) {
        assertFound("text", criterion, expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "5 | 1 6", "=5 | 1 6", "==5.00 | 1 6", "12 | 3", "<5 | 4", "<=5 | 1 4 6", ">5 | 2 3", ">=12 | 2 3", "≤5 | 1 4 6",
            "≥50 | 2",
            "5...12 | 1 3 6", "...0 | 4", "12... | 2 3", "= | 5", "* | 1 2 3 4 6 7", "5* | 1 2 6", "#0 | 2", "-3.5 | 4",
            "! | 1 6",
            "777 | -" })
    void findsNumbersByValue(String criterion, String expected) {
        assertFound("number", criterion, expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "03/05/2024 | 1", "3/5/2024 | 1", "2024 | 1 2 6", "3/2024 | 1 2", "// | 1", "<2024 | 3 4", "<=2024 | 1 2 3 4 6",
            ">3/2024 | -",
            ">=3/2024 | 1 2", "1/1/2024...3/5/2024 | 1 6", "2023...2/2024 | 3 6", "*/15/* | 4", "3/*/2024 | 1 2",
            "*/*/2024 | 1 2 6",
            "= | 5 7", "* | 1 2 3 4 6", "? | -", "12/31/23 | 3" })
    void findsDates(String criterion, String expected) {
        assertFound("date", criterion, expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "9:15:00 | 1", "9:15 | 1 2", "9 | 1 2", "2:00:00 PM | 3", "12:00:30 AM | 4", "<9:15:30 | 1 4", ">14:00 | 6",
            "9:00...14:00 | 1 2 3",
            "= | 5 7" })
    void findsTimes(String criterion, String expected) {
        assertFound("time", criterion, expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "03/05/2024 10:00:00 | 1", "3/5/2024 10:00 | 1", "3/5/2024 | 1 2", "3/2024 | 1 2", "2024 | 1 2 3", ">3/5/2024 | 3",
            ">=3/5/2024 | 1 2 3",
            "<3/5/2024 | 4 6", "<=3/5/2024 | 1 2 4 6", "// | 1 2", ">3/5/2024 10:00:00 | 2 3", "3/5/*  | 1 2 6",
            "2023...3/5/2024 10:00:00 | 1 6" })
    void findsTimestamps(String criterion, String expected) {
        assertFound("stamp", criterion, expected);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
            "abc, date, 500", "13/13/2024, date, 500", "abc, time, 501", "99:99, time, 501", "abc, stamp, 500",
            "abc, number, 502" })
    void refusesWhatDoesNotFitTheField(String criterion, String field, String code) {
        assertThat(client.find("T", query(field, criterion)).code()).isEqualTo(code);
    }

    @Test
    void readsIsoDatesWhenAskedTo() {
        Reply reply = client.find("T", "{\"query\":[{\"date\":\">=2024-03-06\"}],\"dateformats\":2}");

        assertThat(reply.column("date")).containsExactly("2024-03-20");
    }

    @Test
    void takesNumbersAsCriteria() {
        assertThat(client.find("T", "{\"query\":[{\"number\":50}]}").column("id")).containsExactly("2");
    }

    private void assertFound(String field, String criterion, String expected) {
        Reply reply = client.find("T", query(field, criterion));

        if (expected.equals("-")) {
            assertThat(reply.code()).as(reply.text()).isEqualTo("401");
            assertThat(reply.status()).isEqualTo(500);
        } else {
            assertThat(reply.column("id")).as(reply.text()).isEqualTo(List.of(expected.split(" ")));
        }
    }

    private static String query(String field, String criterion) {
        return "{\"query\":[{\"" + field + "\":\"" + criterion.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}]}";
    }
}
