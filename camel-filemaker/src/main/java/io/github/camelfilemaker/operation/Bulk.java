package io.github.camelfilemaker.operation;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelfilemaker.model.BulkOutcome;
import io.github.camelfilemaker.session.DataApi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs an action for each item when the body is a list: in parallel, each recovered by itself, one outcome per item in
 * the order of the items. A failed item does not stop the others, unless that is asked for.
 */
final class Bulk implements Operation {

    private static final Logger LOG = LoggerFactory.getLogger(Bulk.class);
    private static final BulkOutcome NOT_TRIED = new BulkOutcome(null, null, -1, 0, null, null);

    private final String action;
    private final Operation one;
    private final boolean hasFields;

    /**
     * @param action    its name, for the log
     * @param hasFields whether the body is always fields to write, and never something that the action does not look at
     */
    Bulk(String action, Operation one, boolean hasFields) {
        this.action = action;
        this.one = one;
        this.hasFields = hasFields;
    }

    @Override
    public PreparedAction prepare(ActionInput in) {
        BulkBody body = BulkBody.of(in.body());
        if (body.items() == null && hasFields) {
            // once: it may be a stream
            body = BulkBody.ofParsed(BodyReader.parsed(body.single(), "The body"));
        }
        return body.items() == null ? one.prepare(in.withBody(body.single())) : new Run(in, body);
    }

    /** One list on its way. */
    private final class Run implements PreparedAction {

        private final ActionInput in;
        private final BulkBody body;
        private final List<BulkOutcome> before;
        private final BulkWork work;
        private boolean isReadToEnd;

        Run(ActionInput in, BulkBody body) {
            this.in = in;
            this.body = body;
            this.before = before(in);
            Integer parallelism = in.positive(Option.PARALLELISM);
            this.work = new BulkWork(
                    parallelism == null ? 1 : parallelism, in.isTrue(Option.STOP_ON_FIRST_ERROR), in.timing());
        }

        @Override
        public ActionResult run(DataApi api) {
            List<BulkOutcome> outcomes;
            try {
                int index = 0;
                while (next(index) && work.goesOn()) {
                    index++;
                }
            } finally {
                outcomes = work.finish();
                close();
            }
            if (!isReadToEnd && outcomes.size() < before.size()) {
                // what was not read this time is as it was
                outcomes.addAll(before.subList(outcomes.size(), before.size()));
            }
            List<BulkOutcome> failures = outcomes.stream().filter(outcome -> !outcome.isOk()).toList();
            tell(failures, outcomes.size());
            return ActionResult.of(outcomes).with(Headers.BULK_FAILED, failures.size()).consuming(Option.BULK_OUTCOMES);
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

        /** Takes the next item. False when there is none, or none that can be read. */
        private boolean next(int index) {
            BulkOutcome last = index < before.size() ? before.get(index) : NOT_TRIED;
            Object item;
            try {
                if (!body.items().hasNext()) {
                    isReadToEnd = true;
                    return false;
                }
                item = plain(body.items().next());
            } catch (RuntimeException e) {
                work.add(BulkTask.unfit(index, unreadable(e, index), last.requestId()), notTried(last));
                return false;
            }
            if (Thread.currentThread().isInterrupted()) {
                work.stop(BulkItem.failed(
                        new IllegalStateException("Interrupted before the end of the list"), 0, last.requestId()));
            } else if (last.isOk()) {
                work.add(last);
            } else {
                work.add(prepared(index, item, last.requestId()), notTried(last));
            }
            return true;
        }

        /** Still with the id under which the item may have been written. */
        private static BulkOutcome notTried(BulkOutcome last) {
            return new BulkOutcome(null, null, NOT_TRIED.code(), 0, last.requestId(), null);
        }

        private BulkTask prepared(int index, Object item, String requestId) {
            try {
                return new BulkItem(index, in, one.prepare(itemInput(item, requestId)));
            } catch (RuntimeException e) {
                return BulkTask.unfit(index, e, requestId);
            }
        }

        /** What headers say about a single record is not true of an item. */
        private ActionInput itemInput(Object item, String requestId) {
            Map<Option, Object> changed = new EnumMap<>(Option.class);
            changed.put(Option.REQUEST_ID, requestId);
            changed.put(Option.ORIGINAL, null);
            return new ChangedInput(in, changed).withBody(record(item));
        }

        private void close() {
            try {
                body.source().close();
            } catch (IOException e) {
                LOG.debug("The body cannot be closed: {}", e.getMessage());
            }
        }

        private void tell(List<BulkOutcome> failures, int all) {
            if (!failures.isEmpty()) {
                String first = failures.stream().filter(failure -> failure.failure() != null).findFirst()
                        .map(failure -> failure.failure().getMessage()).orElse("interrupted");
                LOG.warn("{} of {} items of action={}, layout={} have not been written. The first failure: {}",
                        failures.size(), all, action, in.text(Option.LAYOUT), first);
            }
        }
    }

    private static List<BulkOutcome> before(ActionInput in) {
        Object value = in.value(Option.BULK_OUTCOMES);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list && list.stream().allMatch(BulkOutcome.class::isInstance)) {
            return list.stream().map(BulkOutcome.class::cast).toList();
        }
        throw new IllegalArgumentException(
                "The header " + Option.BULK_OUTCOMES.headerName() + " must be the list that an earlier run over the same items"
                                           + " gave: the outcomes in its body");
    }

    private static Object plain(Object item) {
        return item instanceof JsonNode tree ? BodyReader.parsed(tree, "An item of the list") : item;
    }

    /** A list of recordIds is a list of records as well. */
    private static Object record(Object item) {
        if (item == null) {
            throw new IllegalArgumentException("The item is null: leave it out of the list");
        }
        return item instanceof CharSequence text && !text.toString().strip().startsWith("{") || item instanceof Number
                ? Map.of("recordId", item.toString()) : item;
    }

    private static RuntimeException unreadable(RuntimeException failure, int index) {
        return failure.getCause() instanceof JsonProcessingException json
                ? BodyReader.notJson("The list, at item " + (index + 1) + ",", json) : failure;
    }
}
