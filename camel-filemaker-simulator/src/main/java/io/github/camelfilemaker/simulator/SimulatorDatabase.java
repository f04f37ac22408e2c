package io.github.camelfilemaker.simulator;

import java.time.Clock;

import io.github.camelfilemaker.simulator.data.Database;
import io.github.camelfilemaker.simulator.data.Table;
import io.github.camelfilemaker.simulator.schema.Account;

/** A running database, for tests and scripts that look into it or change it. Safe for use by many threads. */
public final class SimulatorDatabase {

    private final Database database;
    private final Clock clock;

    SimulatorDatabase(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public String name() {
        return database.name();
    }

    /** @throws IllegalArgumentException when there is none of this name */
    public SimulatorTable table(String name) {
        Table table = database.table(name);
        if (table == null) {
            throw new IllegalArgumentException("Database '" + database.name() + "' has no table '" + name + "'");
        }
        return new SimulatorTable(database, table, clock);
    }

    /**
     * Gives an account another password. Its sessions go on, the next log in needs the new one.
     *
     * @throws IllegalArgumentException when there is no such account
     */
    public void changePassword(String accountName, String password) {
        Account account = database.account(accountName);
        if (account == null) {
            throw new IllegalArgumentException("Database '" + database.name() + "' has no account '" + accountName + "'");
        }
        database.changePassword(account, password);
    }
}
