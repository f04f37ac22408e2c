package io.github.camelfilemaker.session;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The session that all nodes share through the store. The one in use is held in memory, so a call costs no read of the
 * store.
 */
final class SharedSlot extends Slot {

    private static final Logger LOG = LoggerFactory.getLogger(SharedSlot.class);

    private final SessionKey owner;
    private final String key;
    private final TokenStore store;
    private final LoginDoor door;
    private final SessionSettings settings;
    private final ClusterLogin login;
    /** Whether others may have our session from the store. */
    private boolean isStored;

    SharedSlot(SessionKey owner, String key, TokenStore store, LoginDoor door, SessionSettings settings) {
        this.owner = owner;
        this.key = key;
        this.store = store;
        this.door = door;
        this.settings = settings;
        this.login = new ClusterLogin(key, store, door, settings);
    }

    @Override
    Session open(long mark) {
        Session known = session();
        if (isLive(known)) {
            return known.isDueForRenewal(settings.now(), settings.renewInterval().toMillis()) ? renewed(known) : known;
        }
        session(null);
        ClusterLogin.Found found = login.search(mark);
        isStored = found.isStored();
        return session(found.session());
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
            login.dead(stored);
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

    private boolean isLive(Session session) {
        return session != null && session.isLive(settings.now(), settings.timeToLive().toMillis());
    }

    /** Whether others find it in the store: with a whole life, unless it has been idle too long for us. */
    private boolean isLeftToOthers(Session ours) {
        StoredSession token = StoredSession.token(ours.token());
        boolean mayBeLeft = isStored && store.isShared();
        try {
            if (!mayBeLeft) {
                store.remove(key, token);
                return false;
            }
            return isLive(ours) ? store.keep(key, token, settings.timeToLive()) : token.equals(store.get(key));
        } catch (CacheFailedException e) {
            return mayBeLeft;
        }
    }

    /** Gives the stored session its whole life again, by compare-and-set: a replaced one is not revived. */
    private Session renewed(Session ours) {
        StoredSession token = StoredSession.token(ours.token());
        try {
            if (store.keep(key, token, settings.timeToLive())) {
                isStored = true;
                return ours;
            }
            StoredSession there = store.get(key);
            if (login.isDead(there)) {
                isStored = store.replace(key, there, token, settings.timeToLive());
                return ours;
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
        isStored = true;
        return session(new Session(theirs.detail(), settings.now()));
    }
}
