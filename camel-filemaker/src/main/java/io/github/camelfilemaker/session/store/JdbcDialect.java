package io.github.camelfilemaker.session.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/**
 * What databases write differently. The clock is the database's in all of them, so that those of the nodes need not
 * agree.
 */
enum JdbcDialect {

    POSTGRESQL("postgresql.sql", "clock_timestamp()", "clock_timestamp() + ? * interval '1 millisecond'"),
    MYSQL("mysql.sql", "utc_timestamp(3)", "utc_timestamp(3) + interval ? * 1000 microsecond"),
    /** Standard SQL, as H2 has it. */
    OTHER("h2.sql", "current_timestamp(3)", "current_timestamp(3) + cast(? as decimal(18)) * interval '0.001' second");

    private static final String SCRIPTS = "io/github/camelfilemaker/session/jdbc/";

    private final String script;
    private final String now;
    private final String end;

    JdbcDialect(String script, String now, String end) {
        this.script = SCRIPTS + script;
        this.now = now;
        this.end = end;
    }

    static JdbcDialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        if (product.contains("postgresql")) {
            return POSTGRESQL;
        }
        return product.contains("mariadb") || product.contains("mysql") ? MYSQL : OTHER;
    }

    /** The resource that creates the table. */
    String script() {
        return script;
    }

    /** The present time. */
    String now() {
        return now;
    }

    /** The time after as many milliseconds as the parameter says. */
    String end() {
        return end;
    }

    /** A text as a parameter: binary where a comparison of texts would take upper for lower case. */
    Object parameter(String text) {
        return this == MYSQL ? text.getBytes(StandardCharsets.UTF_8) : text;
    }

    /** The text in the first column. */
    String text(ResultSet row) throws SQLException {
        return this == MYSQL ? new String(row.getBytes(1), StandardCharsets.UTF_8) : row.getString(1);
    }
}
