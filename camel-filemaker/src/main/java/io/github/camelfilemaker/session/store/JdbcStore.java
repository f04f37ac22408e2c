package io.github.camelfilemaker.session.store;

import javax.sql.DataSource;

import io.github.camelfilemaker.spi.SessionCache;
import org.apache.camel.spi.Registry;

/** Sessions in a table of the one {@link DataSource} in the registry. */
final class JdbcStore extends StoreFactory<DataSource> {

    JdbcStore() {
        super(DataSource.class);
    }

    @Override
    SessionCache over(DataSource dataSource, String name) {
        JdbcSessionCache cache = new JdbcSessionCache(dataSource);
        if (name != null) {
            cache.setTable(name);
        }
        return cache;
    }

    @Override
    SessionCache withoutClient(Registry registry, String name) {
        throw noClient("sessionCache=jdbc", "");
    }
}
