package io.github.camelfilemaker;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.camelfilemaker.consumer.store.InfinispanStateRepository;
import io.github.camelfilemaker.model.FileMakerRecord;
import io.github.camelfilemaker.simulator.FileMakerSimulator;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.processor.state.FileStateRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.manager.DefaultCacheManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Where a consumer keeps its position. */
class PositionStoresTest {

    private static final String ROUTE
            = "filemaker:Artists?startScheduler=false&trackingField=Born&initialPosition=earliest&serialOverlap=0";

    @TempDir
    private Path folder;

    /** Polls once with a node of its own. */
    private static List<Object> polled(FileMakerSimulator server, Map<String, Object> beans, String options) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            beans.forEach(context.getRegistry()::bind);
            FileMakerConfiguration configuration
                    = context.getComponent("filemaker", FileMakerComponent.class).getConfiguration();
            configuration.setHost(server.url());
            configuration.setDatabase("Museum");
            configuration.setUsername(Museum.USERNAME);
            configuration.setPassword(Museum.PASSWORD);
            configuration.setSessionCache("memory");
            List<Object> names = new ArrayList<>();
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from(ROUTE + options).routeId("artists")
                            .process(e -> names.add(e.getIn().getBody(FileMakerRecord.class).get("Name")));
                }
            });
            context.start();
            ((FileMakerConsumer) context.getRoute("artists").getConsumer()).poll();
            return names;
        }
    }

    @Test
    void aFileOutlivesTheNode() throws Exception {
        File file = folder.resolve("positions").toFile();
        try (FileMakerSimulator server = Museum.start()) {
            assertThat(polled(server, Map.of("file", FileStateRepository.fileStateRepository(file)), "")).hasSize(3);
            assertThat(polled(server, Map.of("file", FileStateRepository.fileStateRepository(file)), "")).isEmpty();
        }
        assertThat(Files.readString(file.toPath())).contains("artists/Museum/Artists/Born/all=1840");
    }

    @Test
    void infinispanInTheRegistryIsTaken() throws Exception {
        try (FileMakerSimulator server = Museum.start();
             DefaultCacheManager manager
                     = new DefaultCacheManager(new GlobalConfigurationBuilder().nonClusteredDefault().build())) {
            assertThat(polled(server, Map.of("manager", manager), "")).hasSize(3);
            assertThat(polled(server, Map.of("manager", manager), "")).isEmpty();
            assertThat(manager.getCache(InfinispanStateRepository.CACHE_NAME)).isNotEmpty();
        }
    }

    @Test
    void oneOfSeveralIsNamed() throws Exception {
        StateRepository<String, String> one = new MemoryStateRepository();
        try (FileMakerSimulator server = Museum.start()) {
            Map<String, Object> beans = Map.of("one", one, "two", new MemoryStateRepository());

            assertThatThrownBy(() -> polled(server, beans, "")).hasMessageContaining("stateRepository");
            assertThat(polled(server, beans, "&stateRepository=#one")).hasSize(3);
        }
    }

    @Test
    void thePositionCanHaveANameOfItsOwn() throws Exception {
        File file = folder.resolve("positions").toFile();
        try (FileMakerSimulator server = Museum.start()) {
            polled(server, Map.of("file", FileStateRepository.fileStateRepository(file)), "&stateKey=mine");
        }
        assertThat(Files.readString(file.toPath())).contains("mine=1840");
    }

    @Test
    void withoutAnyItIsTheMemory() throws Exception {
        try (FileMakerSimulator server = Museum.start()) {
            assertThat(polled(server, Map.of(), "")).hasSize(3);
            assertThat(polled(server, Map.of(), "")).hasSize(3);
        }
    }
}
