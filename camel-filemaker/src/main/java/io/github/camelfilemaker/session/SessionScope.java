package io.github.camelfilemaker.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import io.github.camelfilemaker.api.FileMakerSessionException;
import io.github.camelfilemaker.transport.ApiRequest;

/**
 * A part of a route in which all calls use one session, one after another. Others may use it as well, until the scope
 * sets global fields: from then on it has a session of its own, in which its global fields are set again when it had to
 * be opened anew. Used by the threads of one exchange and its copies.
 */
public final class SessionScope implements TurnSource {

    private final AccountSessions account;
    private final Slot shared;
    private final boolean failOnGlobalsLost;
    private final AtomicReference<CompletableFuture<SlotPool>> own = new AtomicReference<>();
    private final AtomicBoolean hasEnded = new AtomicBoolean();
    private final Map<String, Object> globals = new LinkedHashMap<>();
    /** The session that has the global fields; null for none yet. */
    private Session hasGlobals;

    /** @param shared lent to the caller, so that it is not closed in between */
    SessionScope(AccountSessions account, Slot shared, boolean failOnGlobalsLost) {
        this.account = account;
        this.shared = shared;
        this.failOnGlobalsLost = failOnGlobalsLost;
        shared.pin();
    }

    @Override
    public Turn turn(ApiRequest request) {
        boolean isExclusive = own.get() != null;
        if (!hasEnded.get()) {
            return isExclusive || request.globals() != null ? account.turn(exclusive(), slot -> true) : account.turnAt(shared);
        }
        if (isExclusive) {
            throw new FileMakerSessionException(
                    "The scope has ended that this call belongs to, and the global fields that it had set are gone", null);
        }
        return account.turn(request);
    }

    @Override
    public synchronized Map<String, Object> missingGlobals(Turn turn) {
        if (globals.isEmpty() || turn.session() == hasGlobals) {
            return Map.of();
        }
        if (failOnGlobalsLost) {
            throw new FileMakerSessionException(
                    "The global fields " + globals.keySet() + " of this scope have ended with its session, and"
                                                + " failOnGlobalsLost=true",
                    null);
        }
        return Map.copyOf(globals);
    }

    @Override
    public synchronized void globalsSet(Turn turn, Map<String, Object> fields) {
        globals.putAll(fields);
        hasGlobals = turn.session();
    }

    /** Whether it has ended. */
    public boolean isOver() {
        return hasEnded.get();
    }

    /**
     * Ends it, if that has not been done yet. Calls under way go on; the session of a scope with global fields is
     * logged out after the last of them.
     */
    public void end() {
        if (hasEnded.compareAndSet(false, true)) {
            CompletableFuture<SlotPool> pool = own.get();
            // one that is being made just now is closed by its maker
            if (pool != null && pool.isDone() && !pool.isCompletedExceptionally()) {
                pool.join().stop(Slot::close);
            }
            account.ended(this, shared);
        }
    }

    /** The pool of its own session. Of many callers one makes it; the others wait. */
    private SlotPool exclusive() {
        CompletableFuture<SlotPool> mine = new CompletableFuture<>();
        CompletableFuture<SlotPool> others = own.compareAndExchange(null, mine);
        if (others != null) {
            return await(others);
        }
        try {
            SlotPool pool = account.exclusive();
            mine.complete(pool);
            if (hasEnded.get()) {
                pool.stop(Slot::close);
            }
            return pool;
        } catch (RuntimeException | Error e) {
            own.set(null);
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private SlotPool await(CompletableFuture<SlotPool> others) {
        try {
            return others.get(account.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FileMakerSessionException("Interrupted while waiting for the session of a scope", e);
        } catch (TimeoutException e) {
            throw new FileMakerSessionException(
                    "No session for a scope within borrowTimeout=" + account.timeout().toMillis() + " ms", e);
        } catch (ExecutionException e) {
            throw new FileMakerSessionException(e.getCause().getMessage(), e.getCause());
        }
    }
}
