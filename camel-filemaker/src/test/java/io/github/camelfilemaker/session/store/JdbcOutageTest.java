package io.github.camelfilemaker.session.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import io.github.camelfilemaker.spi.SessionCache;
import io.github.camelfilemaker.spi.SessionCacheOutageContract;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Over H2's network protocol. */
class JdbcOutageTest implements SessionCacheOutageContract {

    private final String name = "mem:" + UUID.randomUUID();
    private Connection inMemory;
    private Server server;

    @BeforeEach
    void start() throws SQLException, IOException {
        JdbcDataSource local = new JdbcDataSource();
        local.setURL("jdbc:h2:" + name);
        inMemory = local.getConnection();
        try (Statement statement = inMemory.createStatement();
             InputStream script = SessionCache.class.getResourceAsStream("/io/github/camelfilemaker/session/jdbc/h2.sql")) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        server = Server.createTcpServer("-tcpPort", "0").start();
    }

    @AfterEach
    void stop() throws SQLException {
        server.stop();
        inMemory.close();
    }

    @Override
    public SessionCache open() {
        JdbcDataSource remote = new JdbcDataSource();
        remote.setURL("jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/" + name);
        return new JdbcSessionCache(remote);
    }

    @Override
    public void stopStore() {
        server.stop();
    }

    @Override
    public void startStore() {
        try {
            server = Server.createTcpServer("-tcpPort", String.valueOf(server.getPort())).start();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
