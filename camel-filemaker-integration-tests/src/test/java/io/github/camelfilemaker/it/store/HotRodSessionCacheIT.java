package io.github.camelfilemaker.it.store;

import io.github.camelfilemaker.it.server.StoreServer;
import io.github.camelfilemaker.session.store.RemoteInfinispan;
import io.github.camelfilemaker.spi.SessionCache;
import org.infinispan.client.hotrod.RemoteCacheManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

import static io.github.camelfilemaker.it.server.StoreServers.INFINISPAN;

/** With an account and TLS. */
class HotRodSessionCacheIT implements ServerStoreContract {

    private RemoteCacheManager client;

    @BeforeAll
    static void prepare() {
        INFINISPAN.require();
    }

    @BeforeEach
    void connect() {
        client = new RemoteCacheManager(INFINISPAN.uri());
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Override
    public StoreServer server() {
        return INFINISPAN;
    }

    @Override
    public SessionCache open() {
        return RemoteInfinispan.in(client);
    }
}
