package io.github.camelfilemaker.session.store;

import java.time.Duration;

import io.github.camelfilemaker.spi.SessionCache;
import io.github.camelfilemaker.spi.SessionCacheContract;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.manager.DefaultCacheManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A cache in a manager that somebody else owns. */
class RegistryInfinispanTest implements SessionCacheContract {

    private static DefaultCacheManager manager;

    @BeforeAll
    static void start() {
        manager = new DefaultCacheManager(new GlobalConfigurationBuilder().nonClusteredDefault().jmx().disable().build());
    }

    @BeforeEach
    void empty() {
        EmbeddedInfinispan.in(manager);
        manager.getCache(EmbeddedInfinispan.CACHE_NAME).clear();
    }

    @AfterAll
    static void stop() {
        manager.stop();
    }

    @Override
    public SessionCache open() {
        return EmbeddedInfinispan.in(manager);
    }

    @Override
    public void pass(Duration duration) {
        await().pollDelay(duration).until(() -> true);
    }

    @Test
    void isSharedWithWhoeverElseUsesTheManager() {
        assertThat(open().isShared()).isTrue();
    }
}
