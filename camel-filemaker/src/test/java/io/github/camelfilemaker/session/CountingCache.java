package io.github.camelfilemaker.session;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelfilemaker.spi.SessionCache;

/** Counts what is asked of a cache, and fails when it is told to. */
final class CountingCache implements SessionCache {

    volatile boolean shared;
    volatile RuntimeException failure;
    /** The next replacement is done and reported as not done. */
    volatile boolean liesOnce;
    private final SessionCache cache;
    private final AtomicInteger operations = new AtomicInteger();

    CountingCache(SessionCache cache) {
        this.cache = cache;
    }

    /** What is there, without counting. */
    String peek(String key) {
        return cache.get(key);
    }

    int operations() {
        return operations.get();
    }

    private SessionCache counted() {
        operations.incrementAndGet();
        if (failure != null) {
            throw failure;
        }
        return cache;
    }

    @Override
    public String get(String key) {
        return counted().get(key);
    }

    @Override
    public boolean putIfAbsent(String key, String value, Duration timeToLive) {
        return counted().putIfAbsent(key, value, timeToLive);
    }

    @Override
    public boolean replace(String key, String expected, String value, Duration timeToLive) {
        boolean done = counted().replace(key, expected, value, timeToLive);
        boolean lie = liesOnce;
        liesOnce = false;
        return done && !lie;
    }

    @Override
    public boolean remove(String key, String expected) {
        return counted().remove(key, expected);
    }

    @Override
    public boolean isShared() {
        return shared;
    }
}
