package io.github.camelfilemaker.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.camelfilemaker.api.FileMakerSessionException;
import io.github.camelfilemaker.spi.SessionCache;
import io.github.camelfilemaker.transport.ApiRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sessions of one account on this node. FileMaker Server runs the calls of a session one after another, so each
 * session has one call at a time here, and as many calls run at once as there are sessions. One session is shared with
 * the other nodes through the store; the others are of this node alone, opened when all are busy and closed when they
 * are idle. Used by many threads at once; no lock is held during a call to the server or the store.
 */
public final class AccountSessions implements TurnSource {

    private static final Logger LOG = LoggerFactory.getLogger(AccountSessions.class);

    /** How long a stop waits for calls that Camel has not waited for: those of a template without a route. */
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    /** Idle for so long, a session is given back to a full server; one between two calls is not. */
    private static final Duration SPARE = Duration.ofSeconds(1);

    private final SessionKey owner;
    private final SessionSettings settings;
    private final LoginDoor door;
    private final ClusterPermits permits;
    private final boolean isKept;
    private final SlotPool calls;
    private final SlotPool scripts;
    private final SlotPool scopes;
    private final Set<SessionScope> openScopes = ConcurrentHashMap.newKeySet();
    private volatile boolean hasOpened;

    /** @param cache null for a log in and out with every call */
    public AccountSessions(SessionKey owner, SessionCache cache, LoginClient client, SessionSettings settings) {
        this(owner, cache, (Login) client, settings);
    }

    AccountSessions(SessionKey owner, SessionCache cache, Login client, SessionSettings settings) {
        this.owner = owner;
        this.settings = settings;
        this.isKept = cache != null;
        this.door = new LoginDoor(client, settings, this::makeRoom);
        TokenStore store = cache == null ? null : new TokenStore(cache);
        StoredKey key = new StoredKey(owner);
        this.permits = new ClusterPermits(key, store, settings);
        SessionSettings.Pools sizes = settings.pools();
        List<Slot> forCalls = ownSlots(isKept ? sizes.calls() - 1 : sizes.calls());
        if (isKept) {
            forCalls.add(0, new SharedSlot(owner, key, store, door, settings));
        }
        this.calls = pool("maxSessions", forCalls);
        this.scripts = sizes.scripts() == 0 ? calls : pool("scriptSessions", ownSlots(sizes.scripts()));
        this.scopes = pool("scopeSessions", ownSlots(sizes.scopes()));
    }

    private List<Slot> ownSlots(int number) {
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            slots.add(new OwnSlot(door, permits, settings));
        }
        return slots;
    }

    private SlotPool pool(String option, List<Slot> slots) {
        return new SlotPool(option, slots, settings.pools(), slot -> {
        });
    }

    @Override
    public Turn turn(ApiRequest request) {
        if (request.globals() != null) {
            throw new IllegalArgumentException(
                    "action=globals needs a scope: without one, the next call may run in another session. Start a scope before"
                                               + " with action=start, a FileMakerScopePolicy or a FileMakerScopeRoutePolicy");
        }
        return turn(request.runsScripts() ? scripts : calls, slot -> true);
    }

    /** A turn at one of a pool's slots. Waits for an open session when there can be no further one. */
    Turn turn(SlotPool pool, Predicate<Slot> fits) {
        long mark = door.mark();
        long deadline = settings.now() + settings.pools().timeout().toMillis();
        Predicate<Slot> wanted = fits;
        while (true) {
            Slot slot = pool.borrow(wanted);
            try {
                slot.open(mark);
                hasOpened = true;
                return new Turn(pool, slot, isKept, settings);
            } catch (HostFullException e) {
                pool.giveBack(slot);
                if (wanted == fits && pool.hasOpen()) {
                    wanted = fits.and(Slot::isOpen);
                } else if (e.isOurLimit()) {
                    pauseBefore(deadline, e);
                    wanted = fits;
                } else {
                    throw e;
                }
            } catch (RuntimeException | Error e) {
                pool.giveBack(slot);
                throw e;
            }
        }
    }

    private void pauseBefore(long deadline, HostFullException reason) {
        if (settings.now() >= deadline) {
            throw new FileMakerSessionException(
                    "No session within borrowTimeout=" + settings.pools().timeout().toMillis() + " ms: "
                                                + reason.getMessage() + ", raise maxClusterSessions or borrowTimeout",
                    null);
        }
        settings.pause(LOOK_AGAIN, "waiting for a session");
    }

    /**
     * Opens a scope: a part of a route in which all calls use one session.
     *
     * @param  failOnGlobalsLost         whether calls fail when the session ends that had the scope's global fields
     * @throws FileMakerSessionException when there is no session to be had; there is no scope then
     */
    public SessionScope openScope(boolean failOnGlobalsLost) {
        Turn first = turn(calls, slot -> true);
        SessionScope scope = new SessionScope(this, first.slot(), failOnGlobalsLost);
        openScopes.add(scope);
        first.close();
        return scope;
    }

    /** A pool of one session for a scope of its own; it comes back here when the scope has ended. */
    SlotPool exclusive() {
        return new SlotPool("scopeSessions", List.of(scopes.borrow(slot -> true)), settings.pools(), scopes::giveBack);
    }

    Duration timeout() {
        return settings.pools().timeout();
    }

    Turn turnAt(Slot slot) {
        return turn(calls, slot::equals);
    }

    /** Lets go of a scope's session: extends its life in the store, unless a call uses it anyway. */
    void ended(SessionScope scope, Slot slot) {
        openScopes.remove(scope);
        slot.unpin();
        if (calls.borrowIfIdle(slot) == null) {
            return;
        }
        if (isKept) {
            slot.renew();
        } else if (slot.isSpare()) {
            slot.close();
        }
        calls.giveBack(slot);
    }

    /** Logs out of sessions of this node that have not been used for a while. To be called now and then. */
    public void closeIdle() {
        int number = closeIdleFor(settings.pools().idleTimeout());
        if (number > 0) {
            LOG.debug("Closed {} idle sessions: {}", number, owner);
        }
    }

    private boolean makeRoom() {
        int number = closeIdleFor(SPARE);
        LOG.warn("The server has no room for a further session ({}). Gave {} idle sessions back", owner, number);
        return number > 0;
    }

    private int closeIdleFor(Duration limit) {
        long now = settings.now();
        Predicate<Slot> isIdle = slot -> slot.isSpare() && slot.session().idle(now) >= limit.toMillis();
        return pools().mapToInt(pool -> pool.close(isIdle)).sum();
    }

    private Stream<SlotPool> pools() {
        return Stream.of(calls, scripts, scopes).distinct();
    }

    /** Whether calls have had sessions: the account can log in. */
    public boolean hasOpened() {
        return hasOpened;
    }

    public boolean hasScopes() {
        return !openScopes.isEmpty();
    }

    /** Logs out what nobody else can use. Waits for calls under way, but not for long. */
    public void stop() {
        close(Slot::close);
    }

    /**
     * Logs out of all sessions, those that other nodes may use as well. Waits for calls under way, but not for long.
     */
    public void drain() {
        close(Slot::logout);
    }

    private void close(Consumer<Slot> closing) {
        openScopes.forEach(SessionScope::end);
        pools().forEach(pool -> pool.stop(closing));
        if (!pools().allMatch(pool -> pool.awaitReturn(STOP_TIMEOUT))) {
            LOG.warn("A call is still running after {} ms: its session stays on the server until it is idle for 15 minutes",
                    STOP_TIMEOUT.toMillis());
        }
    }
}
