package io.github.camelfilemaker.simulator;

import java.net.http.HttpHeaders;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Get one record, get a range of records. */
class RangeTest {

    @RegisterExtension
    static final FileMakerSimulatorExtension FILEMAKER = new FileMakerSimulatorExtension(
            FileMakerSimulator.builder().database("Db", db -> db.account("a", "b")
                    .table("Big", t -> {
                        t.number("n").text("key");
                        for (int i = 1; i <= 250; i++) {
                            t.record(Map.of("n", i, "key", "k"));
                        }
                    })
                    .table("Rows", t -> {
                        t.text("key").number("r");
                        for (int i = 1; i <= 60; i++) {
                            t.record(Map.of("key", "K", "r", i));
                        }
                    })
                    .table("Empty", t -> t.text("x"))
                    .relationship("Rel", "Big", "key", "Rows", "key")
                    .layout("Big", l -> l.portal(p -> p.table("Rel").fields("Rel::r")))
                    .layout("Twins",
                            l -> l.table("Big").fields("n").portal(p -> p.objectName("P").table("Rel").fields("Rel::r"))
                                    .portal(p -> p.objectName("P").table("Rel").fields("Rel::key")))
                    .layout("Table view",
                            l -> l.table("Big").fields("n").tableView().portal(p -> p.table("Rel").fields("Rel::r")))
                    .layout("Empty", l -> {
                    })))
            .allowOpenSessions();

    private DataApiClient client;

    @BeforeEach
    void logIn() {
        client = new DataApiClient(FILEMAKER.server(), "Db").login("a", "b");
    }

    @Test
    void aRangeIsTheFirstHundredUnlessAskedOtherwise() {
        Reply reply = client.list("Big", "?portal=%5B%5D");

        assertThat(reply.column("n")).hasSize(100).startsWith("1").endsWith("100");
        assertThat(reply.found()).isEqualTo(250);
    }

    @Test
    void offsetCountsFromOne() {
        assertThat(client.list("Big", "?_offset=249&_limit=10").column("n")).containsExactly("249", "250");
        assertThat(client.list("Big", "?_offset=1&_limit=1").column("n")).containsExactly("1");
    }

    @Test
    void sortTakesJson() {
        Reply reply = client.list("Big",
                "?_limit=2&_sort=" + DataApiClient.encode("[{\"fieldName\":\"n\",\"sortOrder\":\"descend\"}]"));

        assertThat(reply.column("n")).containsExactly("250", "249");
    }

    @Test
    void portalsShowFiftyRowsUnlessAskedOtherwise() {
        Reply reply = client.list("Big", "?_limit=1");

        assertThat(reply.response().at("/data/0/portalData/Rel").size()).isEqualTo(50);
        assertThat(reply.response().at("/data/0/portalDataInfo").toString()).isEqualTo(
                "[{\"database\":\"Db\",\"table\":\"Rel\",\"foundCount\":60,\"returnedCount\":50}]");
    }

    @Test
    void portalsShowTheWantedRows() {
        Reply reply = client.layout("GET", "Big", "/records/1?_offset.Rel=59&_limit.Rel=10", null);

        assertThat(reply.response().at("/data/0/portalData/Rel").toString())
                .isEqualTo(
                        "[{\"recordId\":\"59\",\"Rel::r\":59,\"modId\":\"0\"},{\"recordId\":\"60\",\"Rel::r\":60,\"modId\":\"0\"}]");
    }

    @Test
    void twoPortalsOfOneNameBothAppear() {
        String text = client.layout("GET", "Twins", "/records/1?_limit.P=1", null).text();

        assertThat(text).contains("\"portalData\":{\"P\":[{\"recordId\":\"1\",\"Rel::r\":1,\"modId\":\"0\"}],"
                                  + "\"P\":[{\"recordId\":\"1\",\"Rel::key\":\"K\",\"modId\":\"0\"}]}");
        assertThat(text.split("portalObjectName", -1)).hasSize(3);
    }

    @Test
    void versionOneShowsOneRowWhereTheLayoutWasSavedInTableView() {
        String url = FILEMAKER.server().url() + "/fmi/data/v1/databases/Db/layouts/Table%20view/records/1";

        var response = DataApiClient.fetch(url, "Authorization", "Bearer " + client.token());

        assertThat(Reply.of(response).response().at("/data/0/portalData/Rel").size()).isEqualTo(1);
        assertThat(client.get("Table view", "1").response().at("/data/0/portalData/Rel").size()).isEqualTo(50);
    }

    @Test
    void oneRecordComesInTheShapeOfMany() {
        Reply reply = client.layout("GET", "Big", "/records/7?portal=%5B%5D", null);

        assertThat(reply.response().toString()).isEqualTo(
                "{\"dataInfo\":{\"database\":\"Db\",\"layout\":\"Big\",\"table\":\"Big\",\"totalRecordCount\":250,"
                                                          + "\"foundCount\":1,\"returnedCount\":1},\"data\":[{\"fieldData\":{\"n\":7,\"key\":\"k\"},"
                                                          + "\"portalData\":{},\"recordId\":\"7\",\"modId\":\"0\",\"portalDataInfo\":[]}]}");
    }

    @Test
    void anEmptyTableHasNoRecords() {
        assertThat(client.list("Empty", "").code()).isEqualTo("401");
    }

    @ParameterizedTest(name = "{0} gets {2}")
    @CsvSource(delimiter = '|', value = {
            "?_offset=251 | 500 | 101", "?_offset=0 | 400 | 960", "?_limit=0 | 400 | 960", "?_limit=-1 | 400 | 960",
            "?_limit=x | 400 | 960",
            "?limit=1 | 400 | 960", "?offset=1&x=2 | 400 | 960", "?_sort=n | 400 | 1708", "?_sort=%5B%22n%22%5D | 400 | 1708",
            "?portal=Rel | 400 | 1708", "?portal=%255B%255D | 400 | 1708", "?portal=%5B%22Nope%22%5D | 500 | 116",
            "?_limit.Nope=1 | 500 | 116",
            "?dateformats=9 | 400 | 1708", "?layout.response=Nope | 500 | 105",
            "?_sort=%5B%7B%22fieldName%22%3A%22x%22%7D%5D | 500 | 102",
            "?_limit=%zz | 400 | 1708" })
    void refusesWrongParameters(String query, int status, String code) {
        // the JDK's URI class would not let the last one through
        Reply reply = query.contains("%zz") ? raw(query) : client.list("Big", query);

        assertThat(reply.code()).as(reply.text()).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
    }

    private Reply raw(String query) {
        String text = RawHttp.exchange(FILEMAKER.server(), "GET /fmi/data/v2/databases/Db/layouts/Big/records" + query
                                                           + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                                                           + client.token() + "\r\n\r\n");
        return new Reply(
                Integer.parseInt(text.split(" ")[1]), HttpHeaders.of(Map.of(), (a, b) -> true),
                text.substring(text.indexOf("\r\n\r\n") + 4));
    }

    @ParameterizedTest
    @CsvSource({ "999", "abc", "0", "-1" })
    void refusesRecordsThatAreNotThere(String recordId) {
        assertThat(client.get("Big", recordId).code()).isEqualTo("101");
    }
}
