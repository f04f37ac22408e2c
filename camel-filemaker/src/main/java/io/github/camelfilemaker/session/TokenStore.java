package io.github.camelfilemaker.session;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import io.github.camelfilemaker.spi.SessionCache;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A session cache as the protocol sees it: parsed values, failures as one kind of exception, and a line in the log when
 * it goes down and when it comes back.
 */
final class TokenStore {

    private static final Logger LOG = LoggerFactory.getLogger(TokenStore.class);

    private final SessionCache cache;
    private final AtomicBoolean isDown = new AtomicBoolean();

    TokenStore(SessionCache cache) {
        this.cache = cache;
    }

    /** What is there; null for nothing. */
    StoredSession get(String key) {
        return run(() -> StoredSession.parse(cache.get(key)));
    }

    boolean putIfAbsent(String key, StoredSession value, Duration life) {
        return run(() -> cache.putIfAbsent(key, value.text(), life));
    }

    boolean replace(String key, StoredSession expected, StoredSession value, Duration life) {
        return run(() -> cache.replace(key, expected.text(), value.text(), life));
    }

    boolean remove(String key, StoredSession expected) {
        return run(() -> cache.remove(key, expected.text()));
    }

    /** Gives what is ours a whole life again, or puts it where nothing is. False when something else is there. */
    boolean keep(String key, StoredSession ours, Duration life) {
        return replace(key, ours, ours, life) || putIfAbsent(key, ours, life);
    }

    boolean isShared() {
        return cache.isShared();
    }

    private <T> T run(Supplier<T> operation) {
        try {
            T result = operation.get();
            if (isDown.compareAndSet(true, false)) {
                LOG.info("The session cache {} is back", name());
            }
            return result;
        } catch (RuntimeException e) {
            if (isDown.compareAndSet(false, true)) {
                LOG.warn("The session cache {} failed: {}", name(), e.getMessage());
            }
            throw new CacheFailedException("The session cache " + name() + " failed: " + e.getMessage(), e);
        }
    }

    private String name() {
        String simple = cache.getClass().getSimpleName();
        return simple.isEmpty() ? cache.toString() : simple;
    }
}
