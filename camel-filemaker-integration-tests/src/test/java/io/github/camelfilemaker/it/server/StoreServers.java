package io.github.camelfilemaker.it.server;

import java.util.List;

/** All servers. */
public final class StoreServers {

    public static final PostgresServer POSTGRESQL = new PostgresServer();
    public static final MariaDbServer MARIADB = new MariaDbServer();
    public static final RedisServer REDIS = new RedisServer();
    public static final MemcachedServer MEMCACHED = new MemcachedServer();
    public static final InfinispanServer INFINISPAN = new InfinispanServer();

    static final List<StoreServer> ALL = List.of(POSTGRESQL, MARIADB, REDIS, MEMCACHED, INFINISPAN);

    private StoreServers() {
    }
}
