package io.github.camelfilemaker.session.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;

/** Makes a borrowed connection commit each statement and wait for a limited time, and gives it back as it was. */
final class JdbcScope implements AutoCloseable {

    /**
     * The database gets this much more than a query has, so that its answer comes before the connection is given up.
     */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Connection connection;
    private final boolean autoCommit;
    private final int networkTimeout;

    private JdbcScope(Connection connection, int networkTimeout) throws SQLException {
        this.connection = connection;
        this.autoCommit = connection.getAutoCommit();
        this.networkTimeout = networkTimeout;
    }

    static JdbcScope open(Connection connection, Duration limit) throws SQLException {
        JdbcScope scope = new JdbcScope(connection, limitNetwork(connection, limit.plus(GRACE)));
        if (!scope.autoCommit) {
            connection.setAutoCommit(true);
        }
        return scope;
    }

    /** @return what it was; less than 0 when the driver cannot */
    private static int limitNetwork(Connection connection, Duration limit) throws SQLException {
        try {
            int before = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, (int) limit.toMillis());
            return before;
        } catch (SQLFeatureNotSupportedException e) {
            return -1;
        }
    }

    @Override
    public void close() throws SQLException {
        if (!autoCommit) {
            connection.setAutoCommit(false);
        }
        if (networkTimeout >= 0) {
            connection.setNetworkTimeout(Runnable::run, networkTimeout);
        }
    }
}
