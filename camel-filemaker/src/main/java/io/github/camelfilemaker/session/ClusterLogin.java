package io.github.camelfilemaker.session;

import java.time.Duration;

import io.github.camelfilemaker.api.FileMakerSessionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the session of another node, or logs in for all of them.
 * <p>
 * Under the account's key there is nothing, a token, a lease of the node that logs in, or a refusal. Whoever finds
 * nothing puts its lease there, by compare-and-set, and keeps it alive while it logs in; the others look again until
 * there is a token. A lease expires when its holder dies. A holder that has lost its lease takes the token of the one
 * that was quicker, and logs its own out; when there is no token yet it offers its own, so that there is progress even
 * if every log in takes longer than a lease.
 * <p>
 * Used by one thread at a time.
 */
final class ClusterLogin {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterLogin.class);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);
    /** How often a lease is extended within its life: two signs of life may get lost. */
    private static final int SIGNS_OF_LIFE = 3;
    /** How often a fresh session is offered to a store in which others write at the same time. */
    private static final int OFFERS = 5;

    private final StoredKey key;
    private final TokenStore store;
    private final LoginDoor door;
    private final SessionSettings settings;
    /** The last session that was refused; null when there has been a log in since. */
    private volatile StoredSession dead;

    ClusterLogin(StoredKey key, TokenStore store, LoginDoor door, SessionSettings settings) {
        this.key = key;
        this.store = store;
        this.door = door;
        this.settings = settings;
    }

    /**
     * A session to use.
     *
     * @param isStored whether others may have it from the store
     */
    record Found(Session session, boolean isStored) {
    }

    /** Says that this is not to be taken from the store any more, if it is still there. */
    void dead(StoredSession token) {
        dead = token;
    }

    boolean isDead(StoredSession token) {
        return token != null && token.equals(dead);
    }

    /**
     * @param  mark                      of the log in door
     * @throws CacheFailedException      when the store fails, unless a call is to go on without it
     * @throws FileMakerSessionException when the log in fails, here or on another node, or takes too long
     */
    Found search(long mark) {
        try {
            return inStore(mark);
        } catch (CacheFailedException e) {
            if (settings.whenCacheFails() == CacheFailurePolicy.fail) {
                throw e;
            }
            return new Found(door.login(mark), false);
        }
    }

    private Found inStore(long mark) {
        long deadline = settings.now() + settings.pools().timeout().toMillis();
        GrowingPause pause = new GrowingPause(FIRST_PAUSE, LONGEST_PAUSE);
        while (true) {
            StoredSession there = store.get(key.text());
            if (there == null || isDead(there)) {
                StoredSession lease = StoredSession.lease();
                if (put(lease, there, settings.lease())) {
                    return login(lease, mark);
                }
            } else if (there.state() != StoredSession.State.LEASE) {
                return taken(there, mark);
            }
            if (settings.now() >= deadline) {
                throw new FileMakerSessionException(
                        "No session within borrowTimeout=" + settings.pools().timeout().toMillis()
                                                    + " ms: another node is still logging in",
                        null);
            }
            settings.pause(pause.next(), "another node logs in");
        }
    }

    private Found taken(StoredSession there, long mark) {
        return switch (there.state()) {
            case TOKEN -> theirs(there);
            case FAILED -> throw door.refused(there);
            default -> {
                LOG.debug("A session is stored in a form that this node cannot read: it logs in for itself");
                yield new Found(door.login(mark), false);
            }
        };
    }

    /** Puts a value in the place of the one that is there; null for none. */
    private boolean put(StoredSession value, StoredSession there, Duration life) {
        return there == null ? store.putIfAbsent(key.text(), value, life) : store.replace(key.text(), there, value, life);
    }

    private Found login(StoredSession lease, long mark) {
        dead = null;
        Session fresh;
        try (SessionTiming.Repeated signs = settings.timing().repeat(settings.lease().dividedBy(SIGNS_OF_LIFE),
                () -> showLife(lease))) {
            fresh = door.login(mark);
        } catch (RuntimeException | Error e) {
            giveUp(lease);
            throw e;
        }
        return publish(fresh, lease);
    }

    private void showLife(StoredSession lease) {
        try {
            store.replace(key.text(), lease, lease, settings.lease());
        } catch (CacheFailedException e) {
            LOG.debug("Cannot extend the lease for a log in: {}", e.getMessage());
        }
    }

    /** Tells the others that the log in was refused, or lets one of them try. */
    private void giveUp(StoredSession lease) {
        StoredSession refusal = door.refusal();
        try {
            if (refusal == null) {
                store.remove(key.text(), lease);
            } else {
                store.replace(key.text(), lease, refusal, door.closedFor());
            }
        } catch (CacheFailedException e) {
            LOG.debug("Cannot give a lease back, it expires: {}", e.getMessage());
        }
    }

    private Found publish(Session fresh, StoredSession lease) {
        StoredSession token = StoredSession.token(fresh.token());
        try {
            return store.replace(key.text(), lease, token, settings.timeToLive())
                    ? new Found(fresh, true) : offer(fresh, token);
        } catch (CacheFailedException e) {
            if (settings.whenCacheFails() == CacheFailurePolicy.local) {
                return new Found(fresh, false);
            }
            // it may have got there all the same
            dead = token;
            door.logout(fresh);
            throw e;
        }
    }

    /**
     * For one who has lost its lease: a finished log in goes before one that is under way, and a token that is there
     * before ours. Reads before it logs out, because a store may have done what it reported as not done.
     */
    private Found offer(Session fresh, StoredSession token) {
        for (int i = 0; i < OFFERS; i++) {
            StoredSession there = store.get(key.text());
            if (token.equals(there)) {
                return new Found(fresh, true);
            }
            if (there != null && there.state() == StoredSession.State.TOKEN) {
                door.logout(fresh);
                return theirs(there);
            }
            if (there != null && there.state() == StoredSession.State.UNREADABLE) {
                break;
            }
            if (put(token, there, settings.timeToLive())) {
                return new Found(fresh, true);
            }
        }
        return new Found(fresh, false);
    }

    private Found theirs(StoredSession token) {
        return new Found(new Session(token.detail(), settings.now()), true);
    }
}
