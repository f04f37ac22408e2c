package io.github.camelfilemaker.simulator.session;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

import io.github.camelfilemaker.simulator.data.Database;
import io.github.camelfilemaker.simulator.data.Globals;
import io.github.camelfilemaker.simulator.schema.Account;

/** A log in and what it keeps: one call at a time, global fields of its own. Safe for use by many threads. */
public final class Session {

    /** How a session ended. */
    public enum End {
        LOGGED_OUT,
        EXPIRED,
        /** By an administrator, a script schedule, the closing of the file. */
        KILLED
    }

    private final int ordinal;
    private final String token;
    private final String databaseName;
    private final Database database;
    private final Account account;
    private final Instant created;
    private final Globals globals = new Globals();
    // fair: calls of a session are served in the order in which they came
    private final ReentrantLock turn = new ReentrantLock(true);
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile Instant lastUsed;
    private volatile End end;

    /** @param databaseName as the log in spelled it, which later calls have to repeat */
    Session(int ordinal, String token, String databaseName, Database database, Account account, Instant created) {
        this.ordinal = ordinal;
        this.token = token;
        this.databaseName = databaseName;
        this.database = database;
        this.account = account;
        this.created = created;
        this.lastUsed = created;
    }

    /** Counted from 1 in the order of log ins. */
    public int ordinal() {
        return ordinal;
    }

    public String token() {
        return token;
    }

    public String databaseName() {
        return databaseName;
    }

    public Database database() {
        return database;
    }

    public Account account() {
        return account;
    }

    public Instant created() {
        return created;
    }

    public Instant lastUsed() {
        return lastUsed;
    }

    public int calls() {
        return calls.get();
    }

    public Globals globals() {
        return globals;
    }

    /** Null while it is alive. */
    public End end() {
        return end;
    }

    public boolean isAlive() {
        return end == null;
    }

    void endedBy(End how) {
        end = how;
    }

    void touch(Instant now) {
        lastUsed = now;
    }

    /** A call has arrived: how many of this session are on their way now. */
    int arrived() {
        return inFlight.incrementAndGet();
    }

    void left() {
        inFlight.decrementAndGet();
    }

    boolean isBusy() {
        return inFlight.get() > 0;
    }

    void takeTurn() throws InterruptedException {
        turn.lockInterruptibly();
        calls.incrementAndGet();
    }

    void giveTurn() {
        turn.unlock();
    }

    @Override
    public String toString() {
        return "Session[" + ordinal + " " + databaseName + " " + account.name() + "]";
    }
}
