package io.github.camelfilemaker;

import java.util.List;
import java.util.Map;

import io.github.camelfilemaker.simulator.FileMakerSimulator;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The same route in each language, with the connection as properties of the component. */
class RouteLanguagesTest {

    @ParameterizedTest
    @ValueSource(strings = { "java", "yaml", "xml" })
    void aFind(String language) throws Exception {
        try (FileMakerSimulator server = Museum.start()) {
            Main main = new Main();
            main.addInitialProperty("camel.component.filemaker.host", server.url());
            main.addInitialProperty("camel.component.filemaker.database", "Museum");
            main.addInitialProperty("camel.component.filemaker.username", Museum.USERNAME);
            main.addInitialProperty("camel.component.filemaker.password", Museum.PASSWORD);
            main.addInitialProperty("camel.component.filemaker.responseTimeout", "30s");
            main.addInitialProperty("camel.main.routesIncludePattern", "classpath:routes/find.yaml,classpath:routes/find.xml");
            main.configure().addRoutesBuilder(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:java").to("filemaker:Artists?action=find");
                }
            });
            main.start();
            try {
                List<?> records = main.getCamelTemplate()
                        .requestBody("direct:" + language, Map.of("City", "Paris"), List.class);

                assertThat(records).hasSize(1);
            } finally {
                main.stop();
            }
            assertThat(server.openSessions()).isZero();
        }
    }
}
