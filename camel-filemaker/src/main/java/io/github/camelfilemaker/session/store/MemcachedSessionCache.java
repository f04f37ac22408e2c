package io.github.camelfilemaker.session.store;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

import io.github.camelfilemaker.spi.SessionCache;
import net.rubyeye.xmemcached.GetsResponse;
import net.rubyeye.xmemcached.MemcachedClient;
import net.rubyeye.xmemcached.exception.MemcachedException;

/**
 * Keeps sessions in memcached. Its clock ticks once a second, and what it is told to keep for a second may be gone at
 * once: lives are rounded up to whole seconds and get one more, so that an entry lives up to two seconds too long and
 * never too short. It may drop entries when it is full. The client is neither started nor stopped here, and its
 * operation time-out is that of the cache.
 */
public class MemcachedSessionCache implements SessionCache {

    /** In the place of a removed value, because memcached cannot remove what is still the expected one. */
    private static final String GONE = "-";
    private static final int GONE_SECONDS = 1;
    /** Longer lives would be read as a date. */
    private static final long LONGEST_SECONDS = Duration.ofDays(30).toSeconds();

    private final MemcachedClient client;
    private final String prefix;

    /** @param prefix what every key begins with, such as {@code filemaker:}; may be empty */
    public MemcachedSessionCache(MemcachedClient client, String prefix) {
        this.client = client;
        this.prefix = prefix;
    }

    @Override
    public String get(String key) {
        String stored = call(() -> client.get(stored(key)));
        return GONE.equals(stored) ? null : stored;
    }

    @Override
    public boolean putIfAbsent(String key, String value, Duration timeToLive) {
        return UntilDecided.repeat(() -> {
            if (call(() -> client.add(stored(key), seconds(timeToLive), value))) {
                return Optional.of(true);
            }
            GetsResponse<String> there = gets(key);
            if (there == null) {
                return Optional.empty();
            }
            return there.getValue().equals(GONE) ? swap(key, there, value, seconds(timeToLive)) : Optional.of(false);
        });
    }

    @Override
    public boolean replace(String key, String expected, String value, Duration timeToLive) {
        return swap(key, expected, value, seconds(timeToLive));
    }

    @Override
    public boolean remove(String key, String expected) {
        return swap(key, expected, GONE, GONE_SECONDS);
    }

    private boolean swap(String key, String expected, String value, int seconds) {
        return UntilDecided.repeat(() -> {
            GetsResponse<String> there = gets(key);
            boolean isExpected = there != null && there.getValue().equals(expected);
            return isExpected ? swap(key, there, value, seconds) : Optional.of(false);
        });
    }

    /** Empty when it has been changed since. */
    private Optional<Boolean> swap(String key, GetsResponse<String> there, String value, int seconds) {
        return call(() -> client.cas(stored(key), seconds, value, there.getCas())) ? Optional.of(true) : Optional.empty();
    }

    private GetsResponse<String> gets(String key) {
        return call(() -> client.gets(stored(key)));
    }

    /** memcached takes no blanks in a key. */
    private String stored(String key) {
        return prefix + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    private static int seconds(Duration timeToLive) {
        return (int) Math.min(LONGEST_SECONDS, timeToLive.plusMillis(999).toSeconds() + 1);
    }

    private static <T> T call(Call<T> call) {
        try {
            return call.run();
        } catch (TimeoutException | MemcachedException e) {
            throw new IllegalStateException("memcached failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for memcached", e);
        }
    }

    private interface Call<T> {
        T run() throws TimeoutException, InterruptedException, MemcachedException;
    }
}
