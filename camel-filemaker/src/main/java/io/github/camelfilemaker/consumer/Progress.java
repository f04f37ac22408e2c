package io.github.camelfilemaker.consumer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.github.camelfilemaker.operation.Key;

/**
 * Which versions of records have been delivered and done, and so where the next poll has to begin: not after a record
 * that is not done, and not after one that may come to light late. Completions come from any thread; the lock is held
 * for changes in memory only.
 */
final class Progress {

    /** What is remembered over a restart at most; what is beyond comes again after one. */
    private static final int MAX_SAVED = 10_000;

    private enum State {
        /** On its way, or failed and to be delivered again. */
        OPEN,
        FAILED,
        DONE,
        /** Done, with a value of the key that is not known: changed by the work on it, or before a restart. */
        DONE_SOMEWHERE
    }

    private static final class Version {
        private final String modId;
        private Key key;
        private State state;
        /** When it was met last. */
        private long poll;
        /** Where a later version of the record was met while this one was on its way; null for nowhere. */
        private Key newer;

        Version(String modId, Key key, State state, long poll) {
            this.modId = modId;
            this.key = key;
            this.state = state;
            this.poll = poll;
        }
    }

    private final Map<String, Version> versions = new HashMap<>();
    /** The keys of what is open or has failed, each with how many there are. */
    private final TreeMap<Key, Integer> notDone = new TreeMap<>();
    /** Where this poll began. */
    private Key begin;
    /** Up to where this poll has looked. */
    private Key reached;
    /** From where on records can come to light late, as this poll knows it; null for not known. */
    private Key settled;
    private long poll;

    Progress(Key begin, Map<String, String> done) {
        this.begin = begin;
        this.reached = begin;
        done.forEach((recordId, modId) -> versions.put(recordId, new Version(modId, null, State.DONE_SOMEWHERE, poll)));
    }

    /** Begins a poll, and says where. Null for before the first record. */
    synchronized Key beginPoll() {
        poll++;
        begin = from();
        reached = begin;
        settled = null;
        return begin;
    }

    /** Says that records are settled that are below this key when the poll gets there. */
    synchronized void settledBelow(Key key) {
        settled = key;
    }

    /**
     * Whether a version is to be delivered: not if it has been, and not while another of the same record is on its way.
     */
    synchronized boolean offer(String recordId, String modId, Key key) {
        Version known = versions.get(recordId);
        reach(key);
        if (known != null && known.state == State.OPEN) {
            metAgain(known, modId, key);
            return false;
        }
        if (known != null && known.state != State.FAILED && known.modId.equals(modId)) {
            known.key = key;
            known.state = State.DONE;
            known.poll = poll;
            return false;
        }
        if (known != null && known.state == State.FAILED) {
            release(known.key);
        }
        versions.put(recordId, new Version(modId, key, State.OPEN, poll));
        hold(key);
        return true;
    }

    /** The later version has to wait, or the two could overtake each other; it is held for another poll. */
    private void metAgain(Version known, String modId, Key key) {
        known.poll = poll;
        if (!known.modId.equals(modId)) {
            release(known.newer);
            known.newer = key;
            hold(key);
        }
    }

    /** A version that need not be delivered. */
    synchronized void skip(String recordId, String modId, Key key) {
        reach(key);
        versions.put(recordId, new Version(modId, key, State.DONE, poll));
    }

    private void reach(Key key) {
        if (reached == null || reached.compareTo(key) < 0) {
            reached = key;
        }
    }

    /** @param modIdNow what the work on the record has made of the modId */
    synchronized void done(String recordId, String modIdNow) {
        Version version = versions.get(recordId);
        if (version.newer != null) {
            // the later version is still to come
            failed(recordId);
            return;
        }
        release(version.key);
        boolean isChanged = !version.modId.equals(modIdNow);
        versions.put(recordId, new Version(
                modIdNow, version.key, isChanged ? State.DONE_SOMEWHERE : State.DONE, poll));
    }

    /** A version that is to be delivered again, or the one that has taken its place. */
    synchronized void failed(String recordId) {
        Version version = versions.get(recordId);
        if (version.newer != null) {
            // that is where the record is now
            release(version.key);
            version.key = version.newer;
            version.newer = null;
        }
        version.state = State.FAILED;
    }

    private void hold(Key key) {
        notDone.merge(key, 1, Integer::sum);
    }

    private void release(Key key) {
        if (key != null) {
            notDone.computeIfPresent(key, (same, number) -> number == 1 ? null : number - 1);
        }
    }

    /**
     * Ends a poll, and forgets what cannot come again.
     *
     * @param isComplete whether it has looked at all records from its beginning on
     */
    synchronized void endPoll(boolean isComplete) {
        Key from = from();
        versions.values().removeIf(version -> switch (version.state) {
            case OPEN -> false;
            case DONE -> from != null && version.key.compareTo(from) < 0;
            // made by this poll, it may lie where the poll had been before
            case DONE_SOMEWHERE -> isComplete && version.poll < poll;
            case FAILED -> isGone(version, isComplete);
        });
    }

    /** Whether a record that has failed has not been met again: it is deleted, changed, or does not match any more. */
    private boolean isGone(Version version, boolean isComplete) {
        boolean isPassed = isComplete || version.key.compareTo(reached) < 0;
        if (version.poll == poll || !isPassed) {
            return false;
        }
        release(version.key);
        return true;
    }

    /** Where the next poll begins; null for before the first record. */
    synchronized Key from() {
        Key looked = reached;
        if (settled != null && looked != null && settled.compareTo(looked) < 0) {
            looked = settled;
        }
        // never back because the greatest record is gone, but always back to what is not done
        if (settled == null || begin != null && (looked == null || looked.compareTo(begin) < 0)) {
            looked = begin;
        }
        if (notDone.isEmpty()) {
            return looked;
        }
        return looked == null || looked.compareTo(notDone.firstKey()) < 0 ? looked : notDone.firstKey();
    }

    /** What has been done from there on, always in the same order. */
    synchronized List<String> done() {
        List<String> done = new ArrayList<>();
        for (Map.Entry<String, Version> entry : versions.entrySet()) {
            State state = entry.getValue().state;
            if (done.size() < MAX_SAVED && (state == State.DONE || state == State.DONE_SOMEWHERE)) {
                done.add(entry.getKey() + ":" + entry.getValue().modId);
            }
        }
        Collections.sort(done);
        return done;
    }
}
