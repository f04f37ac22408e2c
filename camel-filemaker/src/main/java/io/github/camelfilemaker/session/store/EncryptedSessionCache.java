package io.github.camelfilemaker.session.store;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

import javax.crypto.SecretKey;

import io.github.camelfilemaker.spi.SessionCache;

/**
 * Encrypts what another cache stores, with AES-GCM. Values that are in the store in plain text are read as well, so
 * that encryption can be turned on node by node; so are those of the previous key, so that the key can be changed node
 * by node. Either is written with the current key when it is renewed.
 * <p>
 * A value that no key opens, or of an unknown form, is given to the caller as it is stored: it is not a session of this
 * node, and not for it to remove.
 * <p>
 * Starting and stopping the other cache is its owner's business.
 */
public final class EncryptedSessionCache implements SessionCache {

    private final SessionCache cache;
    private final SessionCipher current;
    private final SessionCipher previous;

    /**
     * @param  current                  an AES key of 16, 24 or 32 bytes
     * @param  previous                 the key before it; null for none
     * @throws IllegalArgumentException when a key does not fit
     */
    public EncryptedSessionCache(SessionCache cache, SecretKey current, SecretKey previous) {
        this.cache = cache;
        this.current = new SessionCipher(current);
        this.previous = previous == null ? this.current : new SessionCipher(previous);
    }

    @Override
    public String get(String key) {
        return open(key, cache.get(key));
    }

    @Override
    public boolean putIfAbsent(String key, String value, Duration timeToLive) {
        return cache.putIfAbsent(key, current.seal(key, value), timeToLive);
    }

    @Override
    public boolean replace(String key, String expected, String value, Duration timeToLive) {
        return UntilDecided.repeat(() -> {
            String stored = cache.get(key);
            if (!expected.equals(open(key, stored))) {
                return Optional.of(false);
            }
            boolean isRenewal = value.equals(expected) && current.wrote(stored);
            String next = isRenewal ? stored : current.seal(key, value);
            return cache.replace(key, stored, next, timeToLive) ? Optional.of(true) : Optional.empty();
        });
    }

    @Override
    public boolean remove(String key, String expected) {
        return UntilDecided.repeat(() -> {
            String stored = cache.get(key);
            if (!expected.equals(open(key, stored))) {
                return Optional.of(false);
            }
            return cache.remove(key, stored) ? Optional.of(true) : Optional.empty();
        });
    }

    @Override
    public boolean isShared() {
        return cache.isShared();
    }

    /** The value in a stored text, or that text itself when it is not one of ours; null for null. */
    private String open(String key, String stored) {
        if (stored == null) {
            return null;
        }
        return Stream.of(current, previous).filter(cipher -> cipher.wrote(stored)).findFirst()
                .map(cipher -> cipher.open(key, stored)).orElse(stored);
    }

    @Override
    public String toString() {
        return "EncryptedSessionCache";
    }
}
