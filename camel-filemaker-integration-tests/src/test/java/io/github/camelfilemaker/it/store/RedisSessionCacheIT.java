package io.github.camelfilemaker.it.store;

import io.github.camelfilemaker.session.store.RedisSessionCache;
import io.github.camelfilemaker.spi.SessionCache;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import redis.clients.jedis.JedisPooled;

import static io.github.camelfilemaker.it.server.StoreServers.REDIS;

/** Redis. */
class RedisSessionCacheIT implements RealStoreContract {

    private static JedisPooled client;

    @BeforeAll
    static void connect() {
        REDIS.require();
        client = new JedisPooled(REDIS.url());
    }

    @AfterAll
    static void disconnect() {
        if (client != null) {
            client.close();
        }
    }

    @Override
    public SessionCache open() {
        return new RedisSessionCache(client, "contract:");
    }
}
