package io.github.camelfilemaker.it.store;

import com.zaxxer.hikari.HikariDataSource;
import io.github.camelfilemaker.session.store.JdbcSessionCache;
import io.github.camelfilemaker.spi.SessionCache;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

import static io.github.camelfilemaker.it.server.StoreServers.MARIADB;

/** MariaDB with the driver of MySQL. */
class MySqlDriverSessionCacheIT implements RealStoreContract {

    private HikariDataSource pool;

    @BeforeAll
    static void prepare() {
        MARIADB.require();
        JdbcStore.createTable(MARIADB, "mysql.sql");
    }

    @BeforeEach
    void connect() {
        pool = JdbcStore.pool(MARIADB, MARIADB.mysqlUrl());
    }

    @AfterEach
    void disconnect() {
        pool.close();
    }

    @Override
    public SessionCache open() {
        return new JdbcSessionCache(pool);
    }
}
