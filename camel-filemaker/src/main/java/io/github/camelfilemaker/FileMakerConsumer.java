package io.github.camelfilemaker;

import java.util.List;
import java.util.Queue;

import io.github.camelfilemaker.consumer.Feed;
import io.github.camelfilemaker.model.FileMakerRecord;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledBatchPollingConsumer;
import org.apache.camel.support.service.ServiceHelper;

/**
 * Polls a layout, and delivers one record after another in the order of the find: those that are new or changed
 * ({@code trackingField}), those that no other consumer has claimed ({@code claimField}), or all that match. A record
 * is done when its exchange is; until then it comes again. At most a page of records is in memory.
 */
public class FileMakerConsumer extends ScheduledBatchPollingConsumer {

    private final SessionRecovery recovery;
    private final PollFailures failures = new PollFailures(this);
    private final PollEnd pollEnd = new PollEnd();
    private Feed feed;
    private RecordDeliveries deliveries;
    private DeletedDeliveries deleted;
    private boolean isBroken;

    public FileMakerConsumer(FileMakerEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.recovery = new SessionRecovery(endpoint);
    }

    @Override
    protected int poll() throws Exception {
        pollEnd.begun();
        try {
            return pollRecords();
        } finally {
            pollEnd.ended();
        }
    }

    private int pollRecords() throws Exception {
        shutdownRunningTask = null;
        pendingExchanges = 0;
        isBroken = false;
        int polled = 0;
        feed.begin();
        try {
            for (List<FileMakerRecord> batch = next(polled); !batch.isEmpty(); batch = next(polled)) {
                polled += processBatch(deliveries.of(batch));
                deliveries.batchDone(batch.size());
            }
        } finally {
            // what has been done is done, even if the server has gone away meanwhile
            feed.end();
        }
        if (isAllowedToGoOn(polled)) {
            polled += processBatch(deleted.find());
        }
        failures.over();
        forceConsumerAsReady();
        return polled;
    }

    private List<FileMakerRecord> next(int polled) {
        return isAllowedToGoOn(polled) ? feed.next(Math.max(0, getMaxMessagesPerPoll() - polled)) : List.of();
    }

    private boolean isAllowedToGoOn(int polled) {
        boolean isFull = getMaxMessagesPerPoll() > 0 && polled >= getMaxMessagesPerPoll();
        return !isBroken && !isFull && isBatchAllowed();
    }

    @Override
    public boolean isBatchAllowed() {
        return !pollEnd.isOrdered() && super.isBatchAllowed();
    }

    @Override
    protected boolean isPollAllowed() {
        return !pollEnd.isOrdered() && super.isPollAllowed();
    }

    /** One after another, so that records keep their order. Those that are left come again. */
    @Override
    public int processBatch(Queue<Object> batch) {
        int total = batch.size();
        for (int index = 0; index < total && !isBroken && isBatchAllowed(); index++) {
            Delivery delivery = (Delivery) batch.remove();
            delivery.exchange().setProperty(ExchangePropertyKey.BATCH_INDEX, index);
            delivery.exchange().setProperty(ExchangePropertyKey.BATCH_SIZE, total);
            delivery.exchange().setProperty(ExchangePropertyKey.BATCH_COMPLETE, index == total - 1);
            pendingExchanges = total - index - 1;
            process(delivery);
        }
        for (Object left : batch) {
            ((Delivery) left).leave();
            releaseExchange(((Delivery) left).exchange(), false);
        }
        return total;
    }

    private void process(Delivery delivery) {
        Exchange exchange = delivery.exchange();
        try {
            getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
        if (exchange.getException() != null) {
            getExceptionHandler().handleException("Error processing a record", exchange, exchange.getException());
        }
        isBroken = delivery.isFailed() && getEndpoint().getConsumerConfiguration().isBreakBatchOnConsumeFail();
        if (getRouteId() != null) {
            // otherwise somebody has it who goes on with it
            releaseExchange(exchange, false);
        }
    }

    @Override
    public FileMakerEndpoint getEndpoint() {
        return (FileMakerEndpoint) super.getEndpoint();
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        // one that the user has chosen is told each time
        if (getEndpoint().getExceptionHandler() == null && !getEndpoint().isBridgeErrorHandler()) {
            setExceptionHandler(failures);
        }
    }

    @Override
    protected void doStart() throws Exception {
        ServiceHelper.startService(recovery);
        ConsumerParts parts = new ConsumerParts(this, recovery.on(getEndpoint().api(null)));
        feed = parts.feed();
        deliveries = parts.deliveries(feed);
        deleted = parts.deleted();
        if (getRouteId() == null) {
            getEndpoint().getCamelContext().getManagementStrategy().addEventNotifier(pollEnd);
        }
        super.doStart();
    }

    @Override
    protected void doStop() throws Exception {
        pollEnd.await(getEndpoint().getCamelContext());
        getEndpoint().getCamelContext().getManagementStrategy().removeEventNotifier(pollEnd);
        super.doStop();
        ServiceHelper.stopService(recovery);
        if (feed != null) {
            feed.stop();
        }
    }
}
