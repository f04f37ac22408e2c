package io.github.camelfilemaker;

import java.util.Map;

import io.github.camelfilemaker.scope.ExchangeScopes;
import io.github.camelfilemaker.scope.ScopedEndpoint;
import io.github.camelfilemaker.session.AccountSessions;
import io.github.camelfilemaker.session.DataApi;
import io.github.camelfilemaker.session.SessionScope;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.PollingConsumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.ScheduledPollEndpoint;

/**
 * Find, read, write and poll the records of a Claris FileMaker database through its Data API.
 */
@UriEndpoint(firstVersion = "1.0.0", scheme = "filemaker", title = "FileMaker", syntax = "filemaker:layout",
             category = { Category.DATABASE, Category.API }, headersClass = FileMakerConstants.class)
public class FileMakerEndpoint extends ScheduledPollEndpoint implements ScopedEndpoint {

    /** A poll is work for the host, so it is made once a minute where the route says nothing else. */
    private static final long POLL_DELAY = 60_000;

    @UriPath(description = "The layout: it gives the table, and the fields and portals that can be read and written. Not"
                           + " needed by actions that work on the database or the server; write - there.")
    @Metadata
    private String layout;
    @UriParam
    private final FileMakerConfiguration configuration;
    @UriParam
    private FileMakerConsumerConfiguration consumerConfiguration = new FileMakerConsumerConfiguration();
    @UriParam(label = "consumer,scheduler", defaultValue = "60000", javaType = "java.time.Duration",
              description = "Milliseconds before the next poll.")
    private long delay = POLL_DELAY;

    @UriParam(label = "consumer", defaultValue = "0",
              description = "How many records one poll delivers at most. 0 for all that match.")
    private int maxMessagesPerPoll;

    private FileMakerConnection connection;

    public FileMakerEndpoint(String uri, FileMakerComponent component, FileMakerConfiguration configuration) {
        super(uri, component);
        this.configuration = configuration;
        setDelay(POLL_DELAY);
    }

    @Override
    public Producer createProducer() {
        return new FileMakerProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        // a poll belongs to no exchange, so no credentialsProvider can tell whose it is
        OptionChecks.account(configuration);
        ConsumerChecks.check(this);
        FileMakerConsumer consumer = new FileMakerConsumer(this, processor);
        consumer.setMaxMessagesPerPoll(maxMessagesPerPoll);
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public PollingConsumer createPollingConsumer() throws Exception {
        return new FileMakerPollingConsumer(this);
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        OptionChecks.check(configuration);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        connection = getComponent().connection(configuration);
    }

    /** The calls to the server: in the scope of the exchange, if there is one. Null stands for a poll. */
    DataApi api(Exchange exchange) {
        FileMakerConnection.Account account = connection.account(exchange);
        SessionScope scope = exchange == null ? null : ExchangeScopes.of(exchange, account.sessions());
        return scope == null ? account.api() : account.api().in(scope);
    }

    @Override
    public AccountSessions sessions(Exchange exchange) {
        return connection.account(exchange).sessions();
    }

    @Override
    public boolean isFailOnGlobalsLost() {
        return configuration.isFailOnGlobalsLost();
    }

    void portals(Map<String, Object> limits, Map<String, Object> offsets) {
        if (!limits.isEmpty()) {
            configuration.setPortalLimit(limits);
        }
        if (!offsets.isEmpty()) {
            configuration.setPortalOffset(offsets);
        }
    }

    @Override
    public FileMakerComponent getComponent() {
        return (FileMakerComponent) super.getComponent();
    }

    public FileMakerConfiguration getConfiguration() {
        return configuration;
    }

    public FileMakerConsumerConfiguration getConsumerConfiguration() {
        return consumerConfiguration;
    }

    public void setConsumerConfiguration(FileMakerConsumerConfiguration consumerConfiguration) {
        this.consumerConfiguration = consumerConfiguration;
    }

    public String getLayout() {
        return layout;
    }

    public void setLayout(String layout) {
        this.layout = layout;
    }

    public int getMaxMessagesPerPoll() {
        return maxMessagesPerPoll;
    }

    public void setMaxMessagesPerPoll(int maxMessagesPerPoll) {
        this.maxMessagesPerPoll = maxMessagesPerPoll;
    }

    @Override
    public long getDelay() {
        return delay;
    }

    @Override
    public final void setDelay(long delay) {
        this.delay = delay;
        super.setDelay(delay);
    }
}
