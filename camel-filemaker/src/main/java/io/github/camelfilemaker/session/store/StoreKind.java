package io.github.camelfilemaker.session.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.camelfilemaker.spi.SessionCache;
import org.apache.camel.spi.Registry;

/**
 * The stores that have a name of their own in the option {@code sessionCache}. Here is what each needs; its classes are
 * touched when it is asked for, because most libraries are optional.
 */
public enum StoreKind {

    infinispan("org.infinispan.manager.EmbeddedCacheManager", "org.infinispan:infinispan-core", () -> new InfinispanStore(),
               "file", "hotrod", "hotrods"),
    jdbc("javax.sql.DataSource", "the module java.sql", () -> new JdbcStore()),
    redis("redis.clients.jedis.UnifiedJedis", "redis.clients:jedis", () -> new RedisStore(), "redis", "rediss"),
    memcached("net.rubyeye.xmemcached.MemcachedClient", "com.googlecode.xmemcached:xmemcached", () -> new MemcachedStore(),
              "memcached"),
    jcache("javax.cache.CacheManager", "javax.cache:cache-api", () -> new JCacheStore());

    private final String client;
    private final String artifact;
    private final Supplier<StoreFactory<?>> factory;
    private final List<String> schemes;

    StoreKind(String client, String artifact, Supplier<StoreFactory<?>> factory, String... schemes) {
        this.client = client;
        this.artifact = artifact;
        this.factory = factory;
        this.schemes = List.of(schemes);
    }

    /** The kind of this name; empty when it is not the name of one. */
    public static Optional<StoreKind> named(String name) {
        return Stream.of(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    /**
     * The kind that this is the address of.
     *
     * @throws IllegalArgumentException when its scheme is not known; the message does not show the rest
     */
    public static StoreKind at(String connection) {
        return Stream.of(values()).filter(kind -> kind.schemes.contains(scheme(connection))).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "sessionCacheConnectionString begins with none of "
                                                                + Stream.of(values()).flatMap(kind -> kind.schemes.stream())
                                                                        .map(scheme -> scheme + ":").toList()));
    }

    /**
     * A cache at this address, which is opened with its first operation and is a service to be stopped; or without one,
     * over what the registry has.
     *
     * @param  connection               may be null
     * @param  name                     the name of the cache or table, or what each key begins with; null for the usual
     *                                  one
     * @throws IllegalArgumentException when something is missing, or given twice; the message says what
     */
    public SessionCache open(Registry registry, String connection, String name) {
        need("sessionCache=" + this, client, artifact);
        if (connection == null) {
            return factory.get().inRegistry(registry, name);
        }
        if (at(connection) != this) {
            throw new IllegalArgumentException(
                    "sessionCache=" + this + " does not go with sessionCacheConnectionString=" + scheme(connection) + ":...");
        }
        try {
            return factory.get().at(connection, name);
        } catch (UnreadableAddressException e) {
            // not with the cause, whose text has the password
            throw new IllegalArgumentException(
                    "sessionCacheConnectionString=" + scheme(connection) + ":... is not an address such as " + e.getMessage());
        }
    }

    /** @throws IllegalArgumentException when the class is not on the classpath; the message says what to add */
    static void need(String option, String className, String artifact) {
        try {
            Class.forName(className, false, StoreKind.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            throw new IllegalArgumentException(option + " needs " + artifact + " on the classpath", e);
        }
    }

    private static String scheme(String connection) {
        return connection.substring(0, Math.max(0, connection.indexOf(':'))).toLowerCase(Locale.ROOT);
    }
}
