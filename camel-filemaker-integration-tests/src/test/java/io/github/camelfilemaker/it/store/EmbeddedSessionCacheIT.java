package io.github.camelfilemaker.it.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import io.github.camelfilemaker.it.cluster.InfinispanNodes;
import io.github.camelfilemaker.it.server.Folders;
import io.github.camelfilemaker.session.store.EmbeddedInfinispan;
import io.github.camelfilemaker.spi.SessionCache;
import org.infinispan.manager.DefaultCacheManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Infinispan embedded in two nodes. */
class EmbeddedSessionCacheIT implements RealStoreContract {

    private static List<DefaultCacheManager> managers = List.of();
    private int opened;

    @BeforeAll
    static void start() throws IOException {
        List<Path> files = InfinispanNodes.write(Folders.empty("embedded-contract"), 2);
        managers = List.of(
                new DefaultCacheManager(files.get(0).toString()), new DefaultCacheManager(files.get(1).toString()));
    }

    @AfterAll
    static void stop() throws IOException {
        for (DefaultCacheManager manager : managers) {
            manager.close();
        }
    }

    /** On one node after the other. */
    @Override
    public SessionCache open() {
        return EmbeddedInfinispan.in(managers.get(opened++ % 2));
    }
}
