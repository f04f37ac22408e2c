package io.github.camelfilemaker.session.store;

import java.time.Duration;
import java.util.UUID;

import javax.cache.Cache;
import javax.cache.CacheManager;
import javax.cache.Caching;
import javax.cache.configuration.MutableConfiguration;

import io.github.camelfilemaker.FakeClock;
import io.github.camelfilemaker.spi.SessionCache;
import io.github.camelfilemaker.spi.SessionCacheContract;
import org.junit.jupiter.api.AfterAll;

/** With Caffeine's JCache. */
class JCacheSessionCacheTest implements SessionCacheContract {

    private static final CacheManager MANAGER = Caching.getCachingProvider().getCacheManager();

    private final FakeClock clock = new FakeClock();
    private final Cache<String, String> cache
            = MANAGER.createCache(UUID.randomUUID().toString(),
                    new MutableConfiguration<String, String>().setTypes(String.class, String.class));

    @AfterAll
    static void close() {
        MANAGER.close();
    }

    @Override
    public SessionCache open() {
        return new JCacheSessionCache(cache, clock);
    }

    @Override
    public void pass(Duration duration) {
        clock.advance(duration);
    }
}
