package io.github.camelfilemaker.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import io.github.camelfilemaker.api.FileMakerApiException;
import io.github.camelfilemaker.api.FileMakerError;
import io.github.camelfilemaker.api.FileMakerSessionException;

/**
 * The one door to log in. It keeps a refused log in from being tried again and again, which would lock the account or
 * weigh on a full server: for a while that doubles with each refusal, calls fail at once with the server's last answer.
 * Other failures, such as a server that does not answer, are tried again with the next call.
 */
final class LoginDoor {

    private static final Set<Integer> REFUSALS = Set.of(
            FileMakerError.INSUFFICIENT_PRIVILEGES.code(), FileMakerError.INVALID_ACCOUNT.code(),
            FileMakerError.TOO_MANY_LOGIN_ATTEMPTS.code(), FileMakerError.HOST_CAPACITY_EXCEEDED.code(),
            FileMakerError.TOO_MANY_SESSIONS.code(), FileMakerError.DATA_LIMIT_EXCEEDED.code(), 210, 211);

    private final Login client;
    private final SessionSettings settings;
    private final AtomicReference<Refusal> refusal = new AtomicReference<>();

    LoginDoor(Login client, SessionSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    /**
     * Logs in, unless the last refusal is too young.
     *
     * @return                           a session that is on the server and nowhere else yet
     * @throws FileMakerSessionException when the server refuses, with its answer as the cause
     */
    Session login() {
        Refusal last = refusal.get();
        if (last != null && settings.clock().instant().isBefore(last.until)) {
            throw new FileMakerSessionException(
                    "No log in before " + last.until + ", because the last one was refused: " + last.answer.getMessage(),
                    last.answer);
        }
        try {
            Session session = new Session(client.login(), settings.clock().millis());
            refusal.set(null);
            return session;
        } catch (FileMakerApiException e) {
            if (REFUSALS.contains(e.getCode())) {
                refusal.updateAndGet(before -> refusal(e, before));
            }
            throw new FileMakerSessionException("The log in was refused. " + e.getMessage(), e);
        }
    }

    /** Ends a session that nobody uses any more. */
    void logout(Session session) {
        client.logout(session.token());
    }

    private Refusal refusal(FileMakerApiException answer, Refusal before) {
        Duration wait = before == null ? settings.loginBackoff() : before.pause.multipliedBy(2);
        Duration bounded = wait.compareTo(settings.backoffLimit()) > 0 ? settings.backoffLimit() : wait;
        return new Refusal(answer, bounded, settings.clock().instant().plus(bounded));
    }

    private record Refusal(FileMakerApiException answer, Duration pause, Instant until) {
    }
}
