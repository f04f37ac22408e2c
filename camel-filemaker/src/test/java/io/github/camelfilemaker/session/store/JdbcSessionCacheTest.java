package io.github.camelfilemaker.session.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;

import io.github.camelfilemaker.spi.SessionCache;
import io.github.camelfilemaker.spi.SessionCacheContract;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class JdbcSessionCacheTest implements SessionCacheContract {

    private static final String SCRIPT = "io/github/camelfilemaker/session/jdbc/h2.sql";

    private final JdbcDataSource database = new JdbcDataSource();
    /** Without an open connection, a database in memory is gone. */
    private Connection open;

    @BeforeEach
    void createTable() throws SQLException, IOException {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID());
        open = database.getConnection();
        try (InputStream script = getClass().getClassLoader().getResourceAsStream(SCRIPT)) {
            execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @AfterEach
    void close() throws SQLException {
        open.close();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = open.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public SessionCache open() {
        return new JdbcSessionCache(database);
    }

    @Override
    public void pass(Duration duration) {
        await().pollDelay(duration).until(() -> true);
    }

    @Test
    void tableAndColumnsMayHaveOtherNames() throws SQLException {
        execute("create schema app");
        execute("create table app.sessions (k varchar primary key, v varchar, e timestamp with time zone)");
        JdbcSessionCache cache = new JdbcSessionCache(database);
        cache.setTable("app.sessions");
        cache.setKeyColumn("k");
        cache.setValueColumn("v");
        cache.setExpiryColumn("e");

        assertThat(cache.putIfAbsent("key", "a", LIFE)).isTrue();
        assertThat(cache.get("key")).isEqualTo("a");
    }

    @Test
    void whatIsNoNameIsRefused() {
        JdbcSessionCache cache = new JdbcSessionCache(database);

        assertThatThrownBy(() -> cache.setTable("x; drop table y"))
                .hasMessageStartingWith("table=x; drop table y is not a name");
        assertThatThrownBy(() -> cache.setKeyColumn("a.b")).hasMessageStartingWith("keyColumn=a.b is not a name");
    }

    @Test
    void aMissingTableIsSaidWithTheScriptThatCreatesIt() throws SQLException {
        execute("drop table camel_filemaker_session");

        assertThatThrownBy(() -> open().get("key")).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("camel_filemaker_session").hasMessageContaining(SCRIPT);
    }

    @Test
    void aValueThatDoesNotFitIsNotShown() throws SQLException {
        execute("alter table camel_filemaker_session alter column session_value varchar(3)");

        assertThatThrownBy(() -> open().putIfAbsent("key", "SECRET", LIFE)).hasMessageContaining("SQL state 22001")
                .hasNoCause();
    }
}
