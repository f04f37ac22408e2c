package io.github.camelfilemaker;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

import io.github.camelfilemaker.consumer.store.StateRepositories;
import io.github.camelfilemaker.session.SessionTiming;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.SSLContextParametersAware;
import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.util.PropertiesHelper;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds, reads, writes and polls the records of FileMaker databases through the Claris FileMaker Data API. Owns what
 * endpoints share: connections with their sessions, the session caches, and the threads on which calls run.
 */
@Component("filemaker")
public class FileMakerComponent extends DefaultComponent implements SSLContextParametersAware {

    private static final Logger LOG = LoggerFactory.getLogger(FileMakerComponent.class);

    /**
     * How many calls wait for a thread before their callers have to make them. As many as in Camel's own default pool.
     */
    private static final int WAITING_CALLS = 1000;

    /** How often it is looked for idle sessions: a fraction of the time after which they are closed. */
    private static final Duration CLOSE_IDLE = Duration.ofSeconds(30);
    /** One for signs of life during a log in, and one that may hang in a log out. */
    private static final int TIMER_THREADS = 2;

    /** Stands for no layout where an endpoint URI cannot be without a path. */
    static final String NO_LAYOUT = "-";

    private final ConcurrentMap<List<Object>, FileMakerConnection> connections = new ConcurrentHashMap<>();
    private final Accounts accounts = new Accounts();
    private Clock clock = Clock.systemUTC();
    private SessionCaches caches;
    private StateRepositories stateRepositories;
    private ExecutorService workers;
    private ScheduledExecutorService timer;
    private SessionTiming timing;
    private SessionTiming.Repeated closing;

    @Metadata(description = "The options that all endpoints begin with.")
    private FileMakerConfiguration configuration = new FileMakerConfiguration();
    @Metadata(label = "security", defaultValue = "false",
              description = "Whether to use the TLS settings of the Camel context when there are none of this component.")
    private boolean useGlobalSslContextParameters;

    public FileMakerComponent() {
    }

    public FileMakerComponent(CamelContext context) {
        super(context);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        FileMakerEndpoint endpoint = new FileMakerEndpoint(uri, this, configuration.copy());
        endpoint.setLayout(remaining == null || remaining.isBlank() || remaining.equals(NO_LAYOUT) ? null : remaining);
        endpoint.portals(
                PropertiesHelper.extractProperties(parameters, "portalLimit."),
                PropertiesHelper.extractProperties(parameters, "portalOffset."));
        setProperties(endpoint, parameters);
        return endpoint;
    }

    /** The connection that these options mean; started here, and stopped with the component. */
    FileMakerConnection connection(FileMakerConfiguration options) {
        List<Object> key = FileMakerConnection.key(options);
        FileMakerConnection known = connections.get(key);
        return known == null ? newConnection(key, options) : known;
    }

    /** One at a time, because the way in which Camel HTTP sets the options of its client is not for several threads. */
    private synchronized FileMakerConnection newConnection(List<Object> key, FileMakerConfiguration options) {
        return connections.computeIfAbsent(key, k -> {
            SSLContextParameters ssl = options.getSslContextParameters();
            FileMakerConnection made = new FileMakerConnection(
                    getCamelContext(), options, ssl != null ? ssl : retrieveGlobalSslContextParameters(),
                    caches, accounts, timing);
            ServiceHelper.startService(made);
            return made;
        });
    }

    /** Where calls run that are not made on the route's thread. Bounded; when it is full, the caller does the work. */
    ExecutorService workers() {
        return workers;
    }

    StateRepositories stateRepositories() {
        return stateRepositories;
    }

    /** Time, and threads for what is done beside a call. */
    SessionTiming timing() {
        return timing;
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        caches = new SessionCaches(getCamelContext(), clock);
        stateRepositories = new StateRepositories(getCamelContext());
        // here, because endpoints may start before their component
        timer = getCamelContext().getExecutorServiceManager()
                .newScheduledThreadPool(this, "FileMakerSessions", TIMER_THREADS);
        timing = new CamelTiming(() -> clock, timer, () -> workers);
        closing = timing.repeat(CLOSE_IDLE, this::closeIdle);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        int size = configuration.getMaxConnections();
        workers = getCamelContext().getExecutorServiceManager().newThreadPool(
                this, "FileMaker", new ThreadPoolProfileBuilder("FileMaker").poolSize(size).maxPoolSize(size)
                        .maxQueueSize(WAITING_CALLS).rejectedPolicy(ThreadPoolRejectedPolicy.CallerRuns).build());
    }

    /** Closes sessions that nobody uses. Throws nothing, which would end the schedule. */
    void closeIdle() {
        try {
            accounts.closeIdle();
        } catch (RuntimeException e) {
            LOG.warn("Cannot close idle sessions: {}", e.getMessage());
        }
    }

    @Override
    protected void doStop() throws Exception {
        accounts.stop();
        connections.values().forEach(ServiceHelper::stopService);
        connections.clear();
        if (caches != null) {
            caches.stop();
        }
        if (workers != null) {
            getCamelContext().getExecutorServiceManager().shutdownGraceful(workers);
            workers = null;
        }
        super.doStop();
    }

    @Override
    protected void doShutdown() throws Exception {
        if (timer != null) {
            closing.close();
            getCamelContext().getExecutorServiceManager().shutdownGraceful(timer);
            timer = null;
        }
        super.doShutdown();
    }

    public FileMakerConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(FileMakerConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public boolean isUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }

    @Override
    public void setUseGlobalSslContextParameters(boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }

    /** For tests. */
    void setClock(Clock clock) {
        this.clock = clock;
    }
}
