package io.github.camelfilemaker.session.store;

import java.net.URI;
import java.nio.file.Path;

import io.github.camelfilemaker.spi.SessionCache;
import org.apache.camel.spi.Registry;
import org.infinispan.manager.EmbeddedCacheManager;

/**
 * Sessions in Infinispan: over the one cache manager in the registry, embedded or remote; or a local one of its own, in
 * memory or in a directory; or in a server.
 */
final class InfinispanStore extends StoreFactory<EmbeddedCacheManager> {

    InfinispanStore() {
        super(EmbeddedCacheManager.class);
    }

    @Override
    SessionCache over(EmbeddedCacheManager manager, String name) {
        return EmbeddedInfinispan.in(manager, name == null ? EmbeddedInfinispan.CACHE_NAME : name);
    }

    @Override
    SessionCache withoutClient(Registry registry, String name) {
        return RemoteInfinispan.isAvailable() ? new HotRodStore().inRegistry(registry, name) : new EmbeddedInfinispan();
    }

    @Override
    SessionCache at(String connection, String name) {
        if (connection.startsWith("file:")) {
            return new EmbeddedInfinispan(directory(connection));
        }
        StoreKind.need(
                "sessionCacheConnectionString=hotrod:...", "org.infinispan.client.hotrod.RemoteCacheManager",
                "org.infinispan:infinispan-client-hotrod");
        return new HotRodStore().at(connection, name);
    }

    private static Path directory(String connection) {
        try {
            return Path.of(URI.create(connection));
        } catch (IllegalArgumentException e) {
            throw new UnreadableAddressException("file:/var/lib/sessions");
        }
    }
}
