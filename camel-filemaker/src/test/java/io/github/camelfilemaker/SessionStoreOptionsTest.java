package io.github.camelfilemaker;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import javax.cache.CacheManager;
import javax.cache.Caching;

import io.github.camelfilemaker.api.FileMakerSessionException;
import io.github.camelfilemaker.session.store.MemorySessionCache;
import io.github.camelfilemaker.simulator.FileMakerSimulator;
import org.apache.camel.spi.Registry;
import org.apache.camel.util.URISupport;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.RedisClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Which store the options mean, and what is said when they mean none. */
class SessionStoreOptionsTest {

    private static final Map<String, Object> PARIS = Map.of("City", "Paris");

    private static void nothing(Registry registry) {
        // nothing is bound
    }

    /**
     * Counts the log ins of two contexts, one after the other: one when the first leaves its session for the second.
     */
    private static int logins(Consumer<FileMakerConfiguration> options, Consumer<Registry> beans) throws Exception {
        try (FileMakerSimulator server = Museum.start()) {
            for (int i = 0; i < 2; i++) {
                CamelMuseum museum = museum(server, options, beans);
                assertThat(museum.send("filemaker:Artists", PARIS).getException()).isNull();
                museum.context.close();
            }
            int logins = server.logins();
            server.killSessions();
            return logins;
        }
    }

    private static CamelMuseum museum(
            FileMakerSimulator server, Consumer<FileMakerConfiguration> options, Consumer<Registry> beans)
            throws Exception {
        CamelMuseum museum = CamelMuseum.on(server).with(o -> o.setSessionCache(null)).with(options);
        beans.accept(museum.context.getRegistry());
        return museum.started();
    }

    private static String refusal(Consumer<FileMakerConfiguration> options, Consumer<Registry> beans) throws Exception {
        try (FileMakerSimulator server = Museum.start(); CamelMuseum museum = museum(server, options, beans)) {
            Throwable failure = catchCause(() -> museum.context.getEndpoint("filemaker:Artists"));
            assertThat(failure).isInstanceOf(IllegalArgumentException.class);
            return failure.getMessage();
        }
    }

