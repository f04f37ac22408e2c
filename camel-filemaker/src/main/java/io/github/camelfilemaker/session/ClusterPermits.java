package io.github.camelfilemaker.session;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A limit for the sessions of all nodes together: as many keys in the store, one for each session beside the one that
 * is shared. A permit outlives the node that has it for as long as the server may hold that node's session.
 */
final class ClusterPermits {

    /**
     * FileMaker Server forgets a session 15 minutes after its last call, and the last renewal of the permit may have
     * been a renewal interval before that call.
     */
    private static final Duration SERVER_LIFE = Duration.ofMinutes(15);
    /** How long nobody looks again after all were taken. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final StoredKey account;
    private final TokenStore store;
    private final SessionSettings settings;
    private final int limit;
    private volatile long lookAgainAt;

    /**
     * @param account the key of the account
     * @param store   null for no limit
     */
    ClusterPermits(StoredKey account, TokenStore store, SessionSettings settings) {
        this.account = account;
        this.store = store;
        this.settings = settings;
        this.limit = store == null ? 0 : settings.pools().cluster();
    }

    /**
     * Takes one.
     *
     * @return                   null when there is no limit, or none that can be kept because the cache is down
     * @throws HostFullException when all are taken
     */
    Permit take() {
        if (limit == 0) {
            return null;
        }
        if (settings.now() >= lookAgainAt) {
            try {
                Permit permit = tryEach();
                if (permit != null) {
                    return permit;
                }
            } catch (CacheFailedException e) {
                return withoutCache(e);
            }
            lookAgainAt = settings.now() + LOOK_AGAIN.toMillis();
        }
        throw new HostFullException("All sessions of maxClusterSessions=" + limit + " are in use", null, true);
    }

    private Permit tryEach() {
        int permits = limit - 1;
        for (int i = 0, first = ThreadLocalRandom.current().nextInt(limit); i < permits; i++) {
            Permit permit = new Permit(account.text() + ".permit." + (first + i) % permits, StoredSession.lease());
            if (store.putIfAbsent(permit.key, permit.value, life())) {
                return permit;
            }
        }
        return null;
    }

    /** Whether it is still ours. */
    boolean renew(Permit permit) {
        try {
            return permit == null || store.keep(permit.key, permit.value, life());
        } catch (CacheFailedException e) {
            return withoutCache(e) == null;
        }
    }

    void release(Permit permit) {
        if (permit == null) {
            return;
        }
        try {
            store.remove(permit.key, permit.value);
        } catch (CacheFailedException e) {
            // the store has told of its failure; the permit expires
        }
        lookAgainAt = 0;
    }

    private Permit withoutCache(CacheFailedException failure) {
        if (settings.whenCacheFails() == CacheFailurePolicy.fail) {
            throw failure;
        }
        return null;
    }

    private Duration life() {
        return SERVER_LIFE.plus(settings.renewInterval());
    }

    /** One session's part of the limit. */
    record Permit(String key, StoredSession value) {
    }
}
