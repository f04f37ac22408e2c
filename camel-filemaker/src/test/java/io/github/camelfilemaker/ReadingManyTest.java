package io.github.camelfilemaker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What the page about reading many records shows works. */
class ReadingManyTest {

    @TempDir
    Path folder;
    private CamelMuseum museum;

    @BeforeEach
    void open() throws Exception {
        museum = CamelMuseum.on(Museum.start());
        museum.context.getPropertiesComponent().addOverrideProperty("export.folder", folder.toString());
        museum.started(new ReadingManyRoutes());
    }

    @AfterEach
    void close() throws Exception {
        museum.close();
    }

    private MockEndpoint mock(String name) {
        return museum.context.getEndpoint("mock:" + name, MockEndpoint.class);
    }

    @Test
    void aSplitGetsEachRecord() {
        assertThat(museum.send("direct:all", null).getException()).isNull();

        assertThat(mock("artist").getExchanges()).hasSize(3);
    }

    @Test
    void whatIsLeftIsAGroupToo() throws Exception {
        mock("group").expectedMessageCount(1);
        assertThat(museum.send("direct:groups", null).getException()).isNull();

        mock("group").assertIsSatisfied();
        assertThat(mock("group").getExchanges()).extracting(group -> group.getMessage().getBody(List.class).size())
                .containsExactly(3);
    }

    @Test
    void theExportHasALineForEachRecord() throws Exception {
        mock("exported").expectedMessageCount(1);
        mock("exported").assertIsSatisfied();

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).singleElement().satisfies(file -> assertThat(file).content().contains("Blake").hasLineCount(3));
        }
    }

    @Test
    void aCallerWithoutARouteStopsWhereItWants() {
        assertThat(ReadingManyRoutes.count(museum.template)).isEqualTo(2);
    }
}
