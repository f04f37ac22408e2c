package io.github.camelfilemaker.session;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;

import io.github.camelfilemaker.api.FileMakerSessionException;

/**
 * Lends slots, each to one call at a time: first come, first served, and nobody waits longer than the time-out. The
 * slot that was used last is lent first, so that as few sessions as possible are open. The lock is only held for
 * changes in memory.
 */
final class SlotPool {

    private final String option;
    private final SessionSettings.Pools settings;
    private final List<Slot> slots;
    private final Consumer<Slot> closed;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition returned = lock.newCondition();
    private final Deque<Slot> idle;
    private final Deque<Waiter> waiters = new ArrayDeque<>();
    /** How slots are closed since the stop; null before it. */
    private Consumer<Slot> close;

    /**
     * @param option what to raise when there are too few, for errors
     * @param slots  all of them; those at the front are lent first
     * @param closed told of each slot that has been closed after a stop
     */
    SlotPool(String option, Collection<? extends Slot> slots, SessionSettings.Pools settings, Consumer<Slot> closed) {
        this.option = option;
        this.settings = settings;
        this.slots = List.copyOf(slots);
        this.closed = closed;
        this.idle = new ArrayDeque<>(slots);
    }

    /**
     * Lends a slot that fits, now or when one is given back.
     *
     * @throws FileMakerSessionException when the wait is too long, too many are waiting, or the pool has been stopped
     */
    Slot borrow(Predicate<Slot> fits) {
        Waiter waiter = new Waiter(fits);
        lock.lock();
        try {
            if (close != null) {
                throw stopped();
            }
            Slot free = takeIdle(fits);
            if (free != null) {
                return free;
            }
            if (waiters.size() >= settings.maxQueueSize()) {
                throw new FileMakerSessionException(
                        "Already maxQueueSize=" + settings.maxQueueSize() + " calls are waiting for one of " + option + "="
                                                    + slots.size() + " sessions: raise " + option,
                        null);
            }
            waiters.add(waiter);
        } finally {
            lock.unlock();
        }
        return await(waiter);
    }

    /** Lends this slot if it is idle; null when it is not. */
    Slot borrowIfIdle(Slot slot) {
        lock.lock();
        try {
            return close != null ? null : takeIdle(slot::equals);
        } finally {
            lock.unlock();
        }
    }

    /** Takes a slot back. After a stop, it is closed. */
    void giveBack(Slot slot) {
        Consumer<Slot> stopped;
        lock.lock();
        try {
            stopped = close;
            if (stopped == null) {
                lend(slot);
                return;
            }
        } finally {
            lock.unlock();
        }
        stopped.accept(slot);
        closed.accept(slot);
        lock.lock();
        try {
            idle.add(slot);
            returned.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether there is a session, in use or not. */
    boolean hasOpen() {
        return slots.stream().anyMatch(Slot::isOpen);
    }

    /** Closes the idle slots of this kind, and says how many there were. */
    int close(Predicate<Slot> which) {
        List<Slot> taken = new ArrayList<>();
        lock.lock();
        try {
            for (Slot slot = takeIdle(which); slot != null; slot = takeIdle(which)) {
                taken.add(slot);
            }
        } finally {
            lock.unlock();
        }
        for (Slot slot : taken) {
            slot.close();
            giveBack(slot);
        }
        return taken.size();
    }

    /** Lends nothing any more and closes each slot, those that are lent when they come back. */
    void stop(Consumer<Slot> closing) {
        List<Slot> taken;
        lock.lock();
        try {
            close = closing;
            waiters.forEach(waiter -> waiter.turn.completeExceptionally(stopped()));
            waiters.clear();
            taken = new ArrayList<>(idle);
            idle.clear();
        } finally {
            lock.unlock();
        }
        taken.forEach(this::giveBack);
    }

    /** Waits, but not longer than this, until all slots are back. */
    boolean awaitReturn(Duration limit) {
        long left = limit.toNanos();
        lock.lock();
        try {
            while (idle.size() < slots.size()) {
                if (left <= 0) {
                    return false;
                }
                left = returned.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private Slot takeIdle(Predicate<Slot> fits) {
        for (Iterator<Slot> slots = idle.iterator(); slots.hasNext();) {
            Slot slot = slots.next();
            if (fits.test(slot)) {
                slots.remove();
                return slot;
            }
        }
        return null;
    }

    private void lend(Slot slot) {
        for (Iterator<Waiter> all = waiters.iterator(); all.hasNext();) {
            Waiter waiter = all.next();
            if (waiter.fits.test(slot)) {
                all.remove();
                waiter.turn.complete(slot);
                return;
            }
        }
        if (slot.isOpen()) {
            idle.addFirst(slot);
        } else {
            idle.addLast(slot);
        }
    }

    private Slot await(Waiter waiter) {
        try {
            return waiter.turn.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            if (withdraw(waiter)) {
                throw new FileMakerSessionException(
                        "No session within borrowTimeout=" + settings.timeout().toMillis() + " ms: all of " + option + "="
                                                    + slots.size() + " are in use, raise " + option + " or borrowTimeout",
                        null);
            }
            return lentInTheLastMoment(waiter);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (!withdraw(waiter)) {
                giveBack(lentInTheLastMoment(waiter));
            }
            throw new FileMakerSessionException("Interrupted while waiting for a session", e);
        } catch (ExecutionException e) {
            throw stopped();
        }
    }

    private static Slot lentInTheLastMoment(Waiter waiter) {
        try {
            return waiter.turn.join();
        } catch (CompletionException e) {
            throw stopped();
        }
    }

    private boolean withdraw(Waiter waiter) {
        lock.lock();
        try {
            return waiters.remove(waiter);
        } finally {
            lock.unlock();
        }
    }

    private static FileMakerSessionException stopped() {
        return new FileMakerSessionException("The sessions have been closed: the component or the scope has ended", null);
    }

    /** One who waits. */
    private static final class Waiter {
        private final Predicate<Slot> fits;
        private final CompletableFuture<Slot> turn = new CompletableFuture<>();

        Waiter(Predicate<Slot> fits) {
            this.fits = fits;
        }
    }
}
