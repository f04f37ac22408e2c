package io.github.camelfilemaker.consumer.store;

import org.apache.camel.spi.StateRepository;
import org.infinispan.commons.api.CacheContainerAdmin.AdminFlag;
import org.infinispan.configuration.cache.CacheMode;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.manager.EmbeddedCacheManager;

/** Positions in an Infinispan of this JVM or its cluster. */
final class EmbeddedPositions {

    private EmbeddedPositions() {
    }

    /**
     * In the manager's cache {@value InfinispanStateRepository#CACHE_NAME}. If it knows none of that name, one is made
     * that each node has in memory: it ends with the last of them.
     */
    static StateRepository<String, String> in(EmbeddedCacheManager manager) {
        return new InfinispanStateRepository(
                () -> manager.getCacheConfiguration(InfinispanStateRepository.CACHE_NAME) != null
                        ? manager.getCache(InfinispanStateRepository.CACHE_NAME)
                        : manager.administration().withFlags(AdminFlag.VOLATILE)
                                .getOrCreateCache(InfinispanStateRepository.CACHE_NAME, inMemory(manager).build()));
    }

    private static ConfigurationBuilder inMemory(EmbeddedCacheManager manager) {
        ConfigurationBuilder builder = new ConfigurationBuilder();
        if (manager.getCacheManagerConfiguration().isClustered()) {
            builder.clustering().cacheMode(CacheMode.REPL_SYNC);
            builder.encoding().mediaType("application/x-protostream");
        }
        return builder;
    }
}
