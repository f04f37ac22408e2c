package io.github.camelfilemaker;

import java.util.ArrayDeque;
import java.util.Queue;

import io.github.camelfilemaker.consumer.KnownRecords;
import org.apache.camel.Exchange;

/**
 * Makes exchanges of records that are gone. Those that are not processed come again when it is looked the next time.
 */
final class DeletedDeliveries {

    private final FileMakerConsumer consumer;
    private final KnownRecords known;

    /** @param known null when nobody asks for deleted records */
    DeletedDeliveries(FileMakerConsumer consumer, KnownRecords known) {
        this.consumer = consumer;
        this.known = known;
    }

    /** Those of which it is not known yet; none until it is time to look. */
    Queue<Object> find() {
        Queue<Object> deliveries = new ArrayDeque<>();
        if (known != null) {
            known.deleted().forEach(recordId -> deliveries.add(delivery(recordId)));
        }
        return deliveries;
    }

    private Delivery delivery(String recordId) {
        Exchange exchange = consumer.createExchange(false);
        exchange.getIn().setHeader(FileMakerConstants.RECORD_ID, recordId);
        exchange.getIn().setHeader(FileMakerConstants.CHANGE_TYPE, FileMakerConstants.DELETED);
        return new Delivery(exchange) {
            @Override
            void leave() {
                // it is known as before
            }

            @Override
            void over(Exchange done, boolean isDelivered) {
                if (isDelivered) {
                    known.told(recordId);
                }
            }
        };
    }
}
