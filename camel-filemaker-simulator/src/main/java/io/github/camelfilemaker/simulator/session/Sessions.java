package io.github.camelfilemaker.simulator.session;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelfilemaker.simulator.data.Database;
import io.github.camelfilemaker.simulator.error.FileMakerError;
import io.github.camelfilemaker.simulator.schema.Account;

/**
 * All sessions of the server. A session ends by log out, by force, or when nobody used it for the idle limit; each call
 * starts that time anew. Safe for use by many threads.
 */
public final class Sessions {

    /** 26 bytes are 52 hex digits, the length of tokens since version 17. */
    private static final int TOKEN_BYTES = 26;

    private final Clock clock;
    private final Duration idleLimit;
    private final int max;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> byToken = new ConcurrentHashMap<>();
    private final AtomicInteger logins = new AtomicInteger();
    private final AtomicInteger logouts = new AtomicInteger();
    private final AtomicInteger refusedLogins = new AtomicInteger();
    private final HighWater callsPerSession = new HighWater();

    public Sessions(Clock clock, Duration idleLimit, int max) {
        this.clock = clock;
        this.idleLimit = idleLimit;
        this.max = max;
    }

    /**
     * Opens a session.
     *
     * @param  databaseName   as the call spells it
     * @throws FileMakerError 812 when as many are open as may be
     */
    public synchronized Session open(String databaseName, Database database, Account account) {
        if (live().size() >= max) {
            throw FileMakerError.of(812);
        }
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        Session session = new Session(logins.incrementAndGet(), token, databaseName, database, account, clock.instant());
        byToken.put(token, session);
        return session;
    }

    public void refused() {
        refusedLogins.incrementAndGet();
    }

    /** @throws FileMakerError 952 when there is no such session */
    public void logOut(String token, String databaseName) {
        Session session = alive(token);
        if (session == null || databaseName != null && !session.databaseName().equals(databaseName)) {
            throw FileMakerError.of(952);
        }
        end(session, Session.End.LOGGED_OUT);
        logouts.incrementAndGet();
    }

    /**
     * The live session of a token, whose idle time starts anew.
     *
     * @param  databaseName   null for calls that name none
     * @throws FileMakerError 952 when there is none, or when it was opened under another spelling of the name
     */
    public Session use(String token, String databaseName) {
        Session session = alive(token);
        if (session == null || databaseName != null && !session.databaseName().equals(databaseName)) {
            throw FileMakerError.of(952);
        }
        session.touch(clock.instant());
        return session;
    }

    /** Waits until no other call of the session is running. */
    public Turn turn(Session session) throws InterruptedException {
        callsPerSession.reached(session.arrived());
        try {
            session.takeTurn();
        } catch (InterruptedException e) {
            session.left();
            throw e;
        }
        return () -> {
            session.touch(clock.instant());
            session.giveTurn();
            session.left();
        };
    }

    /** The right to be the one running call of a session. */
    @FunctionalInterface
    public interface Turn extends AutoCloseable {

        @Override
        void close();
    }

    private Session alive(String token) {
        Session session = token == null ? null : byToken.get(token);
        if (session != null && hasExpired(session)) {
            end(session, Session.End.EXPIRED);
            return null;
        }
        return session;
    }

    private boolean hasExpired(Session session) {
        Instant limit = session.lastUsed().plus(idleLimit);
        return !session.isBusy() && !clock.instant().isBefore(limit);
    }

    public void end(Session session, Session.End how) {
        if (byToken.remove(session.token(), session)) {
            session.endedBy(how);
        }
    }

    /** Sessions that are open and have not expired, in the order of their log ins. */
    public List<Session> live() {
        List<Session> live = new ArrayList<>();
        for (Session session : byToken.values()) {
            if (alive(session.token()) != null) {
                live.add(session);
            }
        }
        live.sort(Comparator.comparingInt(Session::ordinal));
        return live;
    }

    public int logins() {
        return logins.get();
    }

    public int logouts() {
        return logouts.get();
    }

    public int refusedLogins() {
        return refusedLogins.get();
    }

    /** The most calls of one session that were ever on their way at once. */
    public int maxConcurrentCallsPerSession() {
        return callsPerSession.value();
    }
}
