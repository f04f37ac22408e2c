package io.github.camelfilemaker.session;

/**
 * A session of this node alone, held in memory.
 */
final class OwnSlot extends Slot {

    private final LoginDoor door;
    private final ClusterPermits permits;
    private final SessionSettings settings;
    private ClusterPermits.Permit permit;

    OwnSlot(LoginDoor door, ClusterPermits permits, SessionSettings settings) {
        this.door = door;
        this.permits = permits;
        this.settings = settings;
    }

    @Override
    Session open(long mark) {
        Session known = session();
        long now = settings.now();
        if (known != null && known.isLive(now, settings.timeToLive().toMillis())) {
            if (!known.isDueForRenewal(now, settings.renewInterval().toMillis()) || permits.renew(permit)) {
                return known;
            }
            // somebody else has its permit
            door.logout(known);
        }
        forget();
        permit = permits.take();
        try {
            return session(door.login(mark));
        } finally {
            if (!isOpen()) {
                forget();
            }
        }
    }

    @Override
    void refused(boolean isGone) {
        if (!isGone) {
            door.logout(session());
        }
        forget();
    }

    @Override
    void renew() {
        // it lives by its last call
    }

    @Override
    void close() {
        if (isOpen()) {
            door.logout(session());
        }
        forget();
    }

    private void forget() {
        session(null);
        permits.release(permit);
        permit = null;
    }
}
