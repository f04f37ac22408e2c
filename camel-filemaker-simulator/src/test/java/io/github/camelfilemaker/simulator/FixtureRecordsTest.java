package io.github.camelfilemaker.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelfilemaker.simulator.fixture.Fixture;
import io.github.camelfilemaker.simulator.fixture.JsonComparison;
import io.github.camelfilemaker.simulator.fixture.JsonComparison.May;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Records as real servers answered them: the simulator is given the same data and has to answer the same. */
class FixtureRecordsTest {

    /** Defines a database that holds the records, and portal rows, of a captured answer. */
    private static void define(DatabaseBuilder db, JsonNode response) {
        JsonNode info = response.path("dataInfo");
        JsonNode first = response.path("data").get(0);
        List<String> fields = new ArrayList<>();
        List<String> related = new ArrayList<>();
        first.path("fieldData").fieldNames().forEachRemaining(name -> (name.contains("::") ? related : fields).add(name));
        Map<String, List<String>> rowFields = new LinkedHashMap<>();
        Map<String, String> occurrences = new LinkedHashMap<>();
        for (JsonNode record : response.path("data")) {
            List<String> portals = new ArrayList<>();
            record.path("portalData").fieldNames().forEachRemaining(portals::add);
            for (int i = 0; i < portals.size(); i++) {
                JsonNode portalInfo = record.path("portalDataInfo").get(i);
                String occurrence = portalInfo == null ? "action" : portalInfo.path("table").asText();
                occurrences.put(portals.get(i), occurrence);
                List<String> names = rowFields.computeIfAbsent(portals.get(i), p -> new ArrayList<>());
                for (JsonNode row : record.path("portalData").path(portals.get(i))) {
                    row.fieldNames().forEachRemaining(name -> {
                        if (name.contains("::") && !names.contains(name)) {
                            names.add(name);
                        }
                    });
                }
            }
        }
        new RecordedDatabase(db, info, fields, related, rowFields, occurrences).define(response.path("data"));
    }

    private static JsonNode ask(JsonNode response, String path) {
        try (FileMakerSimulator server = FileMakerSimulator.builder()
                .database(response.at("/dataInfo/database").asText(), db -> define(db, response)).start()) {
            DataApiClient client = new DataApiClient(server, response.at("/dataInfo/database").asText()).login("a", "b");
            Reply reply = client.layout("GET", response.at("/dataInfo/layout").asText(), path, null);
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
            return reply.body();
        }
    }

    @Test
    void aRangeOfTheYear2025() {
        Fixture fixture = Fixture.read("live-get-records-2025");

        JsonNode ours = ask(fixture.body().path("response"), "/records?_offset=1&_limit=20");

        assertThat(new JsonComparison().differences(fixture.body(), ours)).isEmpty();
    }

    @Test
    void aRecordOfTheYear2025() {
        Fixture fixture = Fixture.read("live-get-single-record-2025");

        JsonNode ours = ask(fixture.body().path("response"), "/records/5");

        assertThat(new JsonComparison()
                .exempt("response.dataInfo.totalRecordCount", May.HAVE_ANOTHER_VALUE, "we only have the one record")
                .differences(fixture.body(), ours)).isEmpty();
    }

    @Test
    void aRangeWithTwoNamedPortals() {
        Fixture fixture = Fixture.read("msyk-get-records-portals");

        JsonNode ours = ask(fixture.body().path("response"), "/records");

        assertThat(new JsonComparison().differences(fixture.body(), ours)).isEmpty();
    }

    @Test
    void recordsOfVersion18WithUnnamedPortals() {
        JsonNode captured = Fixture.read("luidog-list-records-18").body();

        JsonNode ours = ask(captured, "/records").path("response");

        assertThat(new JsonComparison()
                .exempt("dataInfo.totalRecordCount", May.HAVE_ANOTHER_TYPE, "masked to a text by the author of the file")
                .exempt("dataInfo.foundCount", May.HAVE_ANOTHER_VALUE, "masked by the author of the file")
                .exempt("data[*].recordId", May.HAVE_ANOTHER_VALUE, "masked to one id for all records")
                .exempt("data[*].fieldData.image", May.HAVE_ANOTHER_VALUE, "a URL with another host and another random name")
                .exempt("data[*].fieldData.*Timestamp", May.HAVE_ANOTHER_VALUE,
                        "masked, without the leading zero that servers write")
                .differences(captured, ours)).isEmpty();
    }

    @Test
    void aRecordOfVersion18() {
        JsonNode captured = Fixture.read("luidog-get-record-18").body();

        JsonNode ours = ask(captured, "/records/1138").path("response");

        assertThat(new JsonComparison()
                .exempt("dataInfo.totalRecordCount", May.HAVE_ANOTHER_TYPE, "masked to a text by the author of the file")
                .exempt("data[*].fieldData.image", May.HAVE_ANOTHER_VALUE, "a URL with another host and another random name")
                .exempt("data[*].fieldData.*Timestamp", May.HAVE_ANOTHER_VALUE,
                        "masked, without the leading zero that servers write")
                .differences(captured, ours)).isEmpty();
        assertThat(ours.at("/data/0/fieldData/image").asText())
                .matches("http://127\\.0\\.0\\.1:\\d+/Streaming_SSL/MainDB/[0-9A-F]{64}\\?RCType=EmbeddedRCFileProcessor");
    }

    @Test
    void aFindWithDataInfo() {
        JsonNode captured = Fixture.read("fmdata-fms-find-with-datainfo").body();

        JsonNode ours = ask(captured.path("response"), "/records");

        assertThat(new JsonComparison()
                .exempt("response.dataInfo.totalRecordCount", May.HAVE_ANOTHER_VALUE, "we only have the one record")
                .exempt("response.dataInfo.foundCount", May.HAVE_ANOTHER_VALUE, "we only have the one record")
                .exempt("response.data[*].portalDataInfo", May.BE_ADDED, "cut off in the file")
                .exempt("response.data[*].portalData.another-portal[*].action::Action", May.HAVE_ANOTHER_VALUE,
                        "the same record ids as in the other portal, but edited by the author of the file")
                .differences(captured, ours)).isEmpty();
    }
}
