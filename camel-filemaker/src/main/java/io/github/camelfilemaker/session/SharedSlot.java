package io.github.camelfilemaker.session;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

import io.github.camelfilemaker.api.FileMakerSessionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The session that all nodes share through the store, one log in for all of them.
 * <p>
 * Under the account's key there is nothing, a token, a lease of the node that logs in, or a refusal. Whoever finds
 * nothing puts its lease there, by compare-and-set, and keeps it alive while it logs in; the others look again until
 * there is a token. A lease expires when its holder dies. A holder that has lost its lease takes the token of the one
 * that was quicker, and logs its own out; when there is no token yet it offers its own, so that there is progress even
 * if every log in takes longer than a lease.
 * <p>
 * The session in use is held in memory, so a call costs no read of the store.
 */
final class SharedSlot extends Slot {

    private static final Logger LOG = LoggerFactory.getLogger(SharedSlot.class);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);
    /** How often a lease is extended within its life: two signs of life may get lost. */
    private static final int SIGNS_OF_LIFE = 3;
    /** How often a fresh session is offered to a store in which others write at the same time. */
    private static final int OFFERS = 5;

    private final SessionKey owner;
    private final String key;
    private final TokenStore store;
    private final LoginDoor door;
    private final SessionSettings settings;
    /** Whether others may have our session from the store. */
    private boolean isStored;
    /** A refused session that the store could not remove; null for none. */
    private StoredSession toBeRemoved;

    SharedSlot(SessionKey owner, TokenStore store, LoginDoor door, SessionSettings settings) {
        this.owner = owner;
        this.key = owner.stored();
        this.store = store;
        this.door = door;
        this.settings = settings;
    }

    @Override
    Session open(long mark) {
        Session known = session();
        if (isLive(known)) {
            return known.isDueForRenewal(settings.now(), settings.renewInterval().toMillis()) ? renewed(known) : known;
        }
        session(null);
        try {
            return search(mark);
        } catch (CacheFailedException e) {
            return alone(e, mark);
        }
    }

    @Override
    void refused(boolean isGone) {
        Session refused = session();
        session(null);
        StoredSession stored = StoredSession.token(refused.token());
        try {
            boolean removed = store.remove(key, stored);
            LOG.debug("The {} was refused and {}", owner, removed ? "removed from the cache" : "had been replaced already");
        } catch (CacheFailedException e) {
            // the refusal is what the caller has to know; the next look at the store tells of its failure
            toBeRemoved = stored;
        }
        if (!isGone) {
            door.logout(refused);
        }
    }

    @Override
    void renew() {
        Session ours = session();
        if (isLive(ours)) {
            renewed(ours);
        }
    }

    @Override
    void close() {
        Session ours = session();
        session(null);
        if (ours == null) {
            return;
        }
        try {
            StoredSession stored = StoredSession.token(ours.token());
            if (!store.isShared()) {
                store.remove(key, stored);
            } else if (isStored && isLeft(ours, stored)) {
                return;
            }
        } catch (CacheFailedException e) {
            if (store.isShared() && isStored) {
                return;
            }
        }
        door.logout(ours);
    }

    /** Whether others find it in the store: with a whole life, unless it has been idle too long for us. */
    private boolean isLeft(Session ours, StoredSession stored) {
        return isLive(ours) ? store.keep(key, stored, settings.timeToLive()) : stored.equals(store.get(key));
    }

    @Override
    void logout() {
        if (isOpen()) {
            // as refused by us
            refused(false);
        }
    }

    @Override
    boolean isSpare() {
        return false;
    }

    private boolean isLive(Session session) {
        return session != null && session.isLive(settings.now(), settings.timeToLive().toMillis());
    }

    /** Finds the session of another node, or logs in for all of them. */
    private Session search(long mark) {
        long deadline = settings.now() + settings.pools().timeout().toMillis();
        Duration pause = FIRST_PAUSE;
        while (true) {
            StoredSession there = store.get(key);
            StoredSession lease = StoredSession.lease();
            if (there == null) {
                if (store.putIfAbsent(key, lease, settings.lease())) {
                    return login(lease, mark);
                }
            } else if (there.equals(toBeRemoved)) {
                if (store.replace(key, there, lease, settings.lease())) {
                    return login(lease, mark);
                }
            } else {
                switch (there.state()) {
                    case TOKEN -> {
                        return stored(new Session(there.detail(), settings.now()));
                    }
                    case FAILED -> throw door.refused(there);
                    case UNREADABLE -> {
                        LOG.debug("The {} is stored in a form that this node cannot read", owner);
                        return unstored(door.login(mark));
                    }
                    case LEASE -> {
                        // look again
                    }
                }
            }
            if (settings.now() >= deadline) {
                throw new FileMakerSessionException(
                        "No session within borrowTimeout=" + settings.pools().timeout().toMillis()
                                                    + " ms: another node is still logging in",
                        null);
            }
            pause = pauseAfter(pause);
        }
    }

    private Duration pauseAfter(Duration pause) {
        try {
            // not all nodes at the same moment
            settings.timing().pause(pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FileMakerSessionException("Interrupted while another node logs in", e);
        }
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private Session login(StoredSession lease, long mark) {
        toBeRemoved = null;
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
            store.replace(key, lease, lease, settings.lease());
        } catch (CacheFailedException e) {
            LOG.debug("Cannot extend the lease for a log in: {}", e.getMessage());
        }
    }

    /** Tells the others that the log in was refused, or lets one of them try. */
    private void giveUp(StoredSession lease) {
        StoredSession refusal = door.refusal();
        try {
            if (refusal == null) {
                store.remove(key, lease);
            } else {
                store.replace(key, lease, refusal, door.closedFor());
            }
        } catch (CacheFailedException e) {
            LOG.debug("Cannot give a lease back, it expires: {}", e.getMessage());
        }
    }

    private Session publish(Session fresh, StoredSession lease) {
        try {
            StoredSession token = StoredSession.token(fresh.token());
            return store.replace(key, lease, token, settings.timeToLive()) ? stored(fresh) : offered(fresh);
        } catch (CacheFailedException e) {
            if (settings.whenCacheFails() == CacheFailurePolicy.local) {
                return unstored(fresh);
            }
            // it may have got there all the same
            toBeRemoved = StoredSession.token(fresh.token());
            door.logout(fresh);
            throw e;
        }
    }

    /**
     * For one who has lost its lease: a finished log in goes before one that is under way, and a token that is there
     * before ours. Reads before it logs out, because a store may have done what it reported as not done.
     */
    private Session offered(Session fresh) {
        StoredSession token = StoredSession.token(fresh.token());
        for (int i = 0; i < OFFERS; i++) {
            StoredSession there = store.get(key);
            if (token.equals(there)) {
                return stored(fresh);
            }
            if (there != null && there.state() == StoredSession.State.TOKEN) {
                return replacedBy(there, fresh);
            }
            if (there != null && there.state() == StoredSession.State.UNREADABLE) {
                break;
            }
            if (there == null
                    ? store.putIfAbsent(key, token, settings.timeToLive())
                    : store.replace(key, there, token, settings.timeToLive())) {
                return stored(fresh);
            }
        }
        return unstored(fresh);
    }

    /** Gives the stored session its whole life again, by compare-and-set: a replaced one is not revived. */
    private Session renewed(Session ours) {
        try {
            StoredSession token = StoredSession.token(ours.token());
            if (store.keep(key, token, settings.timeToLive())) {
                return stored(ours);
            }
            StoredSession there = store.get(key);
            if (there != null && there.equals(toBeRemoved) && store.replace(key, there, token, settings.timeToLive())) {
                toBeRemoved = null;
                return stored(ours);
            }
            boolean isReplaced = there != null && there.state() == StoredSession.State.TOKEN && !there.equals(token);
            return isReplaced ? replacedBy(there, ours) : ours;
        } catch (CacheFailedException e) {
            // the session itself is good; the store is tried again after the next interval
            return ours;
        }
    }

    private Session replacedBy(StoredSession theirs, Session ours) {
        LOG.debug("The {} has been replaced by another node", owner);
        door.logout(ours);
        return stored(new Session(theirs.detail(), settings.now()));
    }

    private Session alone(CacheFailedException failure, long mark) {
        if (settings.whenCacheFails() == CacheFailurePolicy.fail) {
            throw failure;
        }
        return unstored(door.login(mark));
    }

    private Session stored(Session session) {
        isStored = true;
        return session(session);
    }

    private Session unstored(Session session) {
        isStored = false;
        return session(session);
    }
}
