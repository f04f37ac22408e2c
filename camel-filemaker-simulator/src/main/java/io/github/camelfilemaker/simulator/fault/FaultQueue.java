package io.github.camelfilemaker.simulator.fault;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import io.github.camelfilemaker.simulator.fault.PlannedFault.Place;

/**
 * Faults that wait, first come, first served: each call takes the first that is meant for it. Safe for use by many
 * threads.
 *
 * @param <R> what is known of a request
 */
public final class FaultQueue<R> {

    private final List<PlannedFault<R>> waiting = new ArrayList<>();

    public synchronized void add(PlannedFault<R> fault) {
        waiting.add(fault);
    }

    /** Takes the fault for this call out of the queue; null when there is none. */
    public synchronized PlannedFault<R> take(Place place, R request) {
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
    }
}
