package io.github.camelfilemaker.session.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import io.github.camelfilemaker.spi.SessionCache;

/**
 * Keeps sessions in a database table, which a script in this jar creates: {@code postgresql.sql}, {@code mysql.sql}
 * (for MariaDB too) or {@code h2.sql} in {@code io/github/camelfilemaker/session/jdbc}. The clock is the database's.
 * <p>
 * Each operation is one statement, or two, on a connection of its own that commits at once, whatever the pool's
 * default. Do not give it a data source that hands out the connection of the caller's transaction.
 * <p>
 * A statement is given up after the query time-out; how long to wait for a connection is the pool's business. The
 * setters are for the time before the first use.
 */
public class JdbcSessionCache implements SessionCache {

    private static final Pattern COLUMN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern TABLE = Pattern.compile("(" + COLUMN + "\\.){0,2}" + COLUMN);

    private static final Set<String> SERIALIZATION_FAILURES = Set.of("40001", "40P01");
    private static final Set<String> NO_TABLE = Set.of("42P01", "42S02", "42S03", "42S04");
    private static final String DUPLICATE_KEY = "23";
    private static final String DATA_EXCEPTION = "22";
    private static final int ATTEMPTS = 20;

    private final DataSource dataSource;
    private String table = "camel_filemaker_session";
    private String keyColumn = "session_key";
    private String valueColumn = "session_value";
    private String expiryColumn = "expires_at";
    private Duration queryTimeout = Duration.ofSeconds(2);
    private volatile JdbcDialect dialect;

    public JdbcSessionCache(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * @throws IllegalArgumentException when it is not a name, with the names of catalog and schema in front if need be
     */
    public void setTable(String table) {
        this.table = name("table", table, TABLE);
    }

    public void setKeyColumn(String keyColumn) {
        this.keyColumn = name("keyColumn", keyColumn, COLUMN);
    }

    public void setValueColumn(String valueColumn) {
        this.valueColumn = name("valueColumn", valueColumn, COLUMN);
    }

    public void setExpiryColumn(String expiryColumn) {
        this.expiryColumn = name("expiryColumn", expiryColumn, COLUMN);
    }

    /** In seconds, 2 by default. */
    public void setQueryTimeout(int seconds) {
        if (seconds <= 0) {
            throw new IllegalArgumentException("queryTimeout=" + seconds + " must be more than 0 seconds");
        }
        this.queryTimeout = Duration.ofSeconds(seconds);
    }

    @Override
    public String get(String key) {
        JdbcDialect sql = dialect();
        return run("select " + valueColumn + " from " + table + " where " + live(sql), statement -> {
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? sql.text(row) : null;
            }
        }, sql.parameter(key));
    }

    @Override
    public boolean putIfAbsent(String key, String value, Duration timeToLive) {
        JdbcDialect sql = dialect();
        String insert = "insert into " + table + " (" + keyColumn + ", " + valueColumn + ", " + expiryColumn
                        + ") values (?, ?, " + sql.end() + ")";
        Object storedKey = sql.parameter(key);
        Object storedValue = sql.parameter(value);
        long life = timeToLive.toMillis();
        if (sql == JdbcDialect.POSTGRESQL) {
            return change(
                    insert + " on conflict (" + keyColumn + ") do update set " + valueColumn + " = excluded." + valueColumn
                          + ", " + expiryColumn + " = excluded." + expiryColumn + " where " + table + "." + expiryColumn
                          + " <= " + sql.now(),
                    storedKey, storedValue, life);
        }
        return change(set(sql) + keyColumn + " = ? and " + expiryColumn + " <= " + sql.now(), storedValue, life, storedKey)
                || change(insert, storedKey, storedValue, life);
    }

    @Override
    public boolean replace(String key, String expected, String value, Duration timeToLive) {
        JdbcDialect sql = dialect();
        return change(set(sql) + live(sql) + " and " + valueColumn + " = ?", sql.parameter(value), timeToLive.toMillis(),
                sql.parameter(key), sql.parameter(expected));
    }

    @Override
    public boolean remove(String key, String expected) {
        JdbcDialect sql = dialect();
        return change("delete from " + table + " where " + live(sql) + " and " + valueColumn + " = ?", sql.parameter(key),
                sql.parameter(expected));
    }

    private String set(JdbcDialect sql) {
        return "update " + table + " set " + valueColumn + " = ?, " + expiryColumn + " = " + sql.end() + " where ";
    }

    private String live(JdbcDialect sql) {
        return keyColumn + " = ? and " + expiryColumn + " > " + sql.now();
    }

    private JdbcDialect dialect() {
        JdbcDialect known = dialect;
        if (known == null) {
            known = onConnection(JdbcDialect::of);
            dialect = known;
        }
        return known;
    }

    private boolean change(String sql, Object... values) {
        return run(sql, statement -> {
            try {
                return statement.executeUpdate() == 1;
            } catch (SQLException e) {
                if (state(e).startsWith(DUPLICATE_KEY)) {
                    // another node was first
                    return false;
                }
                throw e;
            }
        }, values);
    }

    private <T> T run(String sql, Work<PreparedStatement, T> work, Object... values) {
        return onConnection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setQueryTimeout((int) queryTimeout.toSeconds());
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                return work.on(statement);
            }
        });
    }

    private <T> T onConnection(Work<Connection, T> work) {
        for (int attempt = 1;; attempt++) {
            try (Connection connection = dataSource.getConnection();
                 JdbcScope own = JdbcScope.open(connection, queryTimeout)) {
                return work.on(connection);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !SERIALIZATION_FAILURES.contains(state(e))) {
                    throw failure(e);
                }
            }
        }
    }

    private IllegalStateException failure(SQLException e) {
        String state = state(e);
        if (NO_TABLE.contains(state)) {
            return new IllegalStateException(
                    "There is no table " + table + " for sessions: create it with " + dialect.script()
                                             + " from the jar of camel-filemaker",
                    e);
        }
        if (state.startsWith(DATA_EXCEPTION)) {
            // not with the text of the driver, which may show the token
            return new IllegalStateException(
                    "The table " + table + " does not take a session (SQL state " + state
                                             + "): compare it with the script in the jar of camel-filemaker");
        }
        return new IllegalStateException("The table " + table + " failed: " + e.getMessage(), e);
    }

    private static String state(SQLException e) {
        return String.valueOf(e.getSQLState());
    }

    private static String name(String property, String name, Pattern form) {
        if (!form.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    property + "=" + name + " is not a name: use letters, digits and underscores, beginning with a letter");
        }
        return name;
    }

    private interface Work<S, T> {
        T on(S source) throws SQLException;
    }
}
