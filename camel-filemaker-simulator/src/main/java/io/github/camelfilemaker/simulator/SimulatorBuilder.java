package io.github.camelfilemaker.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import javax.net.ssl.SSLContext;

import io.github.camelfilemaker.simulator.DatabaseBuilder.DatabaseTemplate;

/**
 * Says how a simulator is reached, what it hosts and how it behaves. Can start any number of servers, each with the
 * same records and a life of its own. Used by one thread.
 */
public final class SimulatorBuilder {

    private String host = "127.0.0.1";
    private int port;
    private boolean https;
    private SSLContext sslContext;
    private MovableClock clock;
    private Duration sessionIdleLimit = Duration.ofMinutes(15);
    private int maxSessions = 100;
    private Duration latency = Duration.ZERO;
    private Duration keepAlive = Duration.ofSeconds(5);
    private int keepAliveRequests = 100;
    private int recordedRequests = 10_000;
    private String version = "19.4.2.204";
    private String buildDate = "12/08/2021";
    private final Map<Integer, Integer> statuses = new HashMap<>();
    private final Map<SimulatorOption, Boolean> options = new EnumMap<>(SimulatorOption.class);
    private final List<DatabaseTemplate> databases = new ArrayList<>();

    SimulatorBuilder() {
    }

    /** The address to listen on: 127.0.0.1 by default, so that nobody else can reach it. */
    public SimulatorBuilder host(String address) {
        host = Objects.requireNonNull(address, "address");
        return this;
    }

    /** 0, the default, for any free port. */
    public SimulatorBuilder port(int number) {
        port = number;
        return this;
    }

    /** HTTPS with a self-made certificate for localhost; see {@link FileMakerSimulator#sslContextForClients()}. */
    public SimulatorBuilder https() {
        https = true;
        sslContext = null;
        return this;
    }

    /** HTTPS with this key. */
    public SimulatorBuilder https(SSLContext context) {
        https = true;
        sslContext = Objects.requireNonNull(context, "context");
        return this;
    }

    /**
     * The time of the server: sessions expire by it, timestamps are entered from it. By default the system's, movable.
     */
    public SimulatorBuilder clock(MovableClock movable) {
        clock = Objects.requireNonNull(movable, "movable");
        return this;
    }

    /** How long a session lives after its last call: 15 minutes by default, as with FileMaker Server. */
    public SimulatorBuilder sessionIdleLimit(Duration limit) {
        sessionIdleLimit = Objects.requireNonNull(limit, "limit");
        return this;
    }

    /** How many sessions may be open at once: 100 by default. A log in beyond that gets code 812. */
    public SimulatorBuilder maxSessions(int count) {
        maxSessions = count;
        return this;
    }

    /** The HTTP status that goes with a FileMaker code. */
    public SimulatorBuilder status(int code, int httpStatus) {
        statuses.put(code, httpStatus);
        return this;
    }

    /** Chooses where servers differ. */
    public SimulatorBuilder option(SimulatorOption option, boolean on) {
        options.put(option, on);
        return this;
    }

    /** Real time that every call takes at least, within the turn of its session: none by default. */
    public SimulatorBuilder latency(Duration time) {
        latency = Objects.requireNonNull(time, "time");
        return this;
    }

    /** When the server closes a connection: after 5 idle seconds or 100 requests by default, as captured. */
    public SimulatorBuilder keepAlive(Duration idle, int requests) {
        keepAlive = Objects.requireNonNull(idle, "idle");
        keepAliveRequests = requests;
        return this;
    }

    /** How many of the last requests are kept for {@link FileMakerSimulator#requests()}: 10,000 by default. */
    public SimulatorBuilder recordedRequests(int count) {
        recordedRequests = count;
        return this;
    }

    /** What the product info says, if it says it at all: see {@link SimulatorOption#VERSION_IN_PRODUCT_INFO}. */
    public SimulatorBuilder version(String productVersion, String productBuildDate) {
        version = Objects.requireNonNull(productVersion, "productVersion");
        buildDate = Objects.requireNonNull(productBuildDate, "productBuildDate");
        return this;
    }

    /**
     * A database file.
     *
     * @throws IllegalArgumentException when names in it don't fit together
     */
    public SimulatorBuilder database(String name, Consumer<DatabaseBuilder> database) {
        DatabaseBuilder builder = new DatabaseBuilder(name);
        database.accept(builder);
        if (databases.stream().anyMatch(d -> d.definition().name().equalsIgnoreCase(name))) {
            throw new IllegalArgumentException("There are two databases '" + name + "'");
        }
        databases.add(builder.build());
        return this;
    }

    /**
     * Starts a server.
     *
     * @throws java.io.UncheckedIOException when the port can't be used
     */
    public FileMakerSimulator start() {
        return new FileMakerSimulator(this);
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    boolean isHttps() {
        return https;
    }

    /** Null for a self-made one. */
    SSLContext sslContext() {
        return sslContext;
    }

    MovableClock newClock() {
        return clock == null ? MovableClock.system() : clock;
    }

    Duration sessionIdleLimit() {
        return sessionIdleLimit;
    }

    int maxSessions() {
        return maxSessions;
    }

    Map<Integer, Integer> statuses() {
        return statuses;
    }

    boolean isOn(SimulatorOption option) {
        return options.getOrDefault(option, option.isOnByDefault());
    }

    Duration latency() {
        return latency;
    }

    Duration keepAlive() {
        return keepAlive;
    }

    int keepAliveRequests() {
        return keepAliveRequests;
    }

    int recordedRequests() {
        return recordedRequests;
    }

    String version() {
        return version;
    }

    String buildDate() {
        return buildDate;
    }

    List<DatabaseTemplate> databases() {
        return databases;
    }
}
