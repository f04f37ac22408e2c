package io.github.camelfilemaker.session.store;

import java.time.Duration;

import io.github.camelfilemaker.FakeClock;
import io.github.camelfilemaker.spi.SessionCache;
import io.github.camelfilemaker.spi.SessionCacheContract;

class MemorySessionCacheTest implements SessionCacheContract {

    private final FakeClock clock = new FakeClock();
    private final SessionCache cache = new MemorySessionCache(clock);

    @Override
    public SessionCache open() {
        return cache;
    }

    @Override
    public void pass(Duration duration) {
        clock.advance(duration);
    }
}
