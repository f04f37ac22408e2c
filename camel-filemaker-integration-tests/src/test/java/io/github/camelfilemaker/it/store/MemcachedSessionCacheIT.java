package io.github.camelfilemaker.it.store;

import java.io.IOException;
import java.time.Duration;

import io.github.camelfilemaker.it.server.StoreServer;
import io.github.camelfilemaker.session.store.MemcachedSessionCache;
import io.github.camelfilemaker.spi.SessionCache;
import net.rubyeye.xmemcached.MemcachedClient;
import net.rubyeye.xmemcached.XMemcachedClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

import static io.github.camelfilemaker.it.server.StoreServers.MEMCACHED;

/** memcached. */
class MemcachedSessionCacheIT implements ServerStoreContract {

    private MemcachedClient client;

    @BeforeAll
    static void prepare() {
        MEMCACHED.require();
    }

    @BeforeEach
    void connect() throws IOException {
        client = new XMemcachedClient(MEMCACHED.address());
    }

    @AfterEach
    void disconnect() throws IOException {
        client.shutdown();
    }

    @Override
    public StoreServer server() {
        return MEMCACHED;
    }

    @Override
    public SessionCache open() {
        return new MemcachedSessionCache(client, "contract:");
    }

    /** Its clock has seconds only, and an entry may live for two more. */
    @Override
    public Duration shortLife() {
        return Duration.ofSeconds(4);
    }
}
