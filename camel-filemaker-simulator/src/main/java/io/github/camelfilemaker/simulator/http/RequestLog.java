package io.github.camelfilemaker.simulator.http;

import java.util.ArrayDeque;
import java.util.List;

/** The last requests, in the order of their arrival. Safe for use by many threads. */
public final class RequestLog {

    private final ArrayDeque<Recording> recordings = new ArrayDeque<>();
    private final int max;

    /** @param max how many are kept: a server that runs for long must not fill up */
    public RequestLog(int max) {
        this.max = max;
    }

    synchronized void add(Recording recording) {
        if (max > 0) {
            if (recordings.size() == max) {
                recordings.removeFirst();
            }
            recordings.addLast(recording);
        }
    }

    public synchronized List<Recording> recordings() {
        return List.copyOf(recordings);
    }

    public synchronized void clear() {
        recordings.clear();
    }
}
