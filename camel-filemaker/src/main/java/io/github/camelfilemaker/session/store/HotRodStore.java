package io.github.camelfilemaker.session.store;

import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.camelfilemaker.spi.SessionCache;
import org.apache.camel.spi.Registry;
import org.infinispan.client.hotrod.RemoteCacheManager;
import org.infinispan.client.hotrod.configuration.Configuration;
import org.infinispan.client.hotrod.configuration.ConfigurationBuilder;
import org.infinispan.commons.CacheConfigurationException;

/** Sessions in an Infinispan Server: over the one manager in the registry, or one of its own. */
final class HotRodStore extends StoreFactory<RemoteCacheManager> {

    HotRodStore() {
        super(RemoteCacheManager.class);
    }

    @Override
    SessionCache over(RemoteCacheManager manager, String name) {
        return opened(name, () -> manager, used -> {
        });
    }

    @Override
    SessionCache withoutClient(Registry registry, String name) {
        return new EmbeddedInfinispan();
    }

    @Override
    SessionCache at(String connection, String name) {
        Configuration configuration = configuration(connection);
        return opened(name, () -> new RemoteCacheManager(configuration), RemoteCacheManager::close);
    }

    /** With the first operation, because to open a cache asks the server, which may be away when Camel starts. */
    private static SessionCache opened(
            String name, Supplier<RemoteCacheManager> connect, Consumer<RemoteCacheManager> disconnect) {
        return new OwnedSessionCache<RemoteCacheManager>() {
            @Override
            RemoteCacheManager connect() {
                return connect.get();
            }

            @Override
            SessionCache over(RemoteCacheManager manager) {
                return RemoteInfinispan.in(manager, name == null ? EmbeddedInfinispan.CACHE_NAME : name);
            }

            @Override
            void disconnect(RemoteCacheManager manager) {
                disconnect.accept(manager);
            }

            @Override
            public String toString() {
                return "Infinispan Server";
            }
        };
    }

    private static Configuration configuration(String connection) {
        int timeout = (int) OwnedSessionCache.TIMEOUT.toMillis();
        ConfigurationBuilder builder = new ConfigurationBuilder();
        try {
            builder.connectionTimeout(timeout).socketTimeout(timeout).maxRetries(1).uri(connection);
        } catch (RuntimeException e) {
            throw new UnreadableAddressException("hotrod://user:password@host:11222, or hotrods: for TLS");
        }
        try {
            return builder.build();
        } catch (CacheConfigurationException e) {
            throw new IllegalArgumentException(
                    "sessionCacheConnectionString=hotrod:... does not fit: " + e.getMessage(), e);
        }
    }
}
