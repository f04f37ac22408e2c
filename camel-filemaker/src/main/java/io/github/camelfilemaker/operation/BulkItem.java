package io.github.camelfilemaker.operation;

import java.time.Duration;

import io.github.camelfilemaker.api.FileMakerApiException;
import io.github.camelfilemaker.api.FileMakerSessionRefusedException;
import io.github.camelfilemaker.api.FileMakerTransportException;
import io.github.camelfilemaker.model.BulkOutcome;
import io.github.camelfilemaker.session.DataApi;
import io.github.camelfilemaker.session.GrowingPause;
import org.apache.camel.RuntimeCamelException;

/**
 * One item of a list. It is recovered like any call, and tried again after failures that pass, if that does no harm.
 * Written by one thread.
 */
final class BulkItem implements BulkTask, PreparedAction {

    private static final int TRIES = 4;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final int index;
    private final ActionInput in;
    private final PreparedAction action;
    private int attempts;

    /** @param index its place in the list */
    BulkItem(int index, ActionInput in, PreparedAction action) {
        this.index = index;
        this.in = in;
        this.action = action;
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public BulkOutcome write() {
        GrowingPause pause = new GrowingPause(FIRST_PAUSE, LONGEST_PAUSE);
        for (int left = TRIES - 1;; left--) {
            try {
                ActionResult result = in.recovering().run(this);
                return new BulkOutcome(
                        (String) result.headers().get(Headers.RECORD_ID), (String) result.headers().get(Headers.MOD_ID), 0,
                        attempts, requestId(), null);
            } catch (RuntimeException | Error e) {
                boolean isPassing = e instanceof FileMakerTransportException || e instanceof FileMakerSessionRefusedException;
                if (!isPassing || left == 0 || !isRepeatable() || !pause.await(in.timing(), LONGEST_PAUSE.multipliedBy(2))) {
                    return failed(e, attempts, requestId());
                }
            }
        }
    }

    static BulkOutcome failed(Throwable failure, int attempts, String requestId) {
        return new BulkOutcome(
                null, null, failure instanceof FileMakerApiException answer ? answer.getCode() : -1, attempts, requestId,
                failure instanceof Exception exception ? exception : new RuntimeCamelException(failure));
    }

    @Override
    public ActionResult run(DataApi api) {
        attempts++;
        return action.run(api);
    }

    @Override
    public boolean isRepeatable() {
        return action.isRepeatable();
    }

    @Override
    public Object key() {
        return action.key();
    }

    @Override
    public String requestId() {
        return action.requestId();
    }
}
