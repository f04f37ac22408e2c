package io.github.camelfilemaker.session.store;

import javax.cache.Cache;
import javax.cache.CacheException;
import javax.cache.CacheManager;
import javax.cache.Caching;
import javax.cache.configuration.MutableConfiguration;

import io.github.camelfilemaker.spi.SessionCache;
import org.apache.camel.spi.Registry;

/**
 * Sessions in a JCache, of the one {@link CacheManager} in the registry, or the default one of the provider on the
 * classpath. That one belongs to the whole JVM, so it is not closed here.
 */
final class JCacheStore extends StoreFactory<CacheManager> {

    JCacheStore() {
        super(CacheManager.class);
    }

    @Override
    SessionCache over(CacheManager manager, String name) {
        String cacheName = name == null ? EmbeddedInfinispan.CACHE_NAME : name;
        Cache<String, String> known = manager.getCache(cacheName, String.class, String.class);
        return new JCacheSessionCache(known != null ? known : create(manager, cacheName));
    }

    private static Cache<String, String> create(CacheManager manager, String name) {
        return manager.createCache(name, new MutableConfiguration<String, String>().setTypes(String.class, String.class));
    }

    @Override
    SessionCache withoutClient(Registry registry, String name) {
        try {
            return over(Caching.getCachingProvider().getCacheManager(), name);
        } catch (CacheException e) {
            throw new IllegalArgumentException(
                    noClient("sessionCache=jcache", ", or one JCache provider on the classpath").getMessage(), e);
        }
    }
}
