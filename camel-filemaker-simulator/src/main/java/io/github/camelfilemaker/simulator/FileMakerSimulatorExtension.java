package io.github.camelfilemaker.simulator;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A simulator for the tests of a class. Fails a test that leaves a session open, or that injected a fault which no call
 * ever met.
 *
 * <pre>
 * &#64;RegisterExtension
 * FileMakerSimulatorExtension filemaker = new FileMakerSimulatorExtension(FileMakerSimulator.builder()...);
 *
 * &#64;Test
 * void findsAnArtist(FileMakerSimulator server) { ... }   // or filemaker.server()
 * </pre>
 *
 * As an instance field it starts a server for each test. As a static field it starts one for all tests of the class,
 * whose records stay as tests leave them; after each test its sessions, faults and recorded requests are cleared.
 * <p>
 * The check runs in {@code afterEach}, which JUnit calls after the class's own {@code @AfterEach} methods: these can
 * stop what holds a session, such as a CamelContext. An extension that does so has to be registered after this one (a
 * higher {@code @Order}, or a field further down with orders given): JUnit ends extensions in the opposite order.
 */
public final class FileMakerSimulatorExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private final SimulatorBuilder builder;
    /** The class that the server was started for, when it serves all of its tests and those of classes nested in it. */
    private String startedFor;
    private boolean openSessionsAllowed;
    private FileMakerSimulator server;

    public FileMakerSimulatorExtension(SimulatorBuilder builder) {
        this.builder = Objects.requireNonNull(builder, "builder");
    }

    /** Lets tests end with open sessions. */
    public FileMakerSimulatorExtension allowOpenSessions() {
        openSessionsAllowed = true;
        return this;
    }

    /** @throws IllegalStateException outside of tests */
    public FileMakerSimulator server() {
        if (server == null) {
            throw new IllegalStateException("The simulator runs during tests only");
        }
        return server;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (startedFor == null) {
            startedFor = context.getUniqueId();
            server = builder.start();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (startedFor == null) {
            server = builder.start();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (server == null) {
            // it did not start, which has been told already
            return;
        }
        List<SessionInfo> open = server.sessions();
        List<Fault> unused = server.pendingFaults();
        if (startedFor != null) {
            server.killSessions();
            server.clearFaults();
            server.clearRequests();
        } else {
            stop();
        }
        // a test that failed has its own story to tell
        if (context.getExecutionException().isEmpty()) {
            check(open, unused);
        }
    }

    private void check(List<SessionInfo> open, List<Fault> unused) {
        if (!open.isEmpty() && !openSessionsAllowed) {
            throw new AssertionError("The test left " + open.size() + " FileMaker session(s) open: " + open);
        }
        if (!unused.isEmpty()) {
            throw new AssertionError("No call met the injected fault(s): " + unused);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (context.getUniqueId().equals(startedFor)) {
            startedFor = null;
            stop();
        }
    }

    private void stop() {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == FileMakerSimulator.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return server();
    }
}
