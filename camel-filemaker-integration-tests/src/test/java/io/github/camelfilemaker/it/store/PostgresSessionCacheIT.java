package io.github.camelfilemaker.it.store;

import com.zaxxer.hikari.HikariDataSource;
import io.github.camelfilemaker.session.store.JdbcSessionCache;
import io.github.camelfilemaker.spi.SessionCache;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import static io.github.camelfilemaker.it.server.StoreServers.POSTGRESQL;

/** PostgreSQL. */
class PostgresSessionCacheIT implements RealStoreContract {

    private static HikariDataSource pool;

    @BeforeAll
    static void connect() {
        POSTGRESQL.require();
        JdbcStore.createTable(POSTGRESQL, "postgresql.sql");
        pool = JdbcStore.pool(POSTGRESQL, POSTGRESQL.url());
    }

    @AfterAll
    static void disconnect() {
        if (pool != null) {
            pool.close();
        }
    }

    @Override
    public SessionCache open() {
        return new JdbcSessionCache(pool);
    }
}
