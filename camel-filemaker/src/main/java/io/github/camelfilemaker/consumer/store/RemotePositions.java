package io.github.camelfilemaker.consumer.store;

import org.apache.camel.spi.StateRepository;
import org.infinispan.client.hotrod.RemoteCache;
import org.infinispan.client.hotrod.RemoteCacheManager;

/** Positions in an Infinispan Server. A class of its own, because the Hot Rod client is an optional dependency. */
final class RemotePositions {

    private RemotePositions() {
    }

    /** In the server's cache {@value InfinispanStateRepository#CACHE_NAME}, which has to be there. */
    static StateRepository<String, String> in(RemoteCacheManager manager) {
        return new InfinispanStateRepository(() -> {
            RemoteCache<String, String> cache = manager.getCache(InfinispanStateRepository.CACHE_NAME);
            if (cache == null) {
                throw new IllegalArgumentException(
                        "The Infinispan Server has no cache " + InfinispanStateRepository.CACHE_NAME
                                                   + " for the positions of consumers: create one, or set the option"
                                                   + " stateRepository");
            }
            return cache;
        });
    }
}
