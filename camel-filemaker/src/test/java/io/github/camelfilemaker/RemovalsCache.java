package io.github.camelfilemaker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import io.github.camelfilemaker.spi.SessionCache;

/** Watches what is removed from a cache: only a token that the server does not know any more may be. */
final class RemovalsCache implements SessionCache {

    private final SessionCache cache;
    private final Predicate<String> isLive;
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger removals = new AtomicInteger();

    /** @param isLive whether the server knows the token at the end of a stored value */
    RemovalsCache(SessionCache cache, Predicate<String> isLive) {
        this.cache = cache;
        this.isLive = isLive;
    }

    List<String> removedWhileTheyWereGood() {
        return new ArrayList<>(wrong);
    }

    int removals() {
        return removals.get();
    }

    @Override
    public String get(String key) {
        return cache.get(key);
    }

    @Override
    public boolean putIfAbsent(String key, String value, Duration timeToLive) {
        return cache.putIfAbsent(key, value, timeToLive);
    }

    @Override
    public boolean replace(String key, String expected, String value, Duration timeToLive) {
        return cache.replace(key, expected, value, timeToLive);
    }

    @Override
    public boolean remove(String key, String expected) {
        boolean removed = cache.remove(key, expected);
        if (removed) {
            removals.incrementAndGet();
            if (isLive.test(expected)) {
                wrong.add("removal " + removals);
            }
        }
        return removed;
    }

    @Override
    public boolean isShared() {
        return false;
    }
}
