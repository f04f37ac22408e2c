package io.github.camelfilemaker.it.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Assumptions;

import static org.awaitility.Awaitility.await;

/**
 * A server that sessions can be kept in. It is started with the first test that needs it and ends with the JVM. Not for
 * use by several threads.
 */
public abstract class StoreServer {

    /** A password for the accounts of these servers, another one for each run. */
    protected static final String PASSWORD = UUID.randomUUID().toString();

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    protected final int port = FreePort.next();
    private final String name;
    private final List<String> problems = new ArrayList<>();
    private Way way;
    private String version;

    protected StoreServer(String name) {
        this.name = name;
    }

    /** How it can be run, the best way first. */
    protected abstract List<Way> ways();

    /** Asks the server for its version, as a client with an account would. */
    protected abstract String askVersion() throws Exception;

    /** Runs the server unless it runs. Where it can't be run, the test is skipped, and the report says so. */
    public void require() {
        if (way == null && problems.isEmpty()) {
            ways().forEach(this::tryOut);
        }
        Assumptions.assumeTrue(way != null, this::toString);
    }

    private void tryOut(Way candidate) {
        if (way != null) {
            return;
        }
        try {
            candidate.start();
            awaitAnswer();
            way = candidate;
        } catch (Exception e) {
            candidate.stop();
            problems.add(e.getMessage());
        }
    }

    /** Ends it at once. */
    public void stop() {
        way.stop();
    }

    /** Starts it again, with the same address. */
    public void start() {
        try {
            way.start();
        } catch (Exception e) {
            throw new IllegalStateException(name + " cannot be started again: see " + LocalProcess.log(name), e);
        }
        awaitAnswer();
    }

    private void awaitAnswer() {
        try {
            version = await().atMost(START_LIMIT).pollInterval(Duration.ofMillis(100)).ignoreExceptions()
                    .until(this::askVersion, answer -> answer != null);
        } catch (ConditionTimeoutException e) {
            throw new IllegalStateException(name + " does not answer: see " + LocalProcess.log(name), e);
        }
    }

    /** One line for the report. */
    @Override
    public String toString() {
        if (way != null) {
            return name + " (" + way.name() + ", " + version + ")";
        }
        return name + " (NOT TESTED: "
               + (problems.isEmpty() ? "no test of this run asked for it" : String.join(" and ", problems))
               + ")";
    }
}
