package io.github.camelfilemaker;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a store needs is optional: the component works without it, and says what to add when it is asked for. */
class OptionalLibrariesTest {

    /** Loaded without the optional libraries. Is given options, and returns what the endpoint says to them. */
    public static final class Attempt implements Callable<String> {
        @Override
        public String call() throws Exception {
            try (CamelContext context = new DefaultCamelContext()) {
                context.start();
                context.getEndpoint(
                        "filemaker:Artists?host=localhost&database=Museum&username=u&password=p&"
                                    + System.getProperty("attempt"))
                        .start();
                return "";
            } catch (Exception e) {
                Throwable cause = e;
                while (!(cause instanceof IllegalArgumentException) && cause.getCause() != null) {
                    cause = cause.getCause();
                }
                return cause.toString();
            }
        }
    }

    private static URL[] classpathWithout(String... libraries) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            String name = Path.of(entry).getFileName().toString();
            if (List.of(libraries).stream().noneMatch(name::startsWith)) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }

    private static String attempt(String options) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        System.setProperty("attempt", options);
        try (URLClassLoader loader = new URLClassLoader(
                classpathWithout("jedis-", "xmemcached-", "cache-api-", "infinispan-client-hotrod-", "infinispan-server"),
                ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            return (String) ((Callable<?>) loader.loadClass(Attempt.class.getName()).getConstructor().newInstance()).call();
        } finally {
            thread.setContextClassLoader(before);
            System.clearProperty("attempt");
        }
    }

    @ParameterizedTest
    @CsvSource({
            "sessionCache=redis, sessionCache=redis needs redis.clients:jedis on the classpath",
            "sessionCache=memcached, sessionCache=memcached needs com.googlecode.xmemcached:xmemcached on the classpath",
            "sessionCache=jcache, sessionCache=jcache needs javax.cache:cache-api on the classpath",
            "sessionCacheConnectionString=redis://localhost, sessionCache=redis needs redis.clients:jedis on the classpath",
            "sessionCacheConnectionString=hotrod://localhost, sessionCacheConnectionString=hotrod:... needs org.infinispan:infinispan-client-hotrod on the classpath" })
    void aMissingLibraryIsSaidWithWhatToAdd(String options, String message) throws Exception {
        assertThat(attempt(options)).endsWith(message);
    }

    @ParameterizedTest
    @CsvSource({ "limit=1", "sessionCache=memory", "sessionCache=none", "sessionCache=infinispan" })
    void withoutThemTheOthersWork(String options) throws Exception {
        assertThat(attempt(options)).isEmpty();
    }
}
