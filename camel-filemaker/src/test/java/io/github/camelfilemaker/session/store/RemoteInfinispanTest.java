package io.github.camelfilemaker.session.store;

import java.time.Duration;

import io.github.camelfilemaker.spi.SessionCache;
import io.github.camelfilemaker.spi.SessionCacheContract;
import org.infinispan.client.hotrod.RemoteCacheManager;
import org.infinispan.client.hotrod.configuration.ClientIntelligence;
import org.infinispan.client.hotrod.configuration.ConfigurationBuilder;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.manager.DefaultCacheManager;
import org.infinispan.server.hotrod.HotRodServer;
import org.infinispan.server.hotrod.configuration.HotRodServerConfigurationBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Over Hot Rod, with a server in this JVM. */
class RemoteInfinispanTest implements SessionCacheContract {

    private static DefaultCacheManager serverCaches;
    private static HotRodServer server;
    private static RemoteCacheManager client;

    @BeforeAll
    static void start() {
        serverCaches = new DefaultCacheManager(new GlobalConfigurationBuilder().nonClusteredDefault().jmx().disable().build());
        server = new HotRodServer();
        server.start(new HotRodServerConfigurationBuilder().host("127.0.0.1").port(0).build(), serverCaches);
        server.postStart();
        client = client();
    }

    private static RemoteCacheManager client() {
        ConfigurationBuilder builder = new ConfigurationBuilder();
        builder.addServer().host("127.0.0.1").port(server.getPort()).clientIntelligence(ClientIntelligence.BASIC);
        return new RemoteCacheManager(builder.build());
    }

    @BeforeEach
    void empty() {
        org.infinispan.configuration.cache.ConfigurationBuilder cache
                = new org.infinispan.configuration.cache.ConfigurationBuilder();
        cache.encoding().mediaType("application/x-protostream");
        if (serverCaches.getCacheConfiguration(EmbeddedInfinispan.CACHE_NAME) == null) {
            serverCaches.createCache(EmbeddedInfinispan.CACHE_NAME, cache.build());
        }
        client.getCache(EmbeddedInfinispan.CACHE_NAME).clear();
    }

    @AfterAll
    static void stop() {
        client.stop();
        server.stop();
        serverCaches.stop();
    }

    @Override
    public SessionCache open() {
        return RemoteInfinispan.in(client);
    }

    @Override
    public void pass(Duration duration) {
        await().pollDelay(duration).until(() -> true);
    }

    @Test
    void isShared() {
        assertThat(open().isShared()).isTrue();
    }

    @Test
    void aServerWithoutTheCacheIsSaidToBeSo() {
        serverCaches.administration().removeCache(EmbeddedInfinispan.CACHE_NAME);
        // a client remembers the caches that it has seen
        try (RemoteCacheManager newcomer = client()) {
            assertThatThrownBy(() -> RemoteInfinispan.in(newcomer))
                    .hasMessageContaining("has no cache camel-filemaker-sessions");
        }
    }
}
