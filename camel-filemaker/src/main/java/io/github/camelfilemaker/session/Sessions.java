package io.github.camelfilemaker.session;

import io.github.camelfilemaker.api.FileMakerSessionException;
import io.github.camelfilemaker.spi.SessionCache;

/**
 * The sessions of one account. Used by many threads at once; no lock is held during a call to the server.
 */
public interface Sessions {

    /**
     * A session for one call, which must be given back with {@link #release(Session)}.
     *
     * @throws FileMakerSessionException when there is none to be had
     */
    Session acquire();

    /** Gives back what {@link #acquire()} gave. */
    void release(Session session);

    /**
     * Says that the server refused this session. It is taken out of the cache if it is still the one that is there: a
     * newer one is left alone.
     *
     * @param isGone whether the server has forgotten it for certain; otherwise it is logged out after its last call
     */
    void refused(Session session, boolean isGone);

    /**
     * The sessions of an account.
     *
     * @param cache null for a log in and out with every call
     */
    static Sessions of(SessionKey owner, SessionCache cache, LoginClient login, SessionSettings settings) {
        return cache == null ? new SessionPerCall(login, settings) : new SharedSession(owner, cache, login, settings);
    }

    /** Logs out what nobody else can use. No call may be under way any more, or it fails. */
    void stop();
}
