package io.github.camelfilemaker.session.store;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.github.camelfilemaker.spi.SessionCache;

/**
 * Keeps sessions in the memory of this JVM, and needs nothing else. What it holds ends with the context.
 */
public class MemorySessionCache implements SessionCache {

    private final ConcurrentMap<String, Entry> entries = new ConcurrentHashMap<>();
    private final Clock clock;

    public MemorySessionCache() {
        this(Clock.systemUTC());
    }

    public MemorySessionCache(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String get(String key) {
        Entry entry = entries.get(key);
        return isLive(entry) ? entry.value : null;
    }

    @Override
    public boolean putIfAbsent(String key, String value, Duration timeToLive) {
        Entry mine = entry(value, timeToLive);
        return entries.compute(key, (k, there) -> isLive(there) ? there : mine) == mine;
    }

    @Override
    public boolean replace(String key, String expected, String value, Duration timeToLive) {
        Entry mine = entry(value, timeToLive);
        return entries.computeIfPresent(key, (k, there) -> isLive(there) && there.value.equals(expected) ? mine : there)
               == mine;
    }

    @Override
    public boolean remove(String key, String expected) {
        Entry there = entries.get(key);
        while (isLive(there) && there.value.equals(expected)) {
            if (entries.remove(key, there)) {
                return true;
            }
            // renewed in between: the same value in another entry
            there = entries.get(key);
        }
        return false;
    }

    @Override
    public boolean isShared() {
        return false;
    }

    private Entry entry(String value, Duration timeToLive) {
        return new Entry(value, clock.millis() + timeToLive.toMillis());
    }

    private boolean isLive(Entry entry) {
        return entry != null && clock.millis() < entry.expiresAt;
    }

    /** Compared by identity: two entries of one value are two. */
    private static final class Entry {
        private final String value;
        private final long expiresAt;

        Entry(String value, long expiresAt) {
            this.value = value;
            this.expiresAt = expiresAt;
        }
    }
}
