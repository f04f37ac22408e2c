package io.github.camelfilemaker.it.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import io.github.camelfilemaker.it.server.DatabaseServer;
import io.github.camelfilemaker.it.server.StoreServer;
import io.github.camelfilemaker.it.store.JdbcStore;

import static io.github.camelfilemaker.it.server.StoreServers.INFINISPAN;
import static io.github.camelfilemaker.it.server.StoreServers.POSTGRESQL;
import static io.github.camelfilemaker.it.server.StoreServers.REDIS;

/** Where the nodes of a cluster keep their sessions, in the words of their properties files. */
public enum SharedStore {

    /** In the nodes themselves. */
    EMBEDDED_INFINISPAN(null) {
        @Override
        public List<Map<String, String>> properties(Path folder, int nodes) throws IOException {
            return InfinispanNodes.write(folder, nodes).stream()
                    .map(file -> Map.of("camel.beans.cacheManager",
                            "#class:org.infinispan.manager.DefaultCacheManager('" + file + "')"))
                    .toList();
        }
    },

    INFINISPAN_SERVER(INFINISPAN) {
        @Override
        Map<String, String> properties() {
            return Map.of("camel.beans.cacheManager",
                    "#class:org.infinispan.client.hotrod.RemoteCacheManager('" + INFINISPAN.uri() + "')");
        }
    },

    POSTGRES(POSTGRESQL) {
        @Override
        Map<String, String> properties() {
            JdbcStore.createTable(POSTGRESQL, "postgresql.sql");
            return Map.of(
                    "camel.component.filemaker.sessionCache", "jdbc",
                    "camel.beans.dataSource", "#class:com.zaxxer.hikari.HikariDataSource",
                    "camel.beans.dataSource.jdbcUrl", POSTGRESQL.url(),
                    "camel.beans.dataSource.username", DatabaseServer.NAME,
                    "camel.beans.dataSource.password", POSTGRESQL.password(),
                    "camel.beans.dataSource.connectionTimeout", "500");
        }
    },

    REDIS_SERVER(REDIS) {
        @Override
        Map<String, String> properties() {
            return Map.of(

                    "camel.component.filemaker.sessionCacheConnectionString", REDIS.url());
        }
    };

    /** Null when the nodes need none. */
    final StoreServer server;

    SharedStore(StoreServer server) {
        this.server = server;
    }

    /** Whether sessions are still there when all nodes have ended. */
    public boolean outlivesNodes() {
        return server != null;
    }

    /** What all nodes have to know. */
    Map<String, String> properties() {
        throw new UnsupportedOperationException();
    }

    /** What each node has to know. */
    public List<Map<String, String>> properties(Path folder, int nodes) throws IOException {
        server.require();
        Map<String, String> all = properties();
        return Collections.nCopies(nodes, all);
    }
}
