package io.github.camelfilemaker.session.store;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import io.github.camelfilemaker.spi.SessionCache;
import org.infinispan.commons.api.BasicCache;

/**
 * Keeps sessions in an Infinispan cache, embedded or remote: both are a {@link BasicCache}. Uses lifespans only,
 * because with a maximum idle time every read of a clustered cache is a call to other nodes.
 */
public class InfinispanSessionCache implements SessionCache {

    private final BasicCache<String, String> cache;
    private final BooleanSupplier shared;

    /**
     * @param cache  a Hot Rod cache has to return previous values (its flag {@code FORCE_RETURN_VALUE}), because it
     *               otherwise answers every {@code putIfAbsent} as if it had won
     * @param shared whether others can use what is in it
     */
    public InfinispanSessionCache(BasicCache<String, String> cache, boolean shared) {
        this(cache, () -> shared);
    }

    /** @param shared asked when it matters, for a cache whose other users come and go */
    InfinispanSessionCache(BasicCache<String, String> cache, BooleanSupplier shared) {
        this.cache = cache;
        this.shared = shared;
    }

    @Override
    public String get(String key) {
        return cache.get(key);
    }

    @Override
    public boolean putIfAbsent(String key, String value, Duration timeToLive) {
        return cache.putIfAbsent(key, value, timeToLive.toMillis(), TimeUnit.MILLISECONDS) == null;
    }

    @Override
    public boolean replace(String key, String expected, String value, Duration timeToLive) {
        return cache.replace(key, expected, value, timeToLive.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public boolean remove(String key, String expected) {
        return cache.remove(key, expected);
    }

    @Override
    public boolean isShared() {
        return shared.getAsBoolean();
    }
}
