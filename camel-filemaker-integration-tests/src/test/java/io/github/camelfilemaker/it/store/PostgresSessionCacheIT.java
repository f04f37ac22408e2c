package io.github.camelfilemaker.it.store;

import com.zaxxer.hikari.HikariDataSource;
import io.github.camelfilemaker.it.server.StoreServer;
import io.github.camelfilemaker.session.store.JdbcSessionCache;
import io.github.camelfilemaker.spi.SessionCache;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

import static io.github.camelfilemaker.it.server.StoreServers.POSTGRESQL;

/** PostgreSQL. */
class PostgresSessionCacheIT implements ServerStoreContract {

    private HikariDataSource pool;

    @BeforeAll
    static void prepare() {
        POSTGRESQL.require();
        JdbcStore.createTable(POSTGRESQL, "postgresql.sql");
    }

    @BeforeEach
    void connect() {
        pool = JdbcStore.pool(POSTGRESQL, POSTGRESQL.url());
    }

    @AfterEach
    void disconnect() {
        pool.close();
    }

    @Override
    public StoreServer server() {
        return POSTGRESQL;
    }

    @Override
    public SessionCache open() {
        return new JdbcSessionCache(pool);
    }
}
