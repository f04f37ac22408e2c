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

    /** An action that reads. */
    static PreparedAction reading(Function<DataApi, ActionResult> run) {
        return of(true, run);
    }

    /** An action of one kind or the other. */
    static PreparedAction of(boolean isRepeatable, Function<DataApi, ActionResult> run) {
        return new PreparedAction() {
            @Override
            public ActionResult run(DataApi api) {
                return run.apply(api);
            }

            @Override
            public boolean isRepeatable() {
                return isRepeatable;
            }
        };
    }
}
