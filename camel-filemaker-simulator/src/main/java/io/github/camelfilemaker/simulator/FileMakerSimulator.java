package io.github.camelfilemaker.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;

import javax.net.ssl.SSLContext;

import io.github.camelfilemaker.simulator.DatabaseBuilder.DatabaseTemplate;
import io.github.camelfilemaker.simulator.call.Behaviour;
import io.github.camelfilemaker.simulator.call.Host;
import io.github.camelfilemaker.simulator.call.ScriptLibrary;
import io.github.camelfilemaker.simulator.data.Database;
import io.github.camelfilemaker.simulator.error.StatusTable;
import io.github.camelfilemaker.simulator.fault.FaultQueue;
import io.github.camelfilemaker.simulator.http.ContentStore;
import io.github.camelfilemaker.simulator.http.DataApi;
import io.github.camelfilemaker.simulator.http.FrontEnd;
import io.github.camelfilemaker.simulator.http.HttpSettings;
import io.github.camelfilemaker.simulator.http.Recording;
import io.github.camelfilemaker.simulator.http.RequestLog;
import io.github.camelfilemaker.simulator.http.SelfMadeCertificate;
import io.github.camelfilemaker.simulator.session.ContainerLinks;
import io.github.camelfilemaker.simulator.session.Session;
import io.github.camelfilemaker.simulator.session.Sessions;

/**
 * A running FileMaker Data API server with databases in memory. Strict: what a real server refuses, it refuses, with
 * the code, status and text of a real one. Everything it did can be looked at, and it can be made to fail. Safe for use
 * by many threads.
 */
public final class FileMakerSimulator implements AutoCloseable {

    private final SimulatorBuilder settings;
    private final MovableClock clock;
    private final IdentityHashMap<Database, DatabaseTemplate> databases = new IdentityHashMap<>();
    private final Sessions sessions;
    private final FaultQueue<Recording> faults = new FaultQueue<>();
    private final RequestLog log;
    private final ContentStore contents = new ContentStore();
    private final DataApi api;
    private final FrontEnd frontEnd;

    FileMakerSimulator(SimulatorBuilder settings) {
        this.settings = settings;
        this.clock = settings.newClock();
        this.sessions = new Sessions(clock, settings.sessionIdleLimit(), settings.maxSessions());
        this.log = new RequestLog(settings.recordedRequests());
        List<Database> opened = settings.databases().stream().map(template -> {
            Database database = template.open();
            databases.put(database, template);
            return database;
        }).toList();
        Host host = new Host(
                opened, sessions, new ContainerLinks(), this::runScript, clock, behaviour(settings), settings.version(),
                settings.buildDate());
        HttpSettings http = http(settings);
        StatusTable statuses = new StatusTable(settings.statuses());
        this.api = new DataApi(host, http, statuses, faults, contents);
        this.frontEnd = new FrontEnd(host, http, statuses, faults, api, log);
    }

    public static SimulatorBuilder builder() {
        return new SimulatorBuilder();
    }

    /**
     * A builder with all that a configuration file says; its form is in the README. Whatever it holds can be changed
     * before the start.
     *
     * @param  file                     YAML, or JSON if its name ends in ".json"; data files are looked up beside it
     * @throws IllegalArgumentException that names file, key and value when something is wrong with it
     */
    public static SimulatorBuilder fromConfig(Path file) {
        return ConfiguredServer.read(file);
    }

    private static Behaviour behaviour(SimulatorBuilder s) {
        return new Behaviour(
                s.isOn(SimulatorOption.DATABASES_NEED_AUTHORIZATION), s.isOn(SimulatorOption.UPLOAD_RETURNS_MOD_ID),
                s.isOn(SimulatorOption.EMPTY_TABLE_IS_401), s.isOn(SimulatorOption.SCRIPT_MISSING_FAILS_REQUEST),
                s.isOn(SimulatorOption.TABLE_IN_LAYOUT_LIST), s.isOn(SimulatorOption.VERSION_IN_PRODUCT_INFO),
                s.isOn(SimulatorOption.ISO_TIMESTAMP_WITH_T), s.isOn(SimulatorOption.PORTAL_INFO_PER_ROW),
                s.isOn(SimulatorOption.NULL_CLEARS_FIELD), s.isOn(SimulatorOption.SESSION_IN_USE_IN_VALIDATE));
    }

    private static HttpSettings http(SimulatorBuilder s) {
        SSLContext ssl = !s.isHttps() ? null : s.sslContext() == null ? SelfMadeCertificate.get().forServer() : s.sslContext();
        try {
            return new HttpSettings(
                    InetAddress.getByName(s.host()), s.port(), ssl, s.latency(), s.keepAlive(), s.keepAliveRequests(),
                    s.isOn(SimulatorOption.REFUSE_CHARSET), s.isOn(SimulatorOption.REFUSE_BODY_ON_GET),
                    s.isOn(SimulatorOption.GZIP), s.isOn(SimulatorOption.HTML_401_FOR_DEAD_TOKEN),
                    s.isOn(SimulatorOption.REPORT_112_ON_FORCED_CLOSE), s.isOn(SimulatorOption.COOKIE_REQUIRED),
                    s.isOn(SimulatorOption.BEARER_REQUIRED_FOR_CONTAINER), s.isOn(SimulatorOption.STALE_CONTAINER_URL_IS_404));
        } catch (UnknownHostException e) {
            throw new UncheckedIOException("There is no address '" + s.host() + "'", e);
        }
    }

