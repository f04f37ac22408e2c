package io.github.camelfilemaker.session.store;

import java.time.Duration;

import io.github.camelfilemaker.spi.SessionCache;
import org.apache.camel.support.service.ServiceSupport;
import org.infinispan.commons.api.CacheContainerAdmin.AdminFlag;
import org.infinispan.configuration.cache.CacheMode;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.configuration.global.ShutdownHookBehavior;
import org.infinispan.manager.DefaultCacheManager;
import org.infinispan.manager.EmbeddedCacheManager;

/**
 * The default: a local Infinispan of the component's own. It is started with the first session, because that takes most
 * of a second, and stopped with the component; what it holds ends then.
 */
public class EmbeddedInfinispan extends ServiceSupport implements SessionCache {

    /** The name of the cache, here and in cache managers that are found in the registry. */
    public static final String CACHE_NAME = "camel-filemaker-sessions";

    private EmbeddedCacheManager manager;
    private volatile SessionCache cache;

    /**
     * A cache in somebody else's manager, which is neither started nor stopped here. Used as it is when the manager
     * knows a cache of this name; otherwise a replicated one is made when the manager is clustered, and a local one
     * when it is not.
     */
    public static SessionCache in(EmbeddedCacheManager manager) {
        if (manager.getCacheConfiguration(CACHE_NAME) != null) {
            return new InfinispanSessionCache(manager.getCache(CACHE_NAME), true);
        }
        boolean clustered = manager.getCacheManagerConfiguration().isClustered();
        return new InfinispanSessionCache(
                manager.administration().withFlags(AdminFlag.VOLATILE)
                        .getOrCreateCache(CACHE_NAME, configuration(clustered).build()),
                true);
    }

    private static ConfigurationBuilder configuration(boolean clustered) {
        ConfigurationBuilder builder = new ConfigurationBuilder();
        if (clustered) {
            // few and small entries, so each node has them all and reads its own
            builder.clustering().cacheMode(CacheMode.REPL_SYNC);
            builder.encoding().mediaType("application/x-protostream");
        }
        return builder;
    }

    @Override
    public String get(String key) {
        return cache().get(key);
    }

    @Override
    public boolean putIfAbsent(String key, String value, Duration timeToLive) {
        return cache().putIfAbsent(key, value, timeToLive);
    }

    @Override
    public boolean replace(String key, String expected, String value, Duration timeToLive) {
        return cache().replace(key, expected, value, timeToLive);
    }

    @Override
    public boolean remove(String key, String expected) {
        return cache().remove(key, expected);
    }

    @Override
    public boolean isShared() {
        return false;
    }

    private SessionCache cache() {
        SessionCache started = cache;
        return started == null ? startCache() : started;
    }

    private synchronized SessionCache startCache() {
        if (cache == null) {
            GlobalConfigurationBuilder global = new GlobalConfigurationBuilder().nonClusteredDefault();
            global.jmx().disable();
            // without Micrometer on the classpath Infinispan would warn that it has no metrics
            global.metrics().gauges(false).histograms(false);
            // the Camel context says when it is over
            global.shutdown().hookBehavior(ShutdownHookBehavior.DONT_REGISTER);
            manager = new DefaultCacheManager(global.build());
            manager.defineConfiguration(CACHE_NAME, configuration(false).build());
            cache = new InfinispanSessionCache(manager.getCache(CACHE_NAME), false);
        }
        return cache;
    }

    @Override
    protected synchronized void doStop() {
        if (manager != null) {
            manager.stop();
        }
        manager = null;
        cache = null;
    }
}
