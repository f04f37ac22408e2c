package io.github.camelfilemaker.consumer;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.camelfilemaker.model.FileMakerRecord;
import io.github.camelfilemaker.operation.ActionInput;
import io.github.camelfilemaker.operation.KeysetFind;
import io.github.camelfilemaker.operation.KeysetPages;
import io.github.camelfilemaker.operation.Recovering;
import org.apache.camel.spi.StateRepository;

/**
 * Which records there are, so that it shows which have been deleted. Known are those that were there when it was looked
 * last, and those that have been delivered since.
 */
public final class KnownRecords {

    private static final int PAGE_SIZE = 1000;

    private final KeysetFind find;
    private final ActionInput options;
    private final RecordCalls calls;
    private final StateRepository<String, String> repository;
    private final String key;
    private final Duration interval;
    private final Clock clock;
    private Set<Long> known;
    private boolean isChanged;
    private long lastLook;

    /**
     * @param find     of all records, with as little of them as possible
     * @param interval between two looks
     */
    public KnownRecords(KeysetFind find, ActionInput options, StateRepository<String, String> repository, String key,
                        Duration interval, Clock clock) {
        this.find = find;
        this.options = options;
        this.calls = new RecordCalls(options);
        this.repository = repository;
        this.key = key + ".known";
        this.interval = interval;
        this.clock = clock;
    }

    /** Says that a record has been delivered. */
    public synchronized void delivered(String recordId) {
        isChanged |= known != null && known.add(Long.valueOf(recordId));
    }

    /** Says that it is known that a record is gone. */
    public synchronized void told(String recordId) {
        isChanged |= known != null && known.remove(Long.valueOf(recordId));
    }

    /** The records that have been deleted; none until it is time to look again. By the thread that polls. */
    public List<String> deleted() {
        if (known == null) {
            String stored = repository.getState(key);
            if (stored == null) {
                look(Set.of());
                return List.of();
            }
            replace(RecordIds.of(stored));
        }
        if (clock.millis() - lastLook < interval.toMillis()) {
            save();
            return List.of();
        }
        return look(copy());
    }

    private List<String> look(Set<Long> before) {
        Set<Long> there = all();
        List<String> deleted = new ArrayList<>();
        for (Long recordId : before) {
            // one that is there, and does not match any more, is not of interest any more
            if (!there.contains(recordId) && calls.modId(recordId.toString()) == null) {
                deleted.add(recordId.toString());
                there.add(recordId);
            }
        }
        replace(there);
        lastLook = clock.millis();
        isChanged = true;
        save();
        return deleted;
    }

    private Set<Long> all() {
        Set<Long> all = new HashSet<>();
        KeysetPages pages = find.pages(null, null, PAGE_SIZE);
        Recovering recovering = options.recovering();
        for (List<FileMakerRecord> page = pages.next(recovering); !page.isEmpty(); page = pages.next(recovering)) {
            page.forEach(record -> all.add(Long.valueOf(record.getRecordId())));
        }
        return all;
    }

    private synchronized void replace(Set<Long> recordIds) {
        known = recordIds;
    }

    private synchronized Set<Long> copy() {
        return Set.copyOf(known);
    }

    private void save() {
        if (isChanged) {
            isChanged = false;
            repository.setState(key, RecordIds.text(copy()));
        }
    }
}
