package io.github.camelfilemaker.session.store;

// tag::contract[]
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.github.camelfilemaker.spi.SessionCache;
import io.github.camelfilemaker.spi.SessionCacheContract;

import static org.awaitility.Awaitility.await;

class MapSessionCacheTest implements SessionCacheContract {
    private final ConcurrentMap<String, String> map = new ConcurrentHashMap<>();

    @Override
    public SessionCache open() {
        return new MapSessionCache(map);
    }

    @Override
    public void pass(Duration duration) {
        await().pollDelay(duration).until(() -> true);
    }
}
// end::contract[]
