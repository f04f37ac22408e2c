package io.github.camelfilemaker.it.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A server that speaks SQL. */
public abstract class DatabaseServer extends StoreServer {

    /** The account, and the name of its database. */
    public static final String NAME = "filemaker";

    protected DatabaseServer(String name) {
        super(name);
    }

    /** The URL for the driver of its own kind. */
    public abstract String url();

    public String password() {
        return PASSWORD;
    }

    public void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), NAME, PASSWORD);
             Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** A query for one text. */
    protected String ask(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), NAME, PASSWORD);
             Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
