package io.github.camelfilemaker.session.store;

import io.github.camelfilemaker.spi.SessionCache;
import org.infinispan.client.hotrod.Flag;
import org.infinispan.client.hotrod.RemoteCache;
import org.infinispan.client.hotrod.RemoteCacheManager;

/**
 * Sessions in an Infinispan Server, over a {@link RemoteCacheManager}. A class of its own, because the Hot Rod client
 * is an optional dependency.
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

    /** {@link #in(RemoteCacheManager, String)} with the usual name. */
    public static SessionCache in(RemoteCacheManager manager) {
        return in(manager, EmbeddedInfinispan.CACHE_NAME);
    }

    /**
     * A cache over this manager.
     *
     * @throws IllegalArgumentException when the server has no cache of the name; what mode fits, its owner knows best
     */
    public static SessionCache in(RemoteCacheManager manager, String name) {
        RemoteCache<String, String> cache = manager.getCache(name);
        if (cache == null) {
            throw new IllegalArgumentException(
                    "The Infinispan Server has no cache " + name
                                               + " for sessionCache=infinispan: create one with the encoding text/plain or"
                                               + " application/x-protostream");
        }
        // without the flag, putIfAbsent answers every caller as if it had won
        return new InfinispanSessionCache(cache.withFlags(Flag.FORCE_RETURN_VALUE), true);
    }
}
