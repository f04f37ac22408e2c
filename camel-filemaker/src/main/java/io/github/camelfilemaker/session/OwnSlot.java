package io.github.camelfilemaker.session;

/**
 * A session of this node alone, held in memory.
 */
final class OwnSlot extends Slot {

    private final LoginDoor door;
    private final ClusterPermits permits;
    private ClusterPermits.Permit permit;

    OwnSlot(LoginDoor door, ClusterPermits permits, SessionSettings settings) {
        super(settings);
        this.door = door;
        this.permits = permits;
    }

    @Override
    Session open(long mark) {
        Session known = session();
        if (isLive(known)) {
            if (!isDueForRenewal(known) || permits.renew(permit)) {
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
