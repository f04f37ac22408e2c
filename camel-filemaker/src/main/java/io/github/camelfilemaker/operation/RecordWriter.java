package io.github.camelfilemaker.operation;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

import io.github.camelfilemaker.api.FileMakerApiException;
import io.github.camelfilemaker.api.FileMakerError;
import io.github.camelfilemaker.session.DataApi;
import io.github.camelfilemaker.session.GrowingPause;
import io.github.camelfilemaker.session.SessionTiming;
import io.github.camelfilemaker.transport.ApiRequest;

/**
 * Sends what writes, and again while somebody else has the record open: nothing has been written then. Holds no session
 * while it waits. A request with scripts is sent once, because a script may have run before the record was looked at.
 */
final class RecordWriter {

    private static final Set<FileMakerError> IN_USE = EnumSet.of(
            FileMakerError.FILE_IN_USE, FileMakerError.REQUEST_RETRY, FileMakerError.FILE_LOCKED, FileMakerError.RECORD_IN_USE,
            FileMakerError.TABLE_IN_USE, FileMakerError.SCHEMA_IN_USE, FileMakerError.TRANSACTION_NOT_LOCKED);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    private final Results results;
    private final SessionTiming timing;
    private final Duration patience;

    /** @throws IllegalArgumentException when {@code recordLockTimeout} is not a time */
    RecordWriter(ActionInput in, Results results) {
        this.results = results;
        this.timing = in.timing();
        this.patience = in.duration(Option.RECORD_LOCK_TIMEOUT);
    }

    ApiAnswer write(DataApi api, ApiRequest request) {
        long deadline = now() + patience.toMillis();
        GrowingPause pause = new GrowingPause(FIRST_PAUSE, LONGEST_PAUSE);
        while (true) {
            try {
                return results.call(api, request);
            } catch (FileMakerApiException e) {
                boolean isInUse = FileMakerError.of(e.getCode()).filter(IN_USE::contains).isPresent();
                Duration left = Duration.ofMillis(deadline - now());
                if (!isInUse || !canBeSentAgain(request) || left.toMillis() <= 0 || !pause.await(timing, left)) {
                    throw e;
                }
            }
        }
    }

    private static boolean canBeSentAgain(ApiRequest request) {
        return !request.runsScripts() && (request.body() == null || request.body().isRepeatable());
    }

    private long now() {
        return timing.clock().millis();
    }
}
