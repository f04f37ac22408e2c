package io.github.camelfilemaker.simulator.error;

import java.util.HashMap;
import java.util.Map;

/**
 * The HTTP status of each FileMaker code. The documented rule is 4xx for faults of the request and 500 for all that
 * FileMaker itself refuses; single pairs are captured, others can only be guessed and are therefore replaceable.
 */
public final class StatusTable {

    private static final Map<Integer, Integer> DEFAULTS = Map.ofEntries(
            Map.entry(10, 400), Map.entry(210, 401), Map.entry(211, 401), Map.entry(212, 401), Map.entry(214, 401),
            Map.entry(952, 401), Map.entry(957, 400), Map.entry(958, 400), Map.entry(960, 400),
            Map.entry(1700, 404), Map.entry(1701, 503), Map.entry(1702, 401), Map.entry(1703, 401), Map.entry(1704, 405),
            Map.entry(1705, 415), Map.entry(1706, 400), Map.entry(1707, 400), Map.entry(1708, 400), Map.entry(1709, 400),
            Map.entry(1710, 400));

    private final Map<Integer, Integer> replaced;

    public StatusTable(Map<Integer, Integer> replaced) {
        this.replaced = new HashMap<>(replaced);
    }

    /** What was set for the code wins, then what the error says itself, then the default of the code, then 500. */
    public int of(FileMakerError error) {
        Integer set = replaced.get(error.code());
        if (set != null) {
            return set;
        }
        return error.status() != 0 ? error.status() : DEFAULTS.getOrDefault(error.code(), 500);
    }
}
