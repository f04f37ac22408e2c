package io.github.camelfilemaker.session.store;

import java.time.Duration;
import java.util.List;

import io.github.camelfilemaker.spi.SessionCache;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;

/**
 * Keeps sessions in Redis, or in what speaks like it. Each operation is one command or one script, so it is atomic. The
 * client is neither started nor stopped here, and its time-outs are those of the cache.
 */
public class RedisSessionCache implements SessionCache {

    private static final String REPLACE = """
            if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
            redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
            return 1""";
    private static final String REMOVE = """
            if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
            return redis.call('DEL', KEYS[1])""";

    private final UnifiedJedis client;
    private final String prefix;

    /** @param prefix what every key begins with; may be empty */
    public RedisSessionCache(UnifiedJedis client, String prefix) {
        this.client = client;
        this.prefix = prefix;
    }

    @Override
    public String get(String key) {
        return client.get(prefix + key);
    }

    @Override
    public boolean putIfAbsent(String key, String value, Duration timeToLive) {
        return client.set(prefix + key, value, SetParams.setParams().nx().px(timeToLive.toMillis())) != null;
    }

    @Override
    public boolean replace(String key, String expected, String value, Duration timeToLive) {
        return isDone(REPLACE, key, expected, value, String.valueOf(timeToLive.toMillis()));
    }

    @Override
    public boolean remove(String key, String expected) {
        return isDone(REMOVE, key, expected);
    }

    private boolean isDone(String script, String key, String... arguments) {
        return client.eval(script, List.of(prefix + key), List.of(arguments)).equals(1L);
    }
}
