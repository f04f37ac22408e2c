package io.github.camelfilemaker.consumer;

import java.util.HashMap;
import java.util.Map;

import io.github.camelfilemaker.api.FileMakerApiException;
import io.github.camelfilemaker.api.FileMakerError;
import io.github.camelfilemaker.model.FileMakerRecord;
import io.github.camelfilemaker.operation.ActionInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the work that comes after the delivery of a record. Nothing is changed or deleted that somebody has edited since
 * it was read: such a record stays as it is, to be delivered again.
 */
public final class AfterWorker {

    private static final Logger LOG = LoggerFactory.getLogger(AfterWorker.class);

    private final RecordCalls calls;
    private final AfterWork delivered;
    private final AfterWork failed;
    private final String batchScript;
    private final Claims claims;

    /**
     * @param options     what the calls are told
     * @param batchScript runs after a batch; null for none
     * @param claims      null when records are not claimed
     */
    public AfterWorker(ActionInput options, AfterWork delivered, AfterWork failed, String batchScript, Claims claims) {
        this.calls = new RecordCalls(options);
        this.delivered = delivered;
        this.failed = failed;
        this.batchScript = batchScript;
        this.claims = claims;
    }

    /** The fields that are to be written. */
    public Map<String, String> fields(boolean isDelivered) {
        return work(isDelivered).fields();
    }

    /** Whether the record is deleted. */
    public boolean deletes(boolean isDelivered) {
        return work(isDelivered).kind() == AfterWork.Kind.DELETE;
    }

    private AfterWork work(boolean isDelivered) {
        return isDelivered ? delivered : failed;
    }

    /**
     * Does the work on a record, whose modId is then the one that it has afterwards.
     *
     * @param  values                                          of the fields to write
     * @return                                                 whether the record is dealt with: it has been delivered,
     *                                                         or there was something to do with one that failed
     * @throws io.github.camelfilemaker.api.FileMakerException when it cannot be done
     */
    public boolean done(FileMakerRecord record, boolean isDelivered, Map<String, String> values) {
        AfterWork work = work(isDelivered);
        boolean isDealtWith = isDelivered || !work.isNone();
        Map<String, Object> all = new HashMap<>(values);
        if (claims != null) {
            all.putAll(claims.fieldAfter(isDealtWith));
        }
        try {
            if (work.kind() == AfterWork.Kind.DELETE) {
                calls.delete(record);
            } else if (work.script() != null || !all.isEmpty()) {
                String modId = calls.update(record, all, work.script());
                // what the script has changed is no news
                String after = work.script() == null ? modId : calls.modId(record.getRecordId());
                record.setModId(after == null ? modId : after);
            }
        } catch (FileMakerApiException e) {
            if (!e.is(FileMakerError.MOD_ID_MISMATCH) && !e.is(FileMakerError.RECORD_MISSING)) {
                throw e;
            }
            LOG.info("Record {} has been changed or deleted since it was read: left as it is", record.getRecordId());
        }
        return isDealtWith;
    }

    /** Runs the script that comes after a batch. */
    public void batchDone(int size) {
        if (batchScript != null) {
            calls.script(batchScript, Integer.toString(size));
        }
    }
}
