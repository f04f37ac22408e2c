package io.github.camelfilemaker.consumer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.camelfilemaker.operation.Key;
import org.apache.camel.spi.StateRepository;

/**
 * Keeps the position of a consumer in a repository: where the next poll begins, and which versions of records from
 * there on have been done.
 */
public final class PositionStore {

    /** Before the first record. */
    private static final String BEGINNING = "beginning";

    private final StateRepository<String, String> repository;
    private final String key;

    public PositionStore(StateRepository<String, String> repository, String key) {
        this.repository = repository;
        this.key = key;
    }

    /** Whether there is a position. */
    boolean isKnown() {
        return repository.getState(key) != null;
    }

    /**
     * Where the next poll begins; null for before the first record.
     *
     * @throws IllegalArgumentException when what is stored is no position; nothing is guessed, because that could skip
     *                                  records
     */
    Key from() {
        String stored = repository.getState(key);
        return BEGINNING.equals(stored) ? null : Key.parse("The stored position " + key, stored);
    }

    void saveFrom(Key from) {
        repository.setState(key, from == null ? BEGINNING : from.toString());
    }

    /** The modId of each record that has been done, by recordId. */
    Map<String, String> done() {
        String stored = repository.getState(doneKey());
        if (stored == null || stored.isEmpty()) {
            return Map.of();
        }
        return Arrays.stream(stored.split(",")).map(version -> version.split(":"))
                .filter(version -> version.length == 2)
                .collect(Collectors.toMap(version -> version[0], version -> version[1], (first, last) -> last));
    }

    /** @param versions each as recordId:modId */
    void saveDone(List<String> versions) {
        repository.setState(doneKey(), String.join(",", versions));
    }

    private String doneKey() {
        return key + ".done";
    }

    @Override
    public String toString() {
        return key;
    }
}
