package io.github.camelfilemaker.operation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camelfilemaker.model.BulkOutcome;
import io.github.camelfilemaker.session.SessionTiming;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes items in parallel: the caller reads them and hands them over to helpers. When twice as many are waiting as can
 * be written at once, and at the end, the caller writes as well. So it needs no helper, and never waits for one that
 * has not begun: all threads may be busy with other lists. Items of the same key are written one after another.
 */
final class BulkWork {

    private static final Logger LOG = LoggerFactory.getLogger(BulkWork.class);

    private final int parallelism;
    private final boolean stopOnFirstError;
    private final SessionTiming timing;
    private final List<BulkOutcome> outcomes = new ArrayList<>();
    /** What can be begun now. */
    private final Deque<BulkTask> ready = new ArrayDeque<>();
    /** Behind each key that has an item which is ready or being written: the further items of the key. */
    private final Map<Object, Deque<BulkTask>> behind = new HashMap<>();
    private int waiting;
    private int running;
    private int helpers;
    private boolean isStopped;

    /** @param parallelism how many items are written at once, one of them by the caller */
    BulkWork(int parallelism, boolean stopOnFirstError, SessionTiming timing) {
        this.parallelism = parallelism;
        this.stopOnFirstError = stopOnFirstError;
        this.timing = timing;
    }

    /** Whether further items are begun: not after a failure with stopOnFirstError. */
    synchronized boolean goesOn() {
        return !isStopped;
    }

    /** Begins no further item. What is added stands for those that have not been read. */
    synchronized void stop(BulkOutcome reason) {
        outcomes.add(reason);
        isStopped = true;
    }

    /** Adds what has been written before. */
    synchronized void add(BulkOutcome written) {
        outcomes.add(written);
    }

    /** Adds an item, and works for as long as too many are waiting. */
    void add(BulkTask item, BulkOutcome untilTried) {
        if (queue(item, untilTried)) {
            startHelper();
        }
        while (isFull()) {
            workOrWait();
        }
    }

    /** Works until all items are written, or until those under way are when it has been stopped. */
    List<BulkOutcome> finish() {
        while (isBusy()) {
            workOrWait();
        }
        return outcomes;
    }

    /** Says whether a helper is to be started. */
    private synchronized boolean queue(BulkTask item, BulkOutcome untilTried) {
        outcomes.add(untilTried);
        waiting++;
        Deque<BulkTask> before = item.key() == null ? null : behind.get(item.key());
        if (before != null) {
            before.add(item);
            return false;
        }
        if (item.key() != null) {
            behind.put(item.key(), new ArrayDeque<>(1));
        }
        ready.add(item);
        boolean isWanted = helpers < parallelism - 1;
        helpers += isWanted ? 1 : 0;
        return isWanted;
    }

    private void startHelper() {
        try {
            timing.run(this::help);
        } catch (RuntimeException e) {
            // still counted, so that no further one is started
            LOG.debug("No thread to write items in parallel: {}", e.toString());
        }
    }

    private void help() {
        BulkTask item = begin(true);
        while (item != null) {
            end(item, item.write());
            item = begin(true);
        }
    }

    private void workOrWait() {
        BulkTask item = begin(false);
        if (item != null) {
            end(item, item.write());
        } else {
            awaitHelpers();
        }
    }

    private synchronized boolean isFull() {
        return waiting >= 2 * parallelism && !isStopped;
    }

    private synchronized boolean isBusy() {
        return running > 0 || waiting > 0 && !isStopped;
    }

    /** Null when there is nothing to begin; a helper ends then. */
    private synchronized BulkTask begin(boolean isHelper) {
        isStopped |= !isHelper && Thread.currentThread().isInterrupted();
        BulkTask item = isStopped ? null : ready.poll();
        if (item != null) {
            waiting--;
            running++;
        } else if (isHelper) {
            helpers--;
        }
        return item;
    }

    private synchronized void end(BulkTask item, BulkOutcome outcome) {
        running--;
        outcomes.set(item.index(), outcome);
        isStopped |= stopOnFirstError && !outcome.isOk();
        if (item.key() != null) {
            BulkTask next = behind.get(item.key()).poll();
            if (next == null) {
                behind.remove(item.key());
            } else {
                ready.add(next);
            }
        }
        notifyAll();
    }

    /** For the caller, when all that waits is behind items that helpers are writing. */
    private synchronized void awaitHelpers() {
        boolean wasInterrupted = false;
        while (running > 0 && (ready.isEmpty() || isStopped)) {
            try {
                wait();
            } catch (InterruptedException e) {
                // what is under way is finished all the same: otherwise nobody would know what has been written
                wasInterrupted = true;
                isStopped = true;
            }
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
