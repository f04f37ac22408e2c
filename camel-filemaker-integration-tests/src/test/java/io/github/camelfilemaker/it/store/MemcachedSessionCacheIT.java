package io.github.camelfilemaker.it.store;

import java.io.IOException;
import java.time.Duration;

import io.github.camelfilemaker.session.store.MemcachedSessionCache;
import io.github.camelfilemaker.spi.SessionCache;
import net.rubyeye.xmemcached.MemcachedClient;
import net.rubyeye.xmemcached.XMemcachedClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import static io.github.camelfilemaker.it.server.StoreServers.MEMCACHED;

/** memcached. */
class MemcachedSessionCacheIT implements RealStoreContract {

    private static MemcachedClient client;

    @BeforeAll
    static void connect() throws IOException {
        MEMCACHED.require();
        client = new XMemcachedClient(MEMCACHED.address());
    }

    @AfterAll
    static void disconnect() throws IOException {
        if (client != null) {
            client.shutdown();
        }
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
