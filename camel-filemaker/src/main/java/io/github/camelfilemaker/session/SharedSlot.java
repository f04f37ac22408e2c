package io.github.camelfilemaker.session;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The session that all nodes share through the store. The one in use is held in memory, so a call costs no read of the
 * store.
 */
final class SharedSlot extends Slot {

    private static final Logger LOG = LoggerFactory.getLogger(SharedSlot.class);

    private final SessionKey owner;
    private final StoredKey key;
    private final TokenStore store;
    private final LoginDoor door;
    private final ClusterLogin login;
    private final AtomicReference<Renewal> renewal = new AtomicReference<>();
    private final AtomicBoolean isRenewing = new AtomicBoolean();
    /** Whether others may have our session from the store. */
    private boolean isStored;

    SharedSlot(SessionKey owner, StoredKey key, TokenStore store, LoginDoor door, SessionSettings settings) {
        super(settings);
        this.owner = owner;
        this.key = key;
        this.store = store;
        this.door = door;
        this.login = new ClusterLogin(key, store, door, settings);
    }

    @Override
    Session open(long mark) {
        takeRenewal();
        Session known = session();
        if (!isLive(known)) {
            session(null);
            ClusterLogin.Found found = login.search(mark);
            isStored = found.isStored();
            return session(found.session());
        }
        if (isDueForRenewal(known)) {
            renew();
        }
        return session();
    }

    @Override
    void refused(boolean isGone) {
        Session refused = session();
        session(null);
        StoredSession stored = StoredSession.token(refused.token());
        // first, because a renewal that is under way may put it back
        login.dead(stored);
        try {
            boolean removed = store.remove(key.text(), stored);
            LOG.debug("The {} was refused and {}", owner, removed ? "removed from the cache" : "had been replaced already");
        } catch (CacheFailedException e) {
            // the refusal is what the caller has to know; the next look at the store tells of its failure
        }
        if (!isGone) {
            door.logout(refused);
        }
    }

    /** On another thread, because a store that hangs should hold up no call. */
    @Override
    void renew() {
        Session ours = session();
        if (isLive(ours) && isRenewing.compareAndSet(false, true)) {
            settings.timing().run(() -> {
                try {
                    renewal.set(renewed(ours));
                } finally {
                    isRenewing.set(false);
                }
            });
            takeRenewal();
        }
    }

    @Override
    void close() {
        Session ours = session();
        session(null);
        if (ours != null && !isLeftToOthers(ours)) {
            door.logout(ours);
        }
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

    /** Whether others find it in the store: with a whole life, unless it has been idle too long for us. */
    private boolean isLeftToOthers(Session ours) {
        StoredSession token = StoredSession.token(ours.token());
        boolean mayBeLeft = isStored && store.isShared();
        try {
            if (!mayBeLeft) {
                store.remove(key.text(), token);
                return false;
            }
            return isLive(ours) ? store.keep(key.text(), token, settings.timeToLive()) : token.equals(store.get(key.text()));
        } catch (CacheFailedException e) {
            return mayBeLeft;
        }
    }

    /** Gives the stored session its whole life again, by compare-and-set: a replaced one is not revived. */
    private Renewal renewed(Session ours) {
        StoredSession token = StoredSession.token(ours.token());
        try {
            if (store.keep(key.text(), token, settings.timeToLive())) {
                return new Renewal(ours, true, null);
            }
            StoredSession there = store.get(key.text());
            if (login.isDead(there)) {
                return new Renewal(ours, store.replace(key.text(), there, token, settings.timeToLive()), null);
            }
            boolean isReplaced = there != null && there.state() == StoredSession.State.TOKEN && !there.equals(token);
            return new Renewal(ours, isReplaced, isReplaced ? there : null);
        } catch (CacheFailedException e) {
            // the session itself is good; the store is tried again after the next interval
            return null;
        }
    }

    /** What a renewal has found out, if there was one, becomes true with the next call. */
    private void takeRenewal() {
        Renewal last = renewal.getAndSet(null);
        if (last == null || last.ours != session()) {
            return;
        }
        isStored = last.isStored;
        if (last.theirs != null) {
            LOG.debug("The {} has been replaced by another node", owner);
            door.logout(last.ours);
            session(new Session(last.theirs.detail(), settings.now()));
        }
    }

    /**
     * @param isStored whether the store has what is to be used now
     * @param theirs   the session that has taken the place of ours; null for none
     */
    private record Renewal(Session ours, boolean isStored, StoredSession theirs) {
    }
}
