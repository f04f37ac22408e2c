package io.github.camelfilemaker.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.camelfilemaker.api.FileMakerApiException;
import io.github.camelfilemaker.model.BulkOutcome;
import io.github.camelfilemaker.session.DataApi;

/**
 * Runs an action for each item when the body is a list: one after another, each recovered by itself, one outcome per
 * item in the order of the items. A failed item does not stop the others.
 */
final class Bulk implements Operation {

    private final Operation one;
    private final boolean hasFields;

    /**
     * @param hasFields whether the body is always fields to write, and never something that the action does not look at
     */
    Bulk(Operation one, boolean hasFields) {
        this.one = one;
        this.hasFields = hasFields;
    }

    @Override
    public PreparedAction prepare(ActionInput input) {
        Object body = hasFields ? BodyReader.parsed(input.body(), "The body") : input.body();
        // once: it may be a stream
        ActionInput in = input.withBody(body);
        if (!(body instanceof List<?> items)) {
            return one.prepare(in);
        }
        return new PreparedAction() {
            @Override
            public ActionResult run(DataApi api) {
                return outcomes(in, items);
            }

            @Override
            public boolean isRepeatable() {
                return false;
            }

            @Override
            public boolean canRunAgain() {
                // each item has had its own second try
                return false;
            }
        };
    }

    private ActionResult outcomes(ActionInput in, List<?> items) {
        List<BulkOutcome> outcomes = new ArrayList<>(items.size());
        int failed = 0;
        for (Object item : items) {
            BulkOutcome outcome = outcome(in.withBody(record(item)));
            outcomes.add(outcome);
            failed += outcome.isOk() ? 0 : 1;
        }
        return ActionResult.of(outcomes).with(Headers.BULK_FAILED, failed);
    }

    /** A list of recordIds is a list of records as well. */
    private static Object record(Object item) {
        return item instanceof CharSequence text && !text.toString().strip().startsWith("{") || item instanceof Number
                ? Map.of("recordId", item.toString()) : item;
    }

    private BulkOutcome outcome(ActionInput item) {
        try {
            ActionResult result = item.recovering().run(one.prepare(item));
            return new BulkOutcome(
                    (String) result.headers().get(Headers.RECORD_ID), (String) result.headers().get(Headers.MOD_ID), 0, null);
        } catch (RuntimeException e) {
            return new BulkOutcome(null, null, e instanceof FileMakerApiException answer ? answer.getCode() : -1, e);
        }
    }
}
