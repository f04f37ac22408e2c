package io.github.camelfilemaker;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;

import io.github.camelfilemaker.consumer.AfterWorker;
import io.github.camelfilemaker.consumer.Feed;
import io.github.camelfilemaker.consumer.KnownRecords;
import io.github.camelfilemaker.model.FileMakerRecord;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Makes exchanges of records, and sees to it that what comes afterwards is done. */
final class RecordDeliveries {

    private final FileMakerConsumer consumer;
    private final FileMakerConsumerConfiguration options;
    private final Feed feed;
    private final AfterWorker worker;
    private final KnownRecords known;
    private final Function<FileMakerRecord, Object> typed;

    /** @param known null when nobody asks for deleted records */
    RecordDeliveries(FileMakerConsumer consumer, Feed feed, AfterWorker worker, KnownRecords known,
                     Function<FileMakerRecord, Object> typed) {
        this.consumer = consumer;
        this.options = consumer.getEndpoint().getConsumerConfiguration();
        this.feed = feed;
        this.worker = worker;
        this.known = known;
        this.typed = typed;
    }

    /**
     * One for each record, or one for all.
     *
     * @throws IllegalArgumentException when a record does not fit {@code outputClass}; all of them come again then
     */
    Queue<Object> of(List<FileMakerRecord> batch) {
        try {
            Queue<Object> deliveries = new ArrayDeque<>();
            if (options.isSplitResults()) {
                batch.forEach(record -> deliveries.add(ofOne(record)));
            } else {
                deliveries.add(new RecordDelivery(exchange(batch.stream().map(typed).toList()), batch));
            }
            return deliveries;
        } catch (RuntimeException e) {
            batch.forEach(feed::failed);
            throw e;
        }
    }

    private RecordDelivery ofOne(FileMakerRecord record) {
        Exchange exchange = exchange(typed.apply(record));
        Message message = exchange.getIn();
        message.setHeader(FileMakerConstants.RECORD_ID, record.getRecordId());
        message.setHeader(FileMakerConstants.MOD_ID, record.getModId());
        if (options.getTrackingField() != null) {
            message.setHeader(FileMakerConstants.TRACKING_VALUE, record.get(options.getTrackingField()));
        }
        return new RecordDelivery(exchange, List.of(record));
    }

    private Exchange exchange(Object body) {
        Exchange exchange = consumer.createExchange(false);
        exchange.getIn().setBody(body);
        exchange.getIn().setHeader(FileMakerConstants.CHANGE_TYPE, FileMakerConstants.CHANGED);
        return exchange;
    }

    /** Does what comes after a batch. */
    void batchDone(int size) {
        worker.batchDone(size);
    }

    private final class RecordDelivery extends Delivery {

        private final List<FileMakerRecord> records;

        RecordDelivery(Exchange exchange, List<FileMakerRecord> records) {
            super(exchange);
            this.records = records;
        }

        @Override
        void leave() {
            records.forEach(feed::failed);
        }

        @Override
        void over(Exchange done, boolean isDelivered) {
            if (!isDelivered && !consumer.isRunAllowed()) {
                // cut off by a stop, which is not the record's fault
                leave();
                return;
            }
            for (FileMakerRecord record : records) {
                try {
                    if (worker.done(record, isDelivered, values(worker.fields(isDelivered), done))) {
                        know(record, isDelivered);
                        feed.done(record);
                    } else {
                        feed.failed(record);
                    }
                } catch (RuntimeException e) {
                    feed.failed(record);
                    consumer.getExceptionHandler().handleException(
                            "Record " + record.getRecordId() + " comes again, because the work after it failed", done, e);
                }
            }
        }

        private void know(FileMakerRecord record, boolean isDelivered) {
            if (known != null && worker.deletes(isDelivered)) {
                known.told(record.getRecordId());
            } else if (known != null) {
                known.delivered(record.getRecordId());
            }
        }

        private Map<String, String> values(Map<String, String> fields, Exchange done) {
            Map<String, String> values = new LinkedHashMap<>();
            fields.forEach((field, text) -> values.put(field, value(text, done)));
            return values;
        }

        private String value(String text, Exchange done) {
            return text.contains("${")
                    ? done.getContext().resolveLanguage("simple").createExpression(text).evaluate(done, String.class) : text;
        }
    }
}
