package io.github.camelfilemaker.session.store;

import java.time.Duration;

import io.github.camelfilemaker.spi.SessionCache;
import io.github.camelfilemaker.spi.SessionCacheContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class EmbeddedInfinispanTest implements SessionCacheContract {

    private final EmbeddedInfinispan cache = new EmbeddedInfinispan();

    @AfterEach
    void stop() {
        cache.stop();
    }

    @Override
    public SessionCache open() {
        return cache;
    }

    @Override
    public void pass(Duration duration) {
        await().pollDelay(duration).until(() -> true);
    }

    @Test
    void ofItsOwnIsNotShared() {
        assertThat(cache.isShared()).isFalse();
    }
}
