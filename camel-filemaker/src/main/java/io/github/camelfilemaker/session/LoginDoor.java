package io.github.camelfilemaker.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

import io.github.camelfilemaker.api.ErrorMessage;
import io.github.camelfilemaker.api.FileMakerApiException;
import io.github.camelfilemaker.api.FileMakerError;
import io.github.camelfilemaker.api.FileMakerException;
import io.github.camelfilemaker.api.FileMakerSessionException;
import io.github.camelfilemaker.api.FileMakerTransportException;

/**
 * The one door to log in. It keeps a refused log in from being tried again and again, which would lock the account or
 * weigh on a full server: for a while that doubles with each refusal, calls fail at once with the server's last answer.
 * Other failures, such as a server that does not answer, count for all who were waiting for a session meanwhile, and
 * are tried again with the next call.
 */
final class LoginDoor {

    private static final Set<Integer> FULL
            = Set.of(FileMakerError.HOST_CAPACITY_EXCEEDED.code(), FileMakerError.TOO_MANY_SESSIONS.code());
    private static final Set<Integer> REFUSED = Set.of(
            FileMakerError.INSUFFICIENT_PRIVILEGES.code(), FileMakerError.INVALID_ACCOUNT.code(),
            FileMakerError.TOO_MANY_LOGIN_ATTEMPTS.code(), FileMakerError.DATA_LIMIT_EXCEEDED.code(), 210, 211);

    private final Login client;
    private final SessionSettings settings;
    private final BooleanSupplier makeRoom;
    private final AtomicReference<Failure> last = new AtomicReference<>(Failure.NONE);

    /** @param makeRoom gives idle sessions back to a full server; whether there were any */
    LoginDoor(Login client, SessionSettings settings, BooleanSupplier makeRoom) {
        this.client = client;
        this.settings = settings;
        this.makeRoom = makeRoom;
    }

    /** What is known of failures now, for a {@link #login(long)} after a wait. */
    long mark() {
        return last.get().number;
    }

    /**
     * Logs in, unless the last refusal is too young, or a log in has failed since the mark: a caller that has waited
     * for somebody else's log in shares its failure.
     *
     * @return                           a session that is on the server and nowhere else yet
     * @throws HostFullException         when there is no room for a further session
     * @throws FileMakerSessionException when the server refuses, with its answer as the cause
     */
    Session login(long mark) {
        Failure before = last.get();
        if (before.number != mark) {
            throw copyOf(before.cause);
        }
        if (before.isYoung(settings)) {
            throw tooEarly(before);
        }
        try {
            Session session = new Session(tokenWithRoom(), settings.now());
            last.updateAndGet(Failure::over);
            return session;
        } catch (FileMakerApiException e) {
            last.updateAndGet(failure -> isRefusal(e.getCode()) ? failure.refused(e, settings) : failure.next(e));
            throw refusal("The log in was refused. " + e.getMessage(), e);
        } catch (FileMakerException e) {
            last.updateAndGet(failure -> failure.next(e));
            throw e;
        }
    }

    private String tokenWithRoom() {
        try {
            return client.login();
        } catch (FileMakerApiException e) {
            if (FULL.contains(e.getCode()) && makeRoom.getAsBoolean()) {
                return client.login();
            }
            throw e;
        }
    }

    /** Ends a session that nobody uses any more. */
    void logout(Session session) {
        client.logout(session.token());
    }

    /** How long nobody should try after the last refusal; zero when there is none. */
    Duration closedFor() {
        Failure failure = last.get();
        return failure.isYoung(settings)
                ? Duration.between(settings.timing().clock().instant(), failure.until) : Duration.ZERO;
    }

    /** The last refusal in the form that other nodes can read; null when it is over. */
    StoredSession refusal() {
        Failure failure = last.get();
        if (!failure.isYoung(settings)) {
            return null;
        }
        FileMakerApiException answer = (FileMakerApiException) failure.cause;
        return StoredSession.failed(answer.getCode(), failure.pause, answer.getText());
    }

    /** The failure for a refusal that is in the store: our own, or that of another node. */
    FileMakerSessionException refused(StoredSession stored) {
        Failure ours = last.get();
        if (ours.isYoung(settings)) {
            return tooEarly(ours);
        }
        FileMakerApiException answer = new FileMakerApiException(
                List.of(new ErrorMessage(stored.code(), stored.message())), 0, "login", null);
        last.updateAndGet(failure -> failure.heard(answer, stored.pause(), settings));
        return refusal("The log in of another node was refused. " + answer.getMessage(), answer);
    }

    private static FileMakerSessionException tooEarly(Failure refused) {
        return refusal("No log in before " + refused.until + ", because the last one was refused: "
                       + refused.cause.getMessage(),
                (FileMakerApiException) refused.cause);
    }

    private static boolean isRefusal(int code) {
        return REFUSED.contains(code) || FULL.contains(code);
    }

    private static FileMakerSessionException refusal(String message, FileMakerApiException answer) {
        return FULL.contains(answer.getCode())
                ? new HostFullException(message, answer, false) : new FileMakerSessionException(message, answer);
    }

    /** An exception belongs to one exchange: what several threads learn is told to each by one of its own. */
    private static FileMakerException copyOf(FileMakerException failure) {
        if (failure instanceof FileMakerTransportException known) {
            return new FileMakerTransportException(
                    known.getMessage(), known.getHttpResponseCode(), known.getAction(), known.getLayout(), known);
        }
        return failure instanceof FileMakerApiException answer
                ? refusal("The log in was refused. " + answer.getMessage(), answer)
                : new FileMakerSessionException(failure.getMessage(), failure);
    }

    /**
     * @param number how many log ins have failed
     * @param cause  how the last one of them did
     * @param pause  how long nobody tries after a refusal
     * @param until  the end of that; null when the last log in was not refused
     */
    private record Failure(long number, FileMakerException cause, Duration pause, Instant until) {

        private static final Failure NONE = new Failure(0, null, null, null);

        boolean isYoung(SessionSettings settings) {
            return until != null && settings.timing().clock().instant().isBefore(until);
        }

        /** What another node has been told: we may try when it may, and wait longer than it when we are refused too. */
        Failure heard(FileMakerApiException answer, Duration theirPause, SessionSettings settings) {
            return new Failure(number, answer, theirPause, settings.timing().clock().instant());
        }

        Failure over() {
            return until == null ? this : new Failure(number, cause, null, null);
        }

        Failure next(FileMakerException failure) {
            return new Failure(number + 1, failure, null, null);
        }

        Failure refused(FileMakerApiException answer, SessionSettings settings) {
            Duration wait = until == null ? settings.loginBackoff() : pause.multipliedBy(2);
            Duration bounded = wait.compareTo(settings.backoffLimit()) > 0 ? settings.backoffLimit() : wait;
            return new Failure(number + 1, answer, bounded, settings.timing().clock().instant().plus(bounded));
        }
    }
}
