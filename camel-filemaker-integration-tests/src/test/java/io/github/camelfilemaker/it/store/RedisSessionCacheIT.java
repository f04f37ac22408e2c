package io.github.camelfilemaker.it.store;

import io.github.camelfilemaker.it.server.StoreServer;
import io.github.camelfilemaker.session.store.RedisSessionCache;
import io.github.camelfilemaker.spi.SessionCache;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import redis.clients.jedis.JedisPooled;

import static io.github.camelfilemaker.it.server.StoreServers.REDIS;

/** Redis. */
class RedisSessionCacheIT implements ServerStoreContract {

    private JedisPooled client;

    @BeforeAll
    static void prepare() {
        REDIS.require();
    }

    @BeforeEach
    void connect() {
        client = new JedisPooled(REDIS.url());
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Override
    public StoreServer server() {
        return REDIS;
    }

    @Override
    public SessionCache open() {
        return new RedisSessionCache(client, "contract:");
    }
}
