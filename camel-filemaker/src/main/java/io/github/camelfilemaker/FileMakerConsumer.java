package io.github.camelfilemaker;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;

import io.github.camelfilemaker.model.FileMakerRecord;
import io.github.camelfilemaker.operation.ActionResult;
import io.github.camelfilemaker.operation.FileMakerAction;
import io.github.camelfilemaker.operation.Option;
import io.github.camelfilemaker.operation.OutputType;
import io.github.camelfilemaker.operation.Recovering;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledBatchPollingConsumer;
import org.apache.camel.support.service.ServiceHelper;

/**
 * Polls a layout: all records that match {@code query}, or all records without one, each as an exchange of its own, in
 * the order of the find. Remembers nothing between polls: what must not come twice has to be excluded by the query, or
 * be changed or deleted by the route.
 */
public class FileMakerConsumer extends ScheduledBatchPollingConsumer {

    private final SessionRecovery recovery;

    public FileMakerConsumer(FileMakerEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.recovery = new SessionRecovery(endpoint);
    }

    @Override
    protected int poll() throws Exception {
        shutdownRunningTask = null;
        pendingExchanges = 0;
        FileMakerAction action
                = getEndpoint().getConfiguration().getQuery() == null ? FileMakerAction.LIST : FileMakerAction.FIND;
        Recovering recovering = recovery.on(getEndpoint().api(null));
        ActionResult found = recovering.run(action.operation().prepare(new PollInput(recovering)));
        Queue<Object> exchanges = new ArrayDeque<>();
        Iterator<?> records = (Iterator<?>) found.body();
        while (records.hasNext() && isWanted(exchanges.size())) {
            exchanges.add(exchange((FileMakerRecord) records.next(), found));
        }
        forceConsumerAsReady();
        return processBatch(exchanges);
    }

    private boolean isWanted(int read) {
        return getMaxMessagesPerPoll() <= 0 || read < getMaxMessagesPerPoll();
    }

    private Exchange exchange(FileMakerRecord record, ActionResult found) {
        Exchange exchange = createExchange(false);
        exchange.getIn().setBody(record);
        exchange.getIn().getHeaders().putAll(found.headers());
        exchange.getIn().setHeader(FileMakerConstants.RECORD_ID, record.getRecordId());
        exchange.getIn().setHeader(FileMakerConstants.MOD_ID, record.getModId());
        return exchange;
    }

    /** One after another, so that records keep their order. */
    @Override
    public int processBatch(Queue<Object> exchanges) throws Exception {
        int total = exchanges.size();
        for (int index = 0; index < total && isBatchAllowed(); index++) {
            Exchange exchange = (Exchange) exchanges.remove();
            exchange.setProperty(ExchangePropertyKey.BATCH_INDEX, index);
            exchange.setProperty(ExchangePropertyKey.BATCH_SIZE, total);
            exchange.setProperty(ExchangePropertyKey.BATCH_COMPLETE, index == total - 1);
            pendingExchanges = total - index - 1;
            process(exchange);
        }
        exchanges.forEach(left -> releaseExchange((Exchange) left, false));
        return total;
    }

    private void process(Exchange exchange) {
        try {
            getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
        if (exchange.getException() != null) {
            getExceptionHandler().handleException("Error processing a record", exchange, exchange.getException());
        }
        releaseExchange(exchange, false);
    }

    @Override
    public FileMakerEndpoint getEndpoint() {
        return (FileMakerEndpoint) super.getEndpoint();
    }

    @Override
    protected void doStart() throws Exception {
        ServiceHelper.startService(recovery);
        super.doStart();
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        ServiceHelper.stopService(recovery);
    }

    /** The endpoint's options, read page by page. */
    private final class PollInput extends EndpointInput {

        PollInput(Recovering recovering) {
            super(FileMakerConsumer.this.getEndpoint(), recovering);
        }

        @Override
        public Object value(Option option) {
            return switch (option) {
                case OUTPUT_TYPE -> OutputType.stream;
                // options of the producer; a script per page would be a surprise
                case SCRIPT, SCRIPT_PARAM, SCRIPT_PREREQUEST, SCRIPT_PREREQUEST_PARAM, SCRIPT_PRESORT, SCRIPT_PRESORT_PARAM,
                        NO_RECORDS ->
                    null;
                default -> super.value(option);
            };
        }
    }
}
