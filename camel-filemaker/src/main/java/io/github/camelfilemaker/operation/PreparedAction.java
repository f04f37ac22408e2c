package io.github.camelfilemaker.operation;

import java.util.function.Function;

import io.github.camelfilemaker.session.DataApi;

/**
 * An action with everything that it needs, made once and, if the session is refused, run twice.
 */
public interface PreparedAction {

    /** Calls the server. */
    ActionResult run(DataApi api);

    /** Whether the data on the server is the same after one run and after two. */
    boolean isRepeatable();

    /** Whether there can be a second run at all: not when a stream that can only be read once has been read. */
    default boolean canRunAgain() {
        return true;
    }

    /**
     * What it writes to, as far as that is known: of the items of a list, those with equal keys are written in their
     * order, never two at once. Null when it stands in no order.
     */
    default Object key() {
        return null;
    }

    /** The id by which the record of a create is found again; null for none. */
    default String requestId() {
        return null;
    }

    /** An action that reads. */
    static PreparedAction reading(Function<DataApi, ActionResult> run) {
        return of(true, run);
    }

    /** An action of one kind or the other. */
    static PreparedAction of(boolean isRepeatable, Function<DataApi, ActionResult> run) {
        return of(isRepeatable, null, run);
    }

    /** An action on what the key stands for. */
    static PreparedAction of(boolean isRepeatable, Object key, Function<DataApi, ActionResult> run) {
        return new PreparedAction() {
            @Override
            public ActionResult run(DataApi api) {
                return run.apply(api);
            }

            @Override
            public boolean isRepeatable() {
                return isRepeatable;
            }

            @Override
            public Object key() {
                return key;
            }
        };
    }
}
