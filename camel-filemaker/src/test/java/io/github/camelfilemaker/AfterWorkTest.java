package io.github.camelfilemaker;

import java.time.Duration;
import java.util.Map;

import io.github.camelfilemaker.simulator.Fault;
import io.github.camelfilemaker.simulator.SimulatorRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is done with a record after the route has had it. */
class AfterWorkTest {

    private static PolledOrders orders(String options) throws Exception {
        return new PolledOrders(options).start();
    }

    private static String status(PolledOrders orders, String recordId) {
        return orders.table().record(recordId).text("Status");
    }

    @Test
    void fieldsAreWritten() throws Exception {
        try (PolledOrders orders = orders("query={\"Status\":\"=\"}&onConsume=update:Status=done")) {
            String ann = orders.insert("Ann");
            assertThat(orders.polled()).containsExactly("Ann");

            assertThat(status(orders, ann)).isEqualTo("done");
            assertThat(orders.polled()).isEmpty();
        }
    }

    @Test
    void theValueOfAFieldMayBeAnExpression() throws Exception {
        try (PolledOrders orders = orders(
                "onConsume=RAW(update:Status=by ${routeId};Claim=${header.CamelFileMakerRecordId})&maxMessagesPerPoll=1")) {
            String ann = orders.insert("Ann");
            orders.poll();

            SimulatorRecord record = orders.table().record(ann);
            assertThat(record.text("Status")).isEqualTo("by orders");
            assertThat(record.text("Claim")).isEqualTo(ann);
        }
    }

    @Test
    void recordsAreDeleted() throws Exception {
        try (PolledOrders orders = orders("onConsume=delete")) {
            orders.insert("Ann");
            orders.insert("Bob");
            assertThat(orders.polled()).containsExactly("Ann", "Bob");

            assertThat(orders.table().size()).isZero();
        }
    }

    @Test
    void allMatchesAreProcessedAlthoughTheyMatchNoLongerAfterwards() throws Exception {
        try (PolledOrders orders = orders("query={\"Status\":\"=\"}&pageSize=3&onConsume=update:Status=done")) {
            for (int i = 0; i < 10; i++) {
                orders.insert("c" + i);
            }
            assertThat(orders.polled()).hasSize(10).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "update:Status=done", "script:Exported" })
    void whatTheWorkChangesIsNoNews(String work) throws Exception {
        try (PolledOrders orders = orders("trackingField=ModifiedAt&initialPosition=earliest&onConsume=" + work)) {
            String ann = orders.insert("Ann");
            orders.wait(Duration.ofHours(1));
            assertThat(orders.polled()).containsExactly("Ann");
            assertThat(status(orders, ann)).isNotEmpty();

            assertThat(orders.polled()).isEmpty();
            orders.wait(Duration.ofHours(1));
            orders.restart();
            assertThat(orders.polled()).isEmpty();
            orders.table().edit(ann, Map.of("Customer", "Anna"));
            assertThat(orders.polled()).containsExactly("Anna");
        }
    }

    @Test
    void theScriptGetsTheRecordId() throws Exception {
        try (PolledOrders orders = orders("onConsume=script:Exported&query={\"Customer\":\"Bob\"}")) {
            orders.insert("Ann");
            String bob = orders.insert("Bob");
            orders.poll();

            assertThat(status(orders, bob)).isEqualTo("exported");
        }
    }

    @Test
    void aRecordThatWasChangedMeanwhileIsLeftAndComesAgain() throws Exception {
        try (PolledOrders orders = orders("query={\"Status\":\"=\"}&onConsume=update:Status=done")) {
            String ann = orders.insert("Ann");
            orders.work = exchange -> orders.table().edit(ann, Map.of("Customer", "Anna"));
            orders.poll();
            assertThat(status(orders, ann)).isEmpty();

            orders.work = exchange -> {
            };
            assertThat(orders.polled()).containsExactly("Anna");
            assertThat(status(orders, ann)).isEqualTo("done");
        }
    }

    @Test
    void aRecordThatWasChangedMeanwhileIsNotDeleted() throws Exception {
        try (PolledOrders orders = orders("onConsume=delete")) {
            String ann = orders.insert("Ann");
            orders.work = exchange -> orders.table().edit(ann, Map.of("Customer", "Anna"));
            orders.poll();

            assertThat(orders.table().find(ann)).isPresent();
        }
    }

    @Test
    void aRecordThatFailsIsLeftUnlessThereIsWorkForThat() throws Exception {
        try (PolledOrders orders
                = orders(
                        "trackingField=ModifiedAt&initialPosition=earliest&onConsume=delete&onConsumeFailed=update:Status=error")) {
            String ann = orders.insert("Ann");
            orders.work = exchange -> {
                throw new IllegalStateException("cannot");
            };
            orders.poll();

            assertThat(status(orders, ann)).isEqualTo("error");
            assertThat(orders.polled()).as("it is dealt with").isEmpty();
        }
    }

    @Test
    void aRecordComesAgainIfTheWorkAfterItFails() throws Exception {
        try (PolledOrders orders
                = orders("trackingField=ModifiedAt&initialPosition=earliest&onConsume=update:Status=done")) {
            orders.insert("Ann");
            orders.work = exchange -> orders.server.inject(Fault.on("PATCH", "/records/"), Fault.code(802));
            assertThat(orders.polled()).containsExactly("Ann");

            orders.work = exchange -> {
            };
            assertThat(orders.polled()).containsExactly("Ann");
            assertThat(orders.polled()).isEmpty();
        }
    }

    @Test
    void aScriptRunsAfterEachBatch() throws Exception {
        try (PolledOrders orders = orders("pageSize=2&onConsumeBatchComplete=script:BatchDone")) {
            orders.insert("Ann");
            orders.insert("Bob");
            orders.insert("Cid");
            orders.poll();

            assertThat(orders.batchScripts).containsExactly("2", "1");
        }
    }

    @Test
    void aBatchInOneExchangeIsWorkedOnRecordByRecord() throws Exception {
        try (PolledOrders orders = orders("splitResults=false&onConsume=update:Status=done")) {
            String ann = orders.insert("Ann");
            String bob = orders.insert("Bob");
            orders.poll();

            assertThat(orders.exchanges).hasSize(1);
            assertThat(status(orders, ann)).isEqualTo("done");
            assertThat(status(orders, bob)).isEqualTo("done");
        }
    }
}
