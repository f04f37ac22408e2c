package io.github.camelfilemaker;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeletedRecordsTest {

    private static PolledOrders detecting(String more) throws Exception {
        return new PolledOrders("detectDeletes=true&reconcileInterval=1h&" + more).start();
    }

    private static PolledOrders tracking() throws Exception {
        return detecting("trackingField=ModifiedAt&initialPosition=earliest");
    }

    /** The recordIds of the messages that say so. */
    private static List<Object> gone(PolledOrders orders) throws Exception {
        orders.exchanges.clear();
        orders.poll();
        return orders.exchanges.stream()
                .filter(exchange -> "deleted".equals(exchange.getIn().getHeader(FileMakerConstants.CHANGE_TYPE)))
                .peek(exchange -> assertThat(exchange.getIn().getBody()).isNull())
                .map(exchange -> exchange.getIn().getHeader(FileMakerConstants.RECORD_ID)).toList();
    }

    @Test
    void deletedRecordsComeAsMessagesOnce() throws Exception {
        try (PolledOrders orders = tracking()) {
            List<String> ids = List.of(orders.insert("Ann"), orders.insert("Bob"), orders.insert("Cid"));
            orders.poll();
            orders.table().delete(ids.get(0));
            orders.table().delete(ids.get(2));
            assertThat(gone(orders)).as("it is not time yet").isEmpty();

            orders.wait(Duration.ofHours(1));
            assertThat(gone(orders)).containsExactlyInAnyOrder(ids.get(0), ids.get(2));
            orders.wait(Duration.ofHours(1));
            assertThat(gone(orders)).isEmpty();
        }
    }

    @Test
    void aRecordThatWasDeliveredAndDeletedBetweenTwoLooksIsTold() throws Exception {
        try (PolledOrders orders = tracking()) {
            orders.poll();
            String ann = orders.insert("Ann");
            orders.poll();
            orders.table().delete(ann);
            orders.wait(Duration.ofHours(1));

            assertThat(gone(orders)).containsExactly(ann);
        }
    }

    @Test
    void whatIsDeletedWhileTheNodeIsAwayIsToldAfterTheRestart() throws Exception {
        try (PolledOrders orders = tracking()) {
            String ann = orders.insert("Ann");
            orders.poll();
            orders.table().delete(ann);
            orders.restart();

            assertThat(gone(orders)).containsExactly(ann);
        }
    }

    @Test
    void aDeletionWhoseMessageFailsComesAgain() throws Exception {
        try (PolledOrders orders = tracking()) {
            String ann = orders.insert("Ann");
            orders.poll();
            orders.table().delete(ann);
            orders.wait(Duration.ofHours(1));
            orders.work = exchange -> {
                throw new IllegalStateException("not now");
            };
            assertThat(gone(orders)).containsExactly(ann);

            orders.work = exchange -> {
            };
            orders.wait(Duration.ofHours(1));
            assertThat(gone(orders)).containsExactly(ann);
        }
    }

    @Test
    void aRecordThatOnlyDoesNotMatchAnyMoreIsNotDeleted() throws Exception {
        try (PolledOrders orders = detecting("query={\"Status\":\"=\"}&onConsume=update:Status=done")) {
            orders.insert("Ann");
            orders.poll();
            orders.wait(Duration.ofHours(1));

            assertThat(gone(orders)).isEmpty();
        }
    }

    @Test
    void whatTheConsumerDeletesItselfIsNoNews() throws Exception {
        try (PolledOrders orders = detecting("onConsume=delete")) {
            orders.poll();
            orders.insert("Ann");
            orders.poll();
            orders.wait(Duration.ofHours(1));

            assertThat(gone(orders)).isEmpty();
        }
    }
}
