package io.github.camelfilemaker.simulator.fault;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

import io.github.camelfilemaker.simulator.fault.PlannedFault.Place;

/**
 * Faults that wait, first come, first served: each call takes the first that is meant for it. The others may get one
 * from a source. Safe for use by many threads.
 *
 * @param <R> what is known of a request
 */
public final class FaultQueue<R> {

    private final List<PlannedFault<R>> waiting = new ArrayList<>();
    private volatile Function<R, PlannedFault<R>> source = request -> null;

    public synchronized void add(PlannedFault<R> fault) {
        waiting.add(fault);
    }

    /**
     * What is asked for a fault for each call with a session that none of the queue strikes; it answers null for none.
     */
    public void source(Function<R, PlannedFault<R>> faults) {
        source = faults;
    }

    /** The fault for this call; null when there is none. One from the queue is taken out. */
    public PlannedFault<R> take(Place place, R request) {
        PlannedFault<R> queued = takeQueued(place, request);
        return queued == null && place == Place.SESSION_CALL ? source.apply(request) : queued;
    }

    private synchronized PlannedFault<R> takeQueued(Place place, R request) {
        for (Iterator<PlannedFault<R>> i = waiting.iterator(); i.hasNext();) {
            PlannedFault<R> fault = i.next();
            if (fault.strikes(place, request)) {
                i.remove();
                return fault;
            }
        }
        return null;
    }

    public synchronized List<PlannedFault<R>> waiting() {
        return List.copyOf(waiting);
    }

    public synchronized void clear() {
        waiting.clear();
        source = request -> null;
    }
}
