package io.github.camelfilemaker.session.store;

import java.net.URI;
import java.net.URISyntaxException;

import javax.net.ssl.SSLParameters;

import io.github.camelfilemaker.spi.SessionCache;
import org.apache.camel.spi.Registry;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.util.JedisURIHelper;

/** Sessions in Redis, over the one client in the registry, or a pool of its own. */
final class RedisStore extends StoreFactory<UnifiedJedis> {

    private static final String EXAMPLE = "redis://user:password@host:6379/0, or rediss: for TLS";

    RedisStore() {
        super(UnifiedJedis.class);
    }

    @Override
    SessionCache over(UnifiedJedis client, String name) {
        return new RedisSessionCache(client, name == null ? OwnedSessionCache.KEY_PREFIX : name);
    }

    @Override
    SessionCache withoutClient(Registry registry, String name) {
        throw noClient("sessionCache=redis", ", or sessionCacheConnectionString=redis://host:port");
    }

    @Override
    SessionCache at(String connection, String name) {
        URI address = address(connection);
        return new OwnedSessionCache<UnifiedJedis>() {
            @Override
            UnifiedJedis connect() {
                return pool(address);
            }

            @Override
            SessionCache over(UnifiedJedis client) {
                return RedisStore.this.over(client, name);
            }

            @Override
            void disconnect(UnifiedJedis client) {
                client.close();
            }

            @Override
            public String toString() {
                return "Redis";
            }
        };
    }

    private static URI address(String connection) {
        try {
            URI address = new URI(connection);
            if (JedisURIHelper.isValid(address)) {
                return address;
            }
        } catch (URISyntaxException e) {
            // its text has the password
        }
        throw new UnreadableAddressException(EXAMPLE);
    }

    private static UnifiedJedis pool(URI address) {
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxWait(OwnedSessionCache.TIMEOUT);
        SSLParameters checkHostName = new SSLParameters();
        checkHostName.setEndpointIdentificationAlgorithm("HTTPS");
        int timeout = (int) OwnedSessionCache.TIMEOUT.toMillis();
        return RedisClient.builder().hostAndPort(JedisURIHelper.getHostAndPort(address)).poolConfig(pool)
                .clientConfig(DefaultJedisClientConfig.builder().connectionTimeoutMillis(timeout)
                        .socketTimeoutMillis(timeout).user(JedisURIHelper.getUser(address))
                        .password(JedisURIHelper.getPassword(address)).database(JedisURIHelper.getDBIndex(address))
                        .ssl(JedisURIHelper.isRedisSSLScheme(address)).sslParameters(checkHostName).build())
                .build();
    }
}
