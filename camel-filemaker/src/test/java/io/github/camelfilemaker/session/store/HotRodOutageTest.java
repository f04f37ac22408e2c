package io.github.camelfilemaker.session.store;

import io.github.camelfilemaker.spi.SessionCache;
import io.github.camelfilemaker.spi.SessionCacheOutageContract;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.service.ServiceHelper;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.manager.DefaultCacheManager;
import org.infinispan.server.hotrod.HotRodServer;
import org.infinispan.server.hotrod.configuration.HotRodServerConfigurationBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A client of its own, at an address. */
class HotRodOutageTest implements SessionCacheOutageContract {

    private final DefaultCamelContext context = new DefaultCamelContext();
    private DefaultCacheManager caches;
    private HotRodServer server;
    private int port;
    private SessionCache cache;

    @BeforeEach
    void start() {
        caches = new DefaultCacheManager(new GlobalConfigurationBuilder().nonClusteredDefault().jmx().disable().build());
        ConfigurationBuilder cache = new ConfigurationBuilder();
        cache.encoding().mediaType("application/x-protostream");
        caches.defineConfiguration("mine", cache.build());
        caches.getCache("mine");
        startStore();
        port = server.getPort();
    }

    @Override
    public void startStore() {
        server = new HotRodServer();
        server.start(new HotRodServerConfigurationBuilder().host("127.0.0.1").port(port).build(), caches);
        server.postStart();
    }

    @AfterEach
    void stop() {
        ServiceHelper.stopService(cache);
        server.stop();
        caches.stop();
    }

    @Override
    public SessionCache open() {
        cache = StoreKind.infinispan.open(
                context.getRegistry(), "hotrod://127.0.0.1:" + port + "?client_intelligence=BASIC", "mine");
        return cache;
    }

    @Override
    public void stopStore() {
        server.stop();
    }
}
