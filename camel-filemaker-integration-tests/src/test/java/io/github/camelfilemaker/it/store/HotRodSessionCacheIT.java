package io.github.camelfilemaker.it.store;

import io.github.camelfilemaker.it.server.StoreServer;
import io.github.camelfilemaker.session.store.RemoteInfinispan;
import io.github.camelfilemaker.spi.SessionCache;
import org.infinispan.client.hotrod.RemoteCacheManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import static io.github.camelfilemaker.it.server.StoreServers.INFINISPAN;

/** With an account and TLS. */
class HotRodSessionCacheIT implements ServerStoreContract {

    private static RemoteCacheManager client;

    @BeforeAll
    static void connect() {
        INFINISPAN.require();
        client = new RemoteCacheManager(INFINISPAN.uri());
        // a client that has not seen the cache cannot open it while the server is away
        RemoteInfinispan.in(client);
    }

    @AfterAll
    static void disconnect() {
        if (client != null) {
            client.close();
        }
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
