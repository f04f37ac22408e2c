package io.github.camelfilemaker.session.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.github.camelfilemaker.spi.SessionCache;
import io.github.camelfilemaker.spi.SessionCacheContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** A local Infinispan in a directory. */
class PersistentInfinispanTest implements SessionCacheContract {

    @TempDir
    Path parent;

    private Path directory;
    private EmbeddedInfinispan cache;

    @BeforeEach
    void start() {
        directory = parent.resolve("a").resolve("sessions");
        cache = new EmbeddedInfinispan(directory);
    }

    @AfterEach
    void stop() {
        cache.stop();
    }

    @Override
    public SessionCache open() {
        return cache;
    }

    @Override
    public void pass(Duration duration) {
        await().pollDelay(duration).until(() -> true);
    }

    private void restart() {
        cache.stop();
        cache = new EmbeddedInfinispan(directory);
    }

    @Test
    void aValueOutlivesARestart() {
        cache.putIfAbsent("key", "a", LIFE);

        restart();

        assertThat(cache.get("key")).isEqualTo("a");
        assertThat(cache.replace("key", "a", "b", LIFE)).isTrue();
    }

    @Test
    void aRemovedValueDoesNotComeBackWithARestart() {
        cache.putIfAbsent("key", "a", LIFE);
        cache.remove("key", "a");

        restart();

        assertThat(cache.get("key")).isNull();
    }

    @Test
    void aLifeGoesOnWhileItIsStopped() {
        cache.putIfAbsent("key", "a", shortLife());

        cache.stop();
        pass(shortLife());
        cache = new EmbeddedInfinispan(directory);

        assertThat(cache.get("key")).isNull();
    }

    /** Another process: puts a value, says so, and does not end. */
    public static final class Killed {
        public static void main(String[] directory) throws IOException {
            new EmbeddedInfinispan(Path.of(directory[0])).putIfAbsent("key", "a", LIFE);
            System.out.println("put");
            System.in.read();
        }
    }

    @Test
    @Timeout(60)
    void aValueOutlivesThatItsProcessIsKilled() throws Exception {
        Process process = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(), "-cp", System.getProperty("java.class.path"),
                Killed.class.getName(), directory.toString()).redirectErrorStream(true).start();
        try (BufferedReader lines = process.inputReader()) {
            // not by AssertJ, which would wait for the end
            assertThat(lines.lines().anyMatch("put"::equals)).isTrue();
        } finally {
            process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }

        assertThat(cache.get("key")).isEqualTo("a");
    }

    @Test
    void isLeftForTheNextStart() {
        assertThat(cache.isShared()).isTrue();
    }

    @Test
    void makesItsDirectoryForItsOwnerAlone() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory))).isEqualTo("rwx------");
    }

    @Test
    void aDirectoryThatOthersGetIntoIsRefused() throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-x---"));

        assertThatThrownBy(() -> new EmbeddedInfinispan(directory)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("chmod 700 " + directory);
    }

    @Test
    void aDirectoryThatIsInUseIsSaidToBeSo() {
        cache.get("key");
        EmbeddedInfinispan second = new EmbeddedInfinispan(directory);

        assertThatThrownBy(() -> second.get("key")).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(directory.toString());
    }

    @Test
    void afterItsStopItDoesNotOpenAgain() {
        cache.stop();

        assertThatThrownBy(() -> cache.get("key")).hasMessage("The session cache has been stopped");
    }
}