    private static Throwable catchCause(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            Throwable cause = e;
            while (!(cause instanceof IllegalArgumentException) && cause.getCause() != null) {
                cause = cause.getCause();
            }
            return cause;
        }
        throw new AssertionError("nothing was refused");
    }

    private static Consumer<FileMakerConfiguration> cache(String name) {
        return options -> options.setSessionCache(name);
    }

    private static Consumer<FileMakerConfiguration> connection(String cache, String connection) {
        return options -> {
            options.setSessionCache(cache);
            options.setSessionCacheConnectionString(connection);
        };
    }

    private static JdbcDataSource database(String table) throws SQLException, IOException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        try (Connection connection = database.getConnection();
             var script = SessionStoreOptionsTest.class.getResourceAsStream("session/jdbc/h2.sql")) {
            connection.createStatement().execute(
                    new String(script.readAllBytes(), StandardCharsets.UTF_8).replace("camel_filemaker_session", table));
        }
        return database;
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void jdbcTakesTheOneDataSource() throws Exception {
        JdbcDataSource database = database("camel_filemaker_session");

        assertThat(logins(cache("jdbc"), registry -> registry.bind("database", database))).isEqualTo(1);
    }

    @Test
    void theTableMayHaveAnotherName() throws Exception {
        JdbcDataSource database = database("sessions");

        assertThat(logins(cache("jdbc").andThen(options -> options.setSessionCacheName("sessions")),
                registry -> registry.bind("database", database))).isEqualTo(1);
    }

    @Test
    void jcacheTakesTheOneCacheManager() throws Exception {
        try (CacheManager manager = Caching.getCachingProvider().getCacheManager(
                URI.create("mine"), getClass().getClassLoader())) {
            assertThat(logins(cache("jcache"), registry -> registry.bind("manager", manager))).isEqualTo(1);
            assertThat(manager.getCacheNames()).containsExactly("camel-filemaker-sessions");
        }
    }

    @Test
    void jcacheWithoutACacheManagerIsThatOfTheProvider() throws Exception {
        assertThat(logins(cache("jcache").andThen(options -> options.setSessionCacheName("of-provider")),
                SessionStoreOptionsTest::nothing))
                .isEqualTo(1);
        assertThat(Caching.getCachingProvider().getCacheManager().getCacheNames()).contains("of-provider");
    }

    @Test
    void aSessionInADirectoryOutlivesARestart(@TempDir Path parent) throws Exception {
        assertThat(logins(connection(null, parent.resolve("sessions").toUri().toString()), SessionStoreOptionsTest::nothing))
                .isEqualTo(1);
    }

    @Test
    void theAddressComesBeforeABean(@TempDir Path parent) throws Exception {
        assertThat(logins(connection(null, parent.resolve("sessions").toUri().toString()),
                registry -> registry.bind("mine", new MemorySessionCache()))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "redis://:geheim@127.0.0.1:", "memcached://127.0.0.1:", "hotrod://u:geheim@127.0.0.1:" })
    void aStoreThatIsDownFailsTheCallInTime(String address) throws Exception {
        assertFailsInTime(address + closedPort());
    }

    @ParameterizedTest
    @ValueSource(strings = { "redis://:geheim@127.0.0.1:", "memcached://127.0.0.1:", "hotrod://u:geheim@127.0.0.1:" })
    void aStoreThatDoesNotAnswerFailsTheCallInTime(String address) throws Exception {
        try (ServerSocket silent = new ServerSocket(0)) {
            assertFailsInTime(address + silent.getLocalPort());
        }
    }

    private static void assertFailsInTime(String address) throws Exception {
        try (FileMakerSimulator server = Museum.start();
             CamelMuseum museum = museum(server, connection(null, address), SessionStoreOptionsTest::nothing)) {
            long start = System.nanoTime();

            Exception failure = museum.send("filemaker:Artists", PARIS).getException();

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(25));
            assertThat(failure).isInstanceOf(FileMakerSessionException.class);
            assertThat(failure.toString() + failure.getCause()).doesNotContain("geheim");
            assertThat(server.logins()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
            "jdbc, javax.sql.DataSource", "redis, redis.clients.jedis.UnifiedJedis",
            "memcached, net.rubyeye.xmemcached.MemcachedClient" })
    void aStoreWithoutAClientIsRefused(String name, String client) throws Exception {
        assertThat(refusal(cache(name), SessionStoreOptionsTest::nothing))
                .startsWith("sessionCache=" + name + " needs a bean of the type " + client + " in the registry");
    }

    @Test
    void twoClientsAreRefused() throws Exception {
        try (RedisClient one = RedisClient.create("localhost", 1); RedisClient two = RedisClient.create("localhost", 1)) {
            assertThat(refusal(cache("redis"), registry -> {
                registry.bind("one", one);
                registry.bind("two", two);
            })).isEqualTo("There are 2 beans of the type redis.clients.jedis.UnifiedJedis in the registry: bind a SessionCache"
                          + " over one of them, and name it with sessionCache=#itsName");
        }
    }

    @ParameterizedTest
    @CsvSource({
            "redis, memcached://host:1, sessionCache=redis does not go with sessionCacheConnectionString=memcached:...",
            "jdbc, redis://:geheim@host:1, sessionCache=jdbc does not go with sessionCacheConnectionString=redis:...",
            ", geheim, sessionCacheConnectionString begins with none of",
            ", redis://:ge heim@host:1, sessionCacheConnectionString=redis:... is not an address such as redis://user:",
            ", redis:geheim, sessionCacheConnectionString=redis:... is not an address such as redis://user:",
            ", hotrod:geheim, sessionCacheConnectionString=hotrod:... is not an address such as hotrod://user:",
            ", hotrods://u:geheim@host, sessionCacheConnectionString=hotrod:... does not fit: ISPN004024",
            ", memcached://geheim, sessionCacheConnectionString=memcached:... is not an address such as memcached://host:11211",
            ", file:geheim, sessionCacheConnectionString=file:... is not an address such as file:/var/lib/sessions" })
    void anAddressThatDoesNotFitIsRefusedAndNotShown(String cache, String address, String message) throws Exception {
        assertThat(refusal(connection(cache, address), SessionStoreOptionsTest::nothing)).startsWith(message)
                .doesNotContain("heim");
    }

    @Test
    void aNameThatNobodyHasIsRefused() throws Exception {
        assertThat(refusal(cache("rediss"), SessionStoreOptionsTest::nothing)).isEqualTo(
                "sessionCache=rediss is neither memory, none, one of [infinispan, jdbc, redis, memcached, jcache] nor the name of a"
                                                                                         + " SessionCache bean in the registry");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "sessionCacheConnectionString=redis://:geheim@host:1",
            "sessionCacheConnectionString=redis%3A%2F%2F%3Ageheim%40host",
            "sessionCacheConnectionString=RAW(hotrod://u:geheim@host?a=b&c=geheim)", "sessionSecretKey=geheim",
            "previousSessionSecretKey=RAW(geheim)" })
    void camelMasksWhatIsSecret(String option) {
        assertThat(URISupport.sanitizeUri("filemaker:Artists?limit=1&" + option + "&offset=1"))
                .contains("limit=1").contains("offset=1").doesNotContain("geheim");
    }
}
