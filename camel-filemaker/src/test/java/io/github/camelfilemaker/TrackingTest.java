package io.github.camelfilemaker;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelfilemaker.model.FileMakerRecord;
import io.github.camelfilemaker.simulator.Fault;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TrackingTest {

    private static PolledOrders tracking(String more) throws Exception {
        return new PolledOrders("trackingField=ModifiedAt&" + more).start();
    }

    private static void fail(Exchange exchange, String customer) {
        if (exchange.getIn().getBody(FileMakerRecord.class).get("Customer").equals(customer)) {
            throw new IllegalStateException("no " + customer);
        }
    }

    @Test
    void itBeginsWithWhatChangesFromNowOn() throws Exception {
        try (PolledOrders orders = tracking("initialPosition=now")) {
            orders.insert("Ann");
            assertThat(orders.polled()).isEmpty();

            orders.insert("Bob");
            assertThat(orders.polled()).containsExactly("Bob");
            assertThat(orders.polled()).isEmpty();
        }
    }

    @Test
    void itBeginsWithTheFirstRecordIfAskedTo() throws Exception {
        try (PolledOrders orders = tracking("initialPosition=earliest")) {
            orders.insert("Ann");
            orders.insert("Bob");
            assertThat(orders.polled()).containsExactly("Ann", "Bob");
            assertThat(orders.polled()).isEmpty();
        }
    }

    @Test
    void itBeginsWithAValue() throws Exception {
        try (PolledOrders orders = tracking("initialPosition=2026-03-05T12:00:30")) {
            orders.insert("Ann");
            orders.wait(Duration.ofSeconds(30));
            orders.insert("Bob");
            assertThat(orders.polled()).containsExactly("Bob");
        }
    }

    @Test
    void aChangedRecordComesAgain() throws Exception {
        try (PolledOrders orders = tracking("initialPosition=earliest")) {
            String ann = orders.insert("Ann");
            orders.insert("Bob");
            orders.poll();

            orders.table().edit(ann, Map.of("Status", "paid"));
            assertThat(orders.polled()).containsExactly("Ann");
            assertThat(orders.exchanges.get(0).getIn().getHeaders())
                    .containsEntry(FileMakerConstants.RECORD_ID, ann).containsEntry(FileMakerConstants.MOD_ID, "1")
                    .containsEntry(FileMakerConstants.CHANGE_TYPE, "changed")
                    .containsEntry(FileMakerConstants.TRACKING_VALUE, "03/05/2026 12:00:00");
        }
    }

    @Test
    void manyRecordsWithOneTimestampAllCome() throws Exception {
        try (PolledOrders orders = tracking("initialPosition=earliest&pageSize=3&maxMessagesPerPoll=4")) {
            for (int i = 0; i < 10; i++) {
                orders.insert("c" + i);
            }
            assertThat(orders.polled()).containsExactly("c0", "c1", "c2", "c3");
            assertThat(orders.polled()).containsExactly("c4", "c5", "c6", "c7");
            assertThat(orders.polled()).containsExactly("c8", "c9");
            assertThat(orders.polled()).isEmpty();
        }
    }

    @Test
    void thePositionIsThereAfterARestart() throws Exception {
        try (PolledOrders orders = tracking("initialPosition=earliest")) {
            orders.insert("Ann");
            orders.poll();
            orders.restart();
            assertThat(orders.polled()).isEmpty();

            orders.insert("Bob");
            orders.restart();
            assertThat(orders.polled()).containsExactly("Bob");
        }
    }

    @Test
    void whatChangedWhileTheNodeWasAwayComesAfterTheRestart() throws Exception {
        try (PolledOrders orders = tracking("initialPosition=now")) {
            orders.poll();
            orders.insert("Ann");
            orders.wait(Duration.ofDays(3));
            orders.insert("Bob");
            orders.restart();

            assertThat(orders.polled()).containsExactly("Ann", "Bob");
        }
    }

    @Test
    void aRecordThatComesToLightLateIsNotMissed() throws Exception {
        try (PolledOrders orders = tracking("initialPosition=earliest")) {
            orders.insert("Ann");
            orders.poll();
            orders.wait(Duration.ofSeconds(-59));
            orders.insert("Bob");
            orders.wait(Duration.ofSeconds(59));

            assertThat(orders.polled()).containsExactly("Bob");
        }
    }

    @Test
    void theHourThatComesTwiceIsLookedThroughTwice() throws Exception {
        // in Vienna 03:00 becomes 02:00; the server's timestamps have no zone
        try (PolledOrders orders = tracking("initialPosition=earliest&timeZone=Europe/Vienna&overlap=1s")) {
            orders.wait(Duration.between(orders.clock.instant(), Instant.parse("2026-10-25T02:50:00Z")));
            orders.insert("before");
            orders.poll();
            orders.wait(Duration.ofMinutes(-45));
            orders.insert("after");

            assertThat(orders.polled()).containsExactly("after");
            assertThat(orders.polled()).isEmpty();
        }
    }

    @Test
    void serialNumbersAreTrackedAsWell() throws Exception {
        try (PolledOrders orders = new PolledOrders("trackingField=Number&initialPosition=2").start()) {
            orders.insert("Ann");
            orders.insert("Bob");
            orders.insert("Cid");
            assertThat(orders.polled()).containsExactly("Bob", "Cid");
            orders.insert("Dan");
            assertThat(orders.polled()).containsExactly("Dan");
        }
    }

    @Test
    void aQueryChoosesAmongThem() throws Exception {
        try (PolledOrders orders = tracking("initialPosition=earliest&query={\"Customer\":\"==Bob\"}")) {
            orders.insert("Ann");
            orders.insert("Bob");
            assertThat(orders.polled()).containsExactly("Bob");
        }
    }

    @Test
    void aQuietPollIsOneRequest() throws Exception {
        try (PolledOrders orders = tracking("initialPosition=earliest")) {
            orders.insert("Ann");
            orders.poll();
            orders.server.clearRequests();
            orders.poll();

            assertThat(orders.finds()).isEqualTo(1);
        }
    }

    @Test
    void aRecordThatFailsComesAgainAndHoldsUpNobody() throws Exception {
        try (PolledOrders orders = tracking("initialPosition=earliest")) {
            orders.insert("Ann");
            orders.wait(Duration.ofMinutes(5));
            orders.insert("Bob");
            orders.work = exchange -> fail(exchange, "Ann");
            assertThat(orders.polled()).containsExactly("Ann", "Bob");
            assertThat(orders.polled()).containsExactly("Ann");

            orders.work = exchange -> {
            };
            orders.restart();
            assertThat(orders.polled()).containsExactly("Ann");
            assertThat(orders.polled()).isEmpty();
        }
    }

    @Test
    void aRecordThatFailsEndsThePollIfAskedTo() throws Exception {
        try (PolledOrders orders = tracking("initialPosition=earliest&breakBatchOnConsumeFail=true")) {
            orders.insert("Ann");
            orders.insert("Bob");
            orders.work = exchange -> fail(exchange, "Ann");
            assertThat(orders.polled()).containsExactly("Ann");

            orders.work = exchange -> {
            };
            assertThat(orders.polled()).containsExactly("Ann", "Bob");
        }
    }

    @Test
    void aRecordThatFailedAndIsGoneHoldsThePositionNoLonger() throws Exception {
        try (PolledOrders orders = tracking("initialPosition=earliest")) {
            String ann = orders.insert("Ann");
            orders.work = exchange -> fail(exchange, "Ann");
            orders.poll();
            orders.table().delete(ann);
            orders.wait(Duration.ofHours(1));
            orders.insert("Bob");
            orders.poll();
            orders.poll();
            orders.server.clearRequests();
            orders.poll();

            assertThat(orders.server.requests().get(0).bodyText()).contains("12:59:00");
        }
    }

    @Test
    void ofAChangeWithinThePollNothingIsLost() throws Exception {
        try (PolledOrders orders = tracking("initialPosition=earliest&pageSize=2")) {
            String ann = orders.insert("Ann");
            orders.insert("Bob");
            orders.insert("Cid");
            orders.insert("Dan");
            orders.work = exchange -> {
                if (exchange.getIn().getBody(FileMakerRecord.class).get("Customer").equals("Bob")) {
                    orders.wait(Duration.ofSeconds(1));
                    orders.table().edit(ann, Map.of("Status", "paid"));
                }
            };
            assertThat(orders.polled()).startsWith("Ann", "Bob", "Cid", "Dan");
            orders.work = exchange -> {
            };
            orders.poll();
            assertThat(orders.customers()).endsWith("Ann");
            assertThat(orders.polled()).isEmpty();
        }
    }

    @Test
    void aDeadSessionIsRecoveredInThePoll() throws Exception {
        try (PolledOrders orders = tracking("initialPosition=earliest")) {
            orders.insert("Ann");
            orders.poll();
            orders.insert("Bob");
            orders.server.killSessions();

            assertThat(orders.polled()).containsExactly("Bob");
        }
    }

    @Test
    void aPollThatFailsInTheMiddleLosesNothing() throws Exception {
        try (PolledOrders orders = tracking("initialPosition=earliest&pageSize=2")) {
            for (String customer : List.of("Ann", "Bob", "Cid", "Dan", "Eve")) {
                orders.insert(customer);
                orders.wait(Duration.ofHours(1));
            }
            orders.work = exchange -> {
                if (orders.exchanges.size() == 2) {
                    orders.server.inject(Fault.html(503));
                    orders.work = next -> {
                    };
                }
            };
            assertThatThrownBy(orders::poll).hasMessageContaining("503");
            assertThat(orders.customers()).containsExactly("Ann", "Bob");

            orders.restart();
            assertThat(orders.polled()).containsExactly("Cid", "Dan", "Eve");
        }
    }

    @Test
    void aBatchOfWhichOnlyAPartCouldBeReadComesWithTheNextPoll() throws Exception {
        try (PolledOrders orders = tracking("initialPosition=earliest&pageSize=2&maxMessagesPerPoll=4")) {
            for (String customer : List.of("Ann", "Bob", "Cid", "Dan")) {
                orders.insert(customer);
                orders.wait(Duration.ofHours(1));
            }
            AtomicInteger pages = new AtomicInteger();
            // the first page, where the end is, the first page up to there, the second page
            orders.server.injectFrom(request -> request.rawPath().contains("rders/") && pages.incrementAndGet() == 4
                    ? Fault.html(503) : null);
            assertThatThrownBy(orders::poll).hasMessageContaining("503");
            assertThat(orders.customers()).isEmpty();

            assertThat(orders.polled()).containsExactly("Ann", "Bob", "Cid", "Dan");
        }
    }

    @Test
    void aRecordThatDoesNotFitTheClassFailsThePollAndIsNotSkipped() throws Exception {
        try (PolledOrders orders
                = tracking("initialPosition=earliest&outputType=pojo&outputClass=java.time.Year")) {
            orders.insert("Ann");
            assertThatThrownBy(orders::poll).hasMessageContaining("Year");
            assertThatThrownBy(orders::poll).hasMessageContaining("Year");
        }
    }

    @Test
    void aFieldThatIsNotOnTheLayoutIsNamed() throws Exception {
        try (PolledOrders orders = new PolledOrders("trackingField=Nothing&initialPosition=earliest").start()) {
            orders.insert("Ann");
            assertThatThrownBy(orders::poll).hasMessageContaining("102");
        }
    }

    @Test
    void aTextCannotBeTracked() throws Exception {
        try (PolledOrders orders = new PolledOrders("trackingField=Customer&initialPosition=earliest").start()) {
            orders.insert("Ann");
            assertThatThrownBy(orders::poll).hasMessageContaining("Customer").hasMessageContaining("timestamp");
        }
    }

    @Test
    void aBatchCanBeOneExchange() throws Exception {
        try (PolledOrders orders = tracking("initialPosition=earliest&splitResults=false")) {
            orders.insert("Ann");
            orders.insert("Bob");
            orders.poll();

            assertThat(orders.exchanges).hasSize(1);
            assertThat(orders.exchanges.get(0).getIn().getBody(List.class)).hasSize(2);
            assertThat(orders.poll()).isZero();
        }
    }

    @Test
    void aBatchThatFailsComesAgainAsAWhole() throws Exception {
        try (PolledOrders orders = tracking("initialPosition=earliest&splitResults=false")) {
            orders.insert("Ann");
            orders.insert("Bob");
            orders.work = exchange -> {
                throw new IllegalStateException("not now");
            };
            orders.poll();
            orders.exchanges.clear();
            orders.poll();

            assertThat(orders.exchanges.get(0).getIn().getBody(List.class)).hasSize(2);
        }
    }

    @Test
    void whatTheRouteHandsOverIsDoneWhenTheOtherRouteHasDoneIt() throws Exception {
        PolledOrders orders = new PolledOrders("trackingField=ModifiedAt&initialPosition=earliest");
        try (orders) {
            orders.start(route -> route.to("seda:later"));
            orders.insert("Ann");
            assertThat(orders.polled()).containsExactly("Ann");
            orders.restart();
            assertThat(orders.polled()).containsExactly("Ann");
        }
    }

    @Test
    void whatEndedAfterItsPollIsNotForgottenByAStop() throws Exception {
        PolledOrders orders = new PolledOrders("trackingField=ModifiedAt&initialPosition=earliest");
        try (orders) {
            orders.start(route -> route.to("seda:later"));
            orders.museum().context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("seda:later").to("mock:later");
                }
            });
            MockEndpoint later = orders.museum().context.getEndpoint("mock:later", MockEndpoint.class);
            later.expectedMessageCount(1);
            orders.insert("Ann");
            orders.poll();
            later.assertIsSatisfied();
            // the end of the exchange comes after its last step
            Awaitility.await().atMost(30, TimeUnit.SECONDS)
                    .until(() -> orders.museum().context.getInflightRepository().size() == 0);
            orders.restart();

            assertThat(orders.polled()).isEmpty();
        }
    }

    @Test
    void aHandledFailureIsDone() throws Exception {
        PolledOrders orders = new PolledOrders("trackingField=ModifiedAt&initialPosition=earliest");
        try (orders) {
            orders.start(route -> route.onException(IllegalStateException.class).handled(true).end()
                    .throwException(new IllegalStateException("handled")));
            orders.insert("Ann");
            orders.poll();
            assertThat(orders.polled()).isEmpty();
        }
    }
}
