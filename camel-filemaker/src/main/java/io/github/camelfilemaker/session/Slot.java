package io.github.camelfilemaker.session;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A place for one session, with one call at a time. Whoever has borrowed it from its pool is the only one to call it,
 * except for {@link #isOpen()} and the pins.
 */
abstract class Slot {

    final SessionSettings settings;
    private final AtomicInteger pins = new AtomicInteger();
    private volatile Session session;

    Slot(SessionSettings settings) {
        this.settings = settings;
    }

    /**
     * A live session: the one that is here, or a new one.
     *
     * @param  mark              of the log in door, from before the wait for this slot
     * @throws HostFullException when there is no room for a further session
     */
    abstract Session open(long mark);

    /**
     * Says that the server refused the session, so that it is not used again.
     *
     * @param isGone whether the server has forgotten it for certain; otherwise it is logged out
     */
    abstract void refused(boolean isGone);

    /** Gives the session a whole life again after the last call of a scope. */
    abstract void renew();

    /** Logs out of what nobody else can use. */
    abstract void close();

    /** Logs out, whoever else can use it. */
    void logout() {
        close();
    }

    /** The session that is here, live or not; null for none. */
    final Session session() {
        return session;
    }

    final Session session(Session other) {
        session = other;
        return other;
    }

    /** Whether the server still knows this session, as far as can be told without asking; false for null. */
    final boolean isLive(Session known) {
        return known != null && known.idle(settings.now()) < settings.timeToLive().toMillis();
    }

    /** True once each time the interval has passed. */
    final boolean isDueForRenewal(Session known) {
        return known.isDueForRenewal(settings.now(), settings.renewInterval().toMillis());
    }

    final boolean isOpen() {
        return session != null;
    }

    /** Keeps it from being closed while it is idle. */
    final void pin() {
        pins.incrementAndGet();
    }

    final void unpin() {
        pins.decrementAndGet();
    }

    /** Whether it could be closed: open, only of use to this node, and in no scope. */
    boolean isSpare() {
        return isOpen() && pins.get() == 0;
    }
}
