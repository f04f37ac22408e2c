package io.github.camelfilemaker.it.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.camelfilemaker.it.server.DatabaseServer;
import io.github.camelfilemaker.session.store.JdbcSessionCache;

/** The table for sessions, and a pool of connections to it. */
public final class JdbcStore {

    private JdbcStore() {
    }

    /**
     * Makes the table anew.
     *
     * @param script the name of the script in the jar of the component
     */
    public static void createTable(DatabaseServer server, String script) {
        try (InputStream sql = JdbcSessionCache.class.getResourceAsStream("/io/github/camelfilemaker/session/jdbc/" + script)) {
            server.execute(
                    "drop table if exists camel_filemaker_session", new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("Cannot create the table of sessions", e);
        }
    }

    static HikariDataSource pool(DatabaseServer server, String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(DatabaseServer.NAME);
        config.setPassword(server.password());
        config.setConnectionTimeout(2_000);
        return new HikariDataSource(config);
    }
}
