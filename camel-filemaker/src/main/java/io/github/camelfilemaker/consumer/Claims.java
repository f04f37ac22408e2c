package io.github.camelfilemaker.consumer;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.github.camelfilemaker.api.FileMakerApiException;
import io.github.camelfilemaker.api.FileMakerError;
import io.github.camelfilemaker.model.FileMakerRecord;
import io.github.camelfilemaker.operation.ActionInput;
import io.github.camelfilemaker.operation.KeysetFind;

/**
 * Claims of records by several consumers: the field holds who works on a record, or that it is done. A claim is made
 * with the modId that the record had when it was read, so one of many gets it. A claim of another consumer is taken
 * over when it has not moved for the time-out: measured by the clock of the one who waits, so that clocks need not
 * agree. Used by the thread that polls.
 */
public final class Claims {

    private static final String DONE = "done";

    private record Seen(String modId, long since) {
    }

    private final RecordCalls calls;
    private final String field;
    private final String owner;
    private final Duration timeout;
    private final Clock clock;
    private final Map<String, Seen> ofOthers = new HashMap<>();

    /**
     * @param owner   who claims; no two consumers may have the same at a time
     * @param timeout how long a claim of another one holds without a sign of life
     */
    public Claims(ActionInput options, String field, String owner, Duration timeout, Clock clock) {
        this.calls = new RecordCalls(options);
        this.field = field;
        this.owner = owner;
        this.timeout = timeout;
        this.clock = clock;
    }

    /** The same records without those that are done. */
    public KeysetFind withoutDone(KeysetFind find) {
        return find.omitting(field, DONE);
    }

    /** Claims a record, whose modId is then that of the claim. False when somebody else has it. */
    boolean claim(FileMakerRecord record) {
        if (isHeldByAnother(record)) {
            return false;
        }
        try {
            record.setModId(calls.update(record, Map.of(field, owner), null));
            ofOthers.remove(record.getRecordId());
            return true;
        } catch (FileMakerApiException e) {
            if (e.is(FileMakerError.MOD_ID_MISMATCH) || e.is(FileMakerError.RECORD_IN_USE)
                    || e.is(FileMakerError.RECORD_MISSING)) {
                return false;
            }
            throw e;
        }
    }

    private boolean isHeldByAnother(FileMakerRecord record) {
        Object holder = record.get(field);
        if (holder == null) {
            throw new IllegalArgumentException("claimField=" + field + " is not on the layout");
        }
        if (holder.toString().isEmpty() || holder.equals(owner)) {
            return false;
        }
        long now = clock.millis();
        Seen seen = ofOthers.get(record.getRecordId());
        if (seen == null || !seen.modId.equals(record.getModId())) {
            ofOthers.put(record.getRecordId(), new Seen(record.getModId(), now));
            return true;
        }
        return now - seen.since < timeout.toMillis();
    }

    /** Forgets claims that have not been met for long: their records are done. */
    void forgetOld() {
        long before = clock.millis() - 2 * timeout.toMillis();
        ofOthers.values().removeIf(seen -> seen.since < before);
    }

    /** What the field holds after the work: nobody else's business any more, or free again. */
    Map<String, String> fieldAfter(boolean isDealtWith) {
        return Map.of(field, isDealtWith ? DONE : "");
    }
}
