package io.github.camelfilemaker;

import io.github.camelfilemaker.api.FileMakerOutcomeUnknownException;
import io.github.camelfilemaker.api.FileMakerSessionException;
import io.github.camelfilemaker.api.FileMakerSessionRefusedException;
import io.github.camelfilemaker.operation.ActionResult;
import io.github.camelfilemaker.operation.PreparedAction;
import io.github.camelfilemaker.session.DataApi;

/**
 * An action on its way: run once, or twice when the session is refused. Used by one exchange.
 */
final class ActionCall {

    private final PreparedAction action;
    private final DataApi api;
    private final RedeliverWindowMissing windowMissing;
    private int attempts;
    private Exception first;
    private boolean told;
    private ActionResult result;

    ActionCall(PreparedAction action, DataApi api, RedeliverWindowMissing windowMissing) {
        this.action = action;
        this.api = api;
        this.windowMissing = windowMissing;
    }

    /** Calls the server. The failure of a second try carries that of the first. */
    void attempt() {
        attempts++;
        try {
            result = action.run(api);
        } catch (RuntimeException e) {
            if (first != null) {
                e.addSuppressed(first);
            }
            first = e;
            throw e;
        }
    }

    /** For the error handler, which has not seen the first try: tells its failure, and then tries again. */
    void attemptInHandler() throws Exception {
        if (told) {
            attempt();
        } else {
            told = true;
            throw first;
        }
    }

    /** What the action gave; null when it failed. */
    ActionResult result() {
        return result;
    }

    /** Whether a failure calls for a second try. */
    boolean isToBeRepeated(Throwable failure) {
        return attempts == 1 && failure instanceof FileMakerSessionRefusedException refused && action.canRunAgain()
                && isAllowed(refused);
    }

    private boolean isAllowed(FileMakerSessionRefusedException refused) {
        return !refused.isOutcomeUnknown() || switch (windowMissing) {
            case always -> true;
            case repeatable -> action.isRepeatable();
            case never -> false;
        };
    }

    /** The failure as the route is told of it: a refused session is explained when there was no second try. */
    Exception explained(Exception failure) {
        if (attempts != 1 || !(failure instanceof FileMakerSessionRefusedException refused)) {
            return failure;
        }
        if (refused.isOutcomeUnknown() && !isAllowed(refused)) {
            return new FileMakerOutcomeUnknownException(refused, windowMissing.name());
        }
        return new FileMakerSessionException(
                "The session was refused while the body was sent. The body is a stream that can be read only once, so the call"
                                             + " was not repeated. Send a file or bytes, or turn on stream caching. "
                                             + refused.getMessage(),
                refused);
    }
}
