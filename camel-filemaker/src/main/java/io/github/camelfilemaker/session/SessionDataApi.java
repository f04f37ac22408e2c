package io.github.camelfilemaker.session;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.camelfilemaker.api.ErrorMessage;
import io.github.camelfilemaker.api.FileMakerApiException;
import io.github.camelfilemaker.api.FileMakerError;
import io.github.camelfilemaker.api.FileMakerException;
import io.github.camelfilemaker.api.FileMakerSessionRefusedException;
import io.github.camelfilemaker.api.FileMakerTransportException;
import io.github.camelfilemaker.transport.AnswerReader;
import io.github.camelfilemaker.transport.ApiRequest;
import io.github.camelfilemaker.transport.ContainerStream;
import io.github.camelfilemaker.transport.DataApiTransport;

/**
 * Puts a session under each call, and tells the sessions when the server refuses one.
 */
public final class SessionDataApi implements DataApi {

    private static final int UNAUTHORIZED = 401;

    private final DataApiTransport transport;
    private final LoginClient login;
    private final TurnSource sessions;
    private final KeyLocks locks;

    public SessionDataApi(DataApiTransport transport, LoginClient login, AccountSessions sessions, KeyLocks locks) {
        this(transport, login, (TurnSource) sessions, locks);
    }

    private SessionDataApi(DataApiTransport transport, LoginClient login, TurnSource sessions, KeyLocks locks) {
        this.transport = transport;
        this.login = login;
        this.sessions = sessions;
        this.locks = locks;
    }

    /** The same, in the session of a scope. */
    public DataApi in(SessionScope scope) {
        return new SessionDataApi(transport, login, scope, locks);
    }

    @Override
    public <T> T call(ApiRequest request, AnswerReader<T> reader) {
        return switch (request.access()) {
            case NONE -> transport.exchange(request, Map.of(), reader);
            case ACCOUNT -> transport.exchange(request, login.accountHeaders(), reader);
            case SESSION -> inSession(request, turn -> exchange(turn, request, reader));
        };
    }

    @Override
    public ContainerStream open(ApiRequest record, AnswerReader<String> address) {
        return inSession(record, turn -> {
            String url = exchange(turn, record, address);
            return transport.open(record, url, turn.headers());
        });
    }

    @Override
    public <T> T locked(String name, Supplier<T> work) {
        return locks.locked(name, work);
    }

    private <T> T inSession(ApiRequest request, Function<Turn, T> call) {
        try (Turn turn = sessions.turn(request)) {
            set(sessions.missingGlobals(turn), turn);
            T result = call.apply(turn);
            if (request.globals() != null) {
                sessions.globalsSet(turn, request.globals());
            }
            return result;
        }
    }

    private void set(Map<String, Object> globals, Turn turn) {
        if (!globals.isEmpty()) {
            exchange(turn, ApiRequest.globals(globals), AnswerReader.nothing());
            sessions.globalsSet(turn, globals);
        }
    }

    private <T> T exchange(Turn turn, ApiRequest request, AnswerReader<T> reader) {
        try {
            return transport.exchange(request, turn.headers(), reader);
        } catch (FileMakerException e) {
            FileMakerSessionRefusedException refusal = refusal(e);
            if (refusal == null) {
                throw e;
            }
            turn.refused(!refusal.isOutcomeUnknown());
            throw refusal;
        }
    }

    /** The answer as a refused session; null when it is something else. */
    private static FileMakerSessionRefusedException refusal(FileMakerException failure) {
        if (failure instanceof FileMakerApiException answer) {
            boolean refused = answer.is(FileMakerError.INVALID_TOKEN) || answer.is(FileMakerError.WINDOW_MISSING);
            return refused ? new FileMakerSessionRefusedException(answer) : null;
        }
        // FileMaker Cloud answers a dead session with a page of HTML
        boolean bare = failure instanceof FileMakerTransportException && failure.getHttpResponseCode() == UNAUTHORIZED;
        return bare ? new FileMakerSessionRefusedException(asInvalidToken(failure)) : null;
    }

    private static FileMakerApiException asInvalidToken(FileMakerException failure) {
        ErrorMessage message = new ErrorMessage(FileMakerError.INVALID_TOKEN.code(), "HTTP status 401 without a code");
        return new FileMakerApiException(List.of(message), UNAUTHORIZED, failure.getAction(), failure.getLayout());
    }
}
