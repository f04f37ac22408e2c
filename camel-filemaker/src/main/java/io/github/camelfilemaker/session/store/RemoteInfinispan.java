package io.github.camelfilemaker.session.store;

import java.util.Set;

import io.github.camelfilemaker.spi.SessionCache;
import org.apache.camel.spi.Registry;
import org.infinispan.client.hotrod.DefaultTemplate;
import org.infinispan.client.hotrod.Flag;
import org.infinispan.client.hotrod.RemoteCache;
import org.infinispan.client.hotrod.RemoteCacheManager;

/**
 * Sessions in an Infinispan Server, over the one {@link RemoteCacheManager} in the registry. A class of its own,
 * because the Hot Rod client is an optional dependency.
 */
public final class RemoteInfinispan {

    private RemoteInfinispan() {
    }

    /** Whether the Hot Rod client is on the classpath. */
    public static boolean isAvailable() {
        try {
            Class.forName(
                    "org.infinispan.client.hotrod.RemoteCacheManager", false, RemoteInfinispan.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** A cache over the one manager in the registry; null when there is none, or more than one. */
    public static SessionCache in(Registry registry) {
        Set<RemoteCacheManager> managers = registry.findByType(RemoteCacheManager.class);
        return managers.size() == 1 ? in(managers.iterator().next()) : null;
    }

    /** A cache over this manager. Made on the server, replicated, when it is not there. */
    public static SessionCache in(RemoteCacheManager manager) {
        RemoteCache<String, String> cache = manager.getCache(EmbeddedInfinispan.CACHE_NAME);
        if (cache == null) {
            cache = manager.administration().getOrCreateCache(EmbeddedInfinispan.CACHE_NAME, DefaultTemplate.REPL_SYNC);
        }
        // without the flag, putIfAbsent answers every caller as if it had won
        return new InfinispanSessionCache(cache.withFlags(Flag.FORCE_RETURN_VALUE), true);
    }
}
