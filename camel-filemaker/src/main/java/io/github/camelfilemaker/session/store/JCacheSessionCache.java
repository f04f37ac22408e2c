package io.github.camelfilemaker.session.store;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import javax.cache.Cache;

import io.github.camelfilemaker.spi.SessionCache;

/**
 * Keeps sessions in a JCache (JSR 107), such as Hazelcast, Ehcache or Caffeine. JCache has no life for a single entry,
 * so the end of it is stored in front of the value: the clocks of the nodes have to agree to within some seconds. The
 * cache is neither opened nor closed here.
 */
public class JCacheSessionCache implements SessionCache {

    private static final char SEPARATOR = '|';

    private final Cache<String, String> cache;
    private final Clock clock;

    public JCacheSessionCache(Cache<String, String> cache) {
        this(cache, Clock.systemUTC());
    }

    JCacheSessionCache(Cache<String, String> cache, Clock clock) {
        this.cache = cache;
        this.clock = clock;
    }

    @Override
    public String get(String key) {
        return live(cache.get(key));
    }

    @Override
    public boolean putIfAbsent(String key, String value, Duration timeToLive) {
        String mine = stored(value, timeToLive);
        return UntilDecided.repeat(() -> {
            String there = cache.get(key);
            if (live(there) != null) {
                return Optional.of(false);
            }
            return again(there == null ? cache.putIfAbsent(key, mine) : cache.replace(key, there, mine));
        });
    }

    @Override
    public boolean replace(String key, String expected, String value, Duration timeToLive) {
        return UntilDecided.repeat(() -> {
            String there = cache.get(key);
            boolean isExpected = expected.equals(live(there));
            return isExpected ? again(cache.replace(key, there, stored(value, timeToLive))) : Optional.of(false);
        });
    }

    @Override
    public boolean remove(String key, String expected) {
        return UntilDecided.repeat(() -> {
            String there = cache.get(key);
            return expected.equals(live(there)) ? again(cache.remove(key, there)) : Optional.of(false);
        });
    }

    /** A change that was not made found something else than the look before it. */
    private static Optional<Boolean> again(boolean isDone) {
        return isDone ? Optional.of(true) : Optional.empty();
    }

    private String stored(String value, Duration timeToLive) {
        return clock.millis() + timeToLive.toMillis() + "" + SEPARATOR + value;
    }

    /** The value in a stored text; null when there is none, or when its life is over. */
    private String live(String stored) {
        if (stored == null) {
            return null;
        }
        int end = stored.indexOf(SEPARATOR);
        return clock.millis() < Long.parseLong(stored.substring(0, end)) ? stored.substring(end + 1) : null;
    }
}
