package io.github.camelfilemaker.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Supplier;

import io.github.camelfilemaker.api.FileMakerSessionException;
import io.github.camelfilemaker.spi.SessionCache;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Locks for what must not be done by two at once in one database, whatever their accounts and nodes are: leases in the
 * session cache, which are extended while the work goes on and expire when their holder dies. Used by many threads.
 */
public final class KeyLocks {

    private static final Logger LOG = LoggerFactory.getLogger(KeyLocks.class);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);
    /** How often a lease is extended within its life: two signs of life may get lost. */
    private static final int SIGNS_OF_LIFE = 3;

    private final String database;
    private final TokenStore store;
    private final SessionSettings settings;

    /** @param database what tells it from all others that use the cache */
    public KeyLocks(String database, SessionCache cache, SessionSettings settings) {
        this.database = database;
        this.store = new TokenStore(cache);
        this.settings = settings;
    }

    /**
     * Does the work when nobody else does any under the same name.
     *
     * @throws FileMakerSessionException when others take too long, or when the cache fails, unless the work is to be
     *                                   done without it
     */
    <T> T locked(String name, Supplier<T> work) {
        String key = stored(name);
        StoredSession lease = StoredSession.lease();
        if (!take(key, lease)) {
            return work.get();
        }
        try (SessionTiming.Repeated signs
                = settings.timing().repeat(settings.lease().dividedBy(SIGNS_OF_LIFE), () -> showLife(key, lease))) {
            return work.get();
        } finally {
            release(key, lease);
        }
    }

    /** False when there is no lock to be had because the cache is down. */
    private boolean take(String key, StoredSession lease) {
        try {
            await(key, lease);
            return true;
        } catch (CacheFailedException e) {
            if (settings.whenCacheFails() == CacheFailurePolicy.fail) {
                throw e;
            }
            return false;
        }
    }

    private void await(String key, StoredSession lease) {
        Duration limit = settings.pools().timeout();
        long deadline = settings.now() + limit.toMillis();
        GrowingPause pause = new GrowingPause(FIRST_PAUSE, LONGEST_PAUSE);
        // reads, because a store may have done what it reported as not done
        while (!store.putIfAbsent(key, lease, settings.lease()) && !lease.equals(store.get(key))) {
            if (settings.now() >= deadline) {
                throw new FileMakerSessionException(
                        "Another write with the same key values has not ended within borrowTimeout=" + limit.toMillis()
                                                    + " ms: raise borrowTimeout, or send fewer writes of one key at once",
                        null);
            }
            settings.pause(pause.next(), "another write with the same key values goes on");
        }
    }

    private void showLife(String key, StoredSession lease) {
        try {
            store.replace(key, lease, lease, settings.lease());
        } catch (CacheFailedException e) {
            LOG.debug("Cannot extend the lease of a write: {}", e.getMessage());
        }
    }

    private void release(String key, StoredSession lease) {
        try {
            store.remove(key, lease);
        } catch (CacheFailedException e) {
            LOG.debug("Cannot give the lease of a write back, it expires: {}", e.getMessage());
        }
    }

    /** The name as it is stored: values of fields are nobody's business there. */
    private String stored(String name) {
        String all = database.length() + ":" + database + name;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return "filemaker.lock." + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
