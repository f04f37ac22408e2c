package io.github.camelfilemaker.session;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import io.github.camelfilemaker.api.FileMakerException;
import io.github.camelfilemaker.api.FileMakerSessionException;
import io.github.camelfilemaker.api.FileMakerTransportException;
import io.github.camelfilemaker.spi.SessionCache;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One session for all calls of an account, shared through a {@link SessionCache}.
 * <p>
 * The session in use is held in memory, so a call costs no read of the cache. The cache is asked when there is none,
 * and written when one is found, refused, or has been in use for another {@code renewInterval}. Of many threads without
 * a session one looks for one, and the others wait for its result.
 */
final class SharedSession implements Sessions {

    private static final Logger LOG = LoggerFactory.getLogger(SharedSession.class);

    /** How long a stop waits for calls that Camel has not waited for: those of a template without a route. */
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    private final String key;
    private final SessionKey owner;
    private final SessionCache cache;
    private final LoginDoor door;
    private final SessionSettings settings;
    private final AtomicReference<Session> current = new AtomicReference<>();
    private final AtomicReference<CompletableFuture<Session>> search = new AtomicReference<>();
    /** A refused session that the store could not remove, as it is stored; null for none. */
    private final AtomicReference<String> toBeRemoved = new AtomicReference<>();
    private volatile boolean stopped;

    SharedSession(SessionKey owner, SessionCache cache, Login client, SessionSettings settings) {
        this.owner = owner;
        this.key = owner.stored();
        this.cache = cache;
        this.door = new LoginDoor(client, settings);
        this.settings = settings;
    }

    @Override
    public Session acquire() {
        while (true) {
            Session session = live();
            if (session == null) {
                session = searchOnce();
            }
            if (session.enter()) {
                renewIfDue(session);
                return session;
            }
            // retired between the look and the step in: look again
            current.compareAndSet(session, null);
        }
    }

    @Override
    public void release(Session session) {
        if (session.leave(settings.clock().millis())) {
            door.logout(session);
            session.end();
        }
    }

    @Override
    public void refused(Session session, boolean isGone) {
        current.compareAndSet(session, null);
        if (!isGone) {
            session.retire();
        }
        try {
            boolean removed = cache.remove(key, StoredSession.of(session));
            LOG.debug("The {} was refused and {}", owner, removed ? "removed from the cache" : "had been replaced already");
        } catch (RuntimeException e) {
            // the refusal is what the caller has to know; the next look at the store tells of its failure
            toBeRemoved.set(StoredSession.of(session));
            LOG.warn("Cannot remove a refused session from the session cache: {}", e.getMessage());
        }
    }

    @Override
    public void stop() {
        stopped = true;
        Session session = current.getAndSet(null);
        if (session == null || cache.isShared()) {
            return;
        }
        try {
            cache.remove(key, StoredSession.of(session));
        } catch (RuntimeException e) {
            LOG.debug("Cannot remove the {} from the session cache: {}", owner, e.getMessage());
        }
        if (session.retire()) {
            door.logout(session);
        } else {
            // the connection is closed after this, so let the last call log out
            session.awaitEnd(STOP_TIMEOUT);
        }
    }

    private Session live() {
        Session session = current.get();
        return session != null && session.isLive(settings.clock().millis(), settings.timeToLive().toMillis()) ? session : null;
    }

    /** Of many callers one searches; the others get its session, or its failure. */
    private Session searchOnce() {
        CompletableFuture<Session> mine = new CompletableFuture<>();
        CompletableFuture<Session> others = search.compareAndExchange(null, mine);
        if (others != null) {
            return await(others);
        }
        try {
            // somebody may have found one between our look and our turn
            Session session = live();
            if (session == null) {
                session = fromCacheOrLogin();
                current.set(session);
                if (stopped) {
                    stop();
                    throw new FileMakerSessionException("The component has been stopped", null);
                }
            }
            mine.complete(session);
            return session;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            search.set(null);
        }
    }

    private Session fromCacheOrLogin() {
        String refused = toBeRemoved.get();
        if (refused != null) {
            inCache(() -> cache.remove(key, refused));
            toBeRemoved.compareAndSet(refused, null);
        }
        Session known = fromCache();
        return known != null ? known : publish(door.login());
    }

    private Session fromCache() {
        String token = StoredSession.token(inCache(() -> cache.get(key)));
        return token == null ? null : new Session(token, settings.clock().millis());
    }

    /** Offers a fresh session to others. If one of them was first, takes theirs and logs ours out. */
    private Session publish(Session fresh) {
        try {
            if (inCache(() -> cache.putIfAbsent(key, StoredSession.of(fresh), settings.timeToLive()))) {
                return fresh;
            }
            // read again before logging out: a store may have done what it reported as failed
            Session theirs = fromCache();
            if (theirs == null || theirs.token().equals(fresh.token())) {
                return fresh;
            }
            door.logout(fresh);
            return theirs;
        } catch (FileMakerSessionException e) {
            door.logout(fresh);
            throw e;
        }
    }

    /** Gives the stored session its whole life again, by compare-and-set: a replaced one is not revived. */
    private void renewIfDue(Session session) {
        if (!session.isDueForRenewal(settings.clock().millis(), settings.renewInterval().toMillis())) {
            return;
        }
        String stored = StoredSession.of(session);
        Duration life = settings.timeToLive();
        try {
            if (cache.replace(key, stored, stored, life) || cache.putIfAbsent(key, stored, life)) {
                return;
            }
            String theirs = StoredSession.token(cache.get(key));
            if (theirs != null && !theirs.equals(session.token())) {
                // another node has found ours dead, and has a newer one: the next call takes that
                LOG.debug("The {} has been replaced by another node", owner);
                current.compareAndSet(session, null);
                session.retire();
            }
        } catch (RuntimeException e) {
            // the session itself is good; the store is tried again after the next interval
            LOG.warn("Cannot extend the life of the {} in the session cache: {}", owner, e.getMessage());
        }
    }

    private Session await(CompletableFuture<Session> others) {
        Duration limit = settings.waitTimeout();
        try {
            return others.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new FileMakerSessionException(
                    "No session within borrowTimeout=" + limit.toMillis() + " ms: another thread is still logging in", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FileMakerSessionException("Interrupted while waiting for a log in", e);
        } catch (ExecutionException e) {
            throw copyFor(e.getCause());
        }
    }

    /** An exception belongs to one exchange: what several threads learn is told to each by one of its own. */
    private static FileMakerException copyFor(Throwable failure) {
        if (failure instanceof FileMakerTransportException known) {
            return new FileMakerTransportException(
                    known.getMessage(), known.getHttpResponseCode(), known.getAction(), known.getLayout(), known);
        }
        return new FileMakerSessionException(
                failure.getMessage(), failure instanceof FileMakerSessionException known && known.getCause() != null
                        ? known.getCause() : failure);
    }

    private <T> T inCache(Supplier<T> operation) {
        try {
            return operation.get();
        } catch (RuntimeException e) {
            throw new FileMakerSessionException(
                    "The session cache " + cache.getClass().getSimpleName() + " failed: " + e.getMessage(), e);
        }
    }
}