    private ScriptLibrary.Result runScript(Session session, String layout, String name, String parameter) {
        Script script = databases.get(session.database()).scripts().get(name);
        if (script == null) {
            return null;
        }
        SimulatorDatabase database = new SimulatorDatabase(session.database(), clock);
        ScriptOutcome outcome = script.run(new ScriptCall(session, layout, name, parameter, database));
        return new ScriptLibrary.Result(outcome.errorCode(), outcome.text());
    }

    /** Scheme, host and port: "http://127.0.0.1:54321". */
    public String url() {
        String host = settings.host().equals("0.0.0.0") ? "127.0.0.1" : settings.host();
        return (settings.isHttps() ? "https://" : "http://") + (host.contains(":") ? "[" + host + "]" : host) + ":" + port();
    }

    public int port() {
        return frontEnd.port();
    }

    public MovableClock clock() {
        return clock;
    }

    /**
     * For clients of a server with a self-made certificate: trusts that and no other.
     *
     * @throws IllegalStateException when the server has no self-made certificate
     */
    public SSLContext sslContextForClients() {
        return selfMade().forClients();
    }

    /** @throws IllegalStateException when the server has no self-made certificate */
    public X509Certificate certificate() {
        return selfMade().certificate();
    }

    private SelfMadeCertificate selfMade() {
        if (!settings.isHttps() || settings.sslContext() != null) {
            throw new IllegalStateException("This server has no self-made certificate: start it with https()");
        }
        return SelfMadeCertificate.get();
    }

    /** How many log ins succeeded. */
    public int logins() {
        return sessions.logins();
    }

    /** How many log outs succeeded. */
    public int logouts() {
        return sessions.logouts();
    }

    public int refusedLogins() {
        return sessions.refusedLogins();
    }

    /** How many sessions are open now and have not expired. */
    public int openSessions() {
        return sessions.live().size();
    }

    /** Open sessions in the order of their log ins. */
    public List<SessionInfo> sessions() {
        return sessions.live().stream().map(SessionInfo::of).toList();
    }

    /**
     * Ends all sessions, as an administrator would: their next call gets code 952, a call that is running 112.
     *
     * @return how many
     */
    public int killSessions() {
        List<Session> live = sessions.live();
        live.forEach(session -> sessions.end(session, Session.End.KILLED));
        return live.size();
    }

    /**
     * Ends one session.
     *
     * @throws IllegalArgumentException when none has this token
     */
    public void killSession(String token) {
        sessions.end(sessions.live().stream().filter(session -> session.token().equals(token)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No open session has this token")), Session.End.KILLED);
    }

    /** Ends one session, by its place in {@link #sessions()}. */
    public void killSession(int index) {
        sessions.end(sessions.live().get(index), Session.End.KILLED);
    }

    /** Adds faults to the queue: each strikes one call. */
    public void inject(Fault... more) {
        for (Fault fault : more) {
            faults.add(fault.plan());
        }
    }

    /** Adds faults that wait for certain requests, of any kind. */
    public void inject(Fault.Target target, Fault... more) {
        for (Fault fault : more) {
            faults.add(fault.plan(target));
        }
    }

    /**
     * Asks for a fault for each call that needs a session, has a live one, and is not struck by an injected fault: for
     * faults by chance. In the place of an earlier source.
     *
     * @param source answers null for no fault; asked by many threads at once
     */
    public void injectFrom(Function<RecordedRequest, Fault> source) {
        faults.source(recording -> {
            Fault fault = source.apply(new RecordedRequest(recording));
            return fault == null ? null : fault.plan();
        });
    }

    /** Injected faults that no call has met yet. */
    public List<Fault> pendingFaults() {
        return faults.waiting().stream().map(Fault::of).toList();
    }

    /** Takes back all faults and their source. */
    public void clearFaults() {
        faults.clear();
    }

    /** The last requests in the order of their arrival, also those that are still being served. */
    public List<RecordedRequest> requests() {
        return log.recordings().stream().map(RecordedRequest::new).toList();
    }

    public void clearRequests() {
        log.clear();
    }

    /** @throws IllegalArgumentException when there is none of this name */
    public SimulatorDatabase database(String name) {
        return databases.keySet().stream().filter(database -> database.name().equals(name)).findFirst()
                .map(database -> new SimulatorDatabase(database, clock))
                .orElseThrow(() -> new IllegalArgumentException("There is no database '" + name + "'"));
    }

    /**
     * The most calls of one session that were ever on their way at once, waiting ones included. The server serves them
     * one after another; a good client does not let it come to more than 1.
     */
    public int maxConcurrentCallsPerSession() {
        return sessions.maxConcurrentCallsPerSession();
    }

    /** The most calls that were ever on their way at once. */
    public int maxConcurrentCalls() {
        return api.maxConcurrentCalls();
    }

    /** Ends all connections at once, also those with a call that is held, and deletes uploaded files. */
    @Override
    public void close() {
        frontEnd.close();
        try {
            contents.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
