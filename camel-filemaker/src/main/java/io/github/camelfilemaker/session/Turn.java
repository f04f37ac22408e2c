package io.github.camelfilemaker.session;

import java.util.Map;

/**
 * One call's turn at a session: from the moment when nobody else's call runs on it until {@link #close()}.
 */
final class Turn implements AutoCloseable {

    private final SlotPool pool;
    private final Slot slot;
    private final Session session;
    private final boolean isKept;
    private final SessionSettings settings;

    /** @param isKept whether the session stays open for the next call */
    Turn(SlotPool pool, Slot slot, boolean isKept, SessionSettings settings) {
        this.pool = pool;
        this.slot = slot;
        this.session = slot.session();
        this.isKept = isKept;
        this.settings = settings;
    }

    /** The headers that prove the call to be of this session. */
    Map<String, String> headers() {
        return session.headers();
    }

    Session session() {
        return session;
    }

    Slot slot() {
        return slot;
    }

    /**
     * Says that the server refused the session.
     *
     * @param isGone whether the server has forgotten it for certain; otherwise it is logged out
     */
    void refused(boolean isGone) {
        slot.refused(isGone);
    }

    @Override
    public void close() {
        session.used(settings.now());
        try {
            if (!isKept && slot.isSpare()) {
                slot.close();
            }
        } finally {
            pool.giveBack(slot);
        }
    }
}
