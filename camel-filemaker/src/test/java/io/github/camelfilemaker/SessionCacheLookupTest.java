package io.github.camelfilemaker;

import java.util.Map;

import io.github.camelfilemaker.session.store.EmbeddedInfinispan;
import io.github.camelfilemaker.session.store.MemorySessionCache;
import io.github.camelfilemaker.simulator.FileMakerSimulator;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.manager.DefaultCacheManager;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SessionCacheLookupTest {

    private static final Map<String, Object> PARIS = Map.of("City", "Paris");

    private static CamelMuseum museum(FileMakerSimulator server) {
        return CamelMuseum.on(server).with(options -> options.setSessionCache(null));
    }

    private static void call(CamelMuseum museum, String uri) {
        assertThat(museum.send(uri, PARIS).getException()).isNull();
    }

    /** Counts log ins through two contexts, one after the other, that share what is in the registry. */
    private static int loginsOfTwoContexts(String uri, String name, Object bean) throws Exception {
        try (FileMakerSimulator server = Museum.start()) {
            for (int i = 0; i < 2; i++) {
                CamelMuseum museum = museum(server);
                museum.context.getRegistry().bind(name, bean);
                museum.started();
                call(museum, uri);
                museum.context.close();
            }
            int logins = server.logins();
            server.killSessions();
            return logins;
        }
    }

    @Test
    void theOneBeanInTheRegistryIsTaken() throws Exception {
        assertThat(loginsOfTwoContexts("filemaker:Artists", "mine", new SharedMemory())).isEqualTo(1);
    }

    @Test
    void aBeanIsTakenByReference() throws Exception {
        assertThat(loginsOfTwoContexts("filemaker:Artists?sessionCache=#mine", "mine", new SharedMemory())).isEqualTo(1);
    }

    @Test
    void aBeanIsTakenByName() throws Exception {
        assertThat(loginsOfTwoContexts("filemaker:Artists?sessionCache=mine", "mine", new SharedMemory())).isEqualTo(1);
    }

    @Test
    void theOptionComesBeforeTheBean() throws Exception {
        assertThat(loginsOfTwoContexts("filemaker:Artists?sessionCache=memory", "mine", new SharedMemory())).isEqualTo(2);
    }

    @Test
    void theOneCacheManagerInTheRegistryIsTaken() throws Exception {
        try (DefaultCacheManager manager = new DefaultCacheManager(
                new GlobalConfigurationBuilder().nonClusteredDefault().jmx().disable().build())) {
            assertThat(loginsOfTwoContexts("filemaker:Artists", "manager", manager)).isEqualTo(1);
            assertThat(manager.getCache(EmbeddedInfinispan.CACHE_NAME)).hasSize(1);
        }
    }

    @Test
    void withoutAnythingInTheRegistryItIsAnInfinispanOfItsOwn() throws Exception {
        try (FileMakerSimulator server = Museum.start(); CamelMuseum museum = museum(server).started()) {
            call(museum, "filemaker:Artists");
            call(museum, "filemaker:Artists?action=find&limit=1");

            assertThat(server.logins()).isEqualTo(1);
        }
    }

    @Test
    void twoBeansAreRefused() throws Exception {
        try (FileMakerSimulator server = Museum.start(); CamelMuseum museum = museum(server)) {
            museum.context.getRegistry().bind("one", new SharedMemory());
            museum.context.getRegistry().bind("two", new SharedMemory());
            museum.started();

            assertThatThrownBy(() -> museum.context.getEndpoint("filemaker:Artists")).rootCause()
                    .hasMessage("There are 2 SessionCache beans in the registry: name one with the option sessionCache");
        }
    }

    @Test
    void endpointsOfOneAccountShareASessionAndOthersDoNot() throws Exception {
        try (FileMakerSimulator server = Museum.start(b -> b.database("Other", db -> db.account("web", "x")
                .table("Artists", t -> t.text("City").record(PARIS)).layout("Artists", l -> l.table("Artists"))));
             CamelMuseum museum = museum(server).started()) {
            call(museum, "filemaker:Artists");
            call(museum, "filemaker:Artists?sort=City");
            assertThat(server.logins()).isEqualTo(1);

            call(museum, "filemaker:Artists?database=Other&password=x");
            assertThat(server.logins()).isEqualTo(2);
        }
    }

    /** Lives longer than a context. */
    private static final class SharedMemory extends MemorySessionCache {
        @Override
        public boolean isShared() {
            return true;
        }
    }
}
