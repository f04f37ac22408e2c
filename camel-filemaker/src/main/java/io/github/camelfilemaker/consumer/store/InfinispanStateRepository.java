package io.github.camelfilemaker.consumer.store;

import java.util.function.Supplier;

import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.infinispan.commons.api.BasicCache;

/**
 * States in an Infinispan cache, of a manager that somebody else starts and stops. The cache is opened with the first
 * use, because its server may be away when Camel starts.
 */
public class InfinispanStateRepository extends ServiceSupport implements StateRepository<String, String> {

    /** The name of the cache in cache managers that are found in the registry. */
    public static final String CACHE_NAME = "camel-filemaker-positions";

    private final Supplier<BasicCache<String, String>> opener;
    private volatile BasicCache<String, String> cache;

    public InfinispanStateRepository(BasicCache<String, String> cache) {
        this(() -> cache);
    }

    InfinispanStateRepository(Supplier<BasicCache<String, String>> opener) {
        this.opener = opener;
    }

    @Override
    public void setState(String key, String value) {
        cache().put(key, value);
    }

    @Override
    public String getState(String key) {
        return cache().get(key);
    }

    /** Opened twice by two threads, it is the same cache. */
    private BasicCache<String, String> cache() {
        BasicCache<String, String> open = cache;
        if (open == null) {
            open = opener.get();
            cache = open;
        }
        return open;
    }
}
