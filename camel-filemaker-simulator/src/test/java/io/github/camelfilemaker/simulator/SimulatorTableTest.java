package io.github.camelfilemaker.simulator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Records of a running server, as tests and scripts reach them. */
class SimulatorTableTest {

    @RegisterExtension
    final FileMakerSimulatorExtension filemaker = new FileMakerSimulatorExtension(Museum.builder());

    private SimulatorTable artists;

    @BeforeEach
    void findTable() {
        artists = filemaker.server().database("Museum").table("Artists");
    }

    @Test
    void recordsAreMadeChangedAndDeleted() {
        String id = artists.create(Map.of("Name", "Hirst", "Born", 1965, "Visited", LocalDate.of(2024, 3, 5), "Phone(2)", "7"));
        artists.edit(id, Map.of("Born", "1966"));

        SimulatorRecord record = artists.record(id);
        assertThat(record.recordId()).isEqualTo("4");
        assertThat(record.modId()).isEqualTo("1");
        assertThat(record.fields()).containsEntry("Born", new BigDecimal("1966")).containsEntry("Visited", "03/05/2024")
                .containsEntry("Phone(2)", "7").containsEntry("Code", "");
        assertThat(record.text("ModifiedBy")).isEqualTo("Admin");

        artists.delete(id);
        assertThat(artists.find(id)).isEmpty();
        assertThat(artists.records()).hasSize(3);
    }

    @Test
    void portalsFollowChanges() {
        DataApiClient client = Museum.loggedIn(filemaker.server());
        assertThat(client.get("Artists", "1").response().at("/data/0/portalDataInfo/0/foundCount").asInt()).isEqualTo(2);

        filemaker.server().database("Museum").table("Artworks").edit(3, Map.of("ArtistBorn", 1775));
        filemaker.server().database("Museum").table("Artworks").delete(1);

        assertThat(client.get("Artists", "1").response().at("/data/0/portalData/Works list").findValuesAsText("recordId"))
                .containsExactly("2", "3");
        client.logout();
    }

    @Test
    void locksDontHinderTheOtherUser() {
        artists.lock(1);

        artists.edit(1, Map.of("Name", "x"));

        assertThat(artists.record(1).text("Name")).isEqualTo("x");
    }

    @Test
    void wrongNamesAndValuesAreTold() {
        assertThatThrownBy(() -> artists.create(Map.of("Nope", 1))).hasMessage("Table 'Artists' has no field 'Nope'");
        assertThatThrownBy(() -> artists.create(Map.of("Visited", "soon")))
                .hasMessage("Table 'Artists': 'soon' is no value for date field 'Visited'");
        assertThatThrownBy(() -> artists.record(77)).hasMessage("Table 'Artists' has no record 77");
        assertThatThrownBy(() -> filemaker.server().database("Museum").table("Nope")).hasMessageContaining("no table 'Nope'");
        assertThatThrownBy(() -> filemaker.server().database("Nope")).hasMessageContaining("no database 'Nope'");
    }
}
