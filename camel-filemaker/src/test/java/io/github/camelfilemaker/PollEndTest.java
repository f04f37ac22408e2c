package io.github.camelfilemaker;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.camel.Exchange;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.CamelContextRoutesStoppingEvent;
import org.apache.camel.support.SimpleEventNotifierSupport;
import org.apache.camel.support.service.ServiceHelper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What happens to a record that is under way when the consumer stops. */
class PollEndTest {

    private static final String OPTIONS = "trackingField=ModifiedAt&initialPosition=earliest&stateKey=orders";

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final List<String> events = new CopyOnWriteArrayList<>();

    /** Work that takes a while, unless it is interrupted. */
    private void work(Exchange exchange) {
        begun.countDown();
        try {
            events.add(stopped.await(300, TimeUnit.MILLISECONDS) ? "stopped before" : "done");
        } catch (InterruptedException e) {
            events.add("interrupted");
        }
    }

    @Test
    void aStopLetsTheRecordThatIsUnderWayEnd() throws Exception {
        try (PolledOrders orders = new PolledOrders(OPTIONS).start()) {
            orders.insert("Ann");
            orders.insert("Bob");
            orders.work = this::work;
            orders.consumer().startScheduler();
            begun.await();

            // as camel-master does
            orders.consumer().stop();
            stopped.countDown();

            assertThat(events).containsExactly("done");
            assertThat(orders.positions.values()).as("what has been done").contains("1:0");
        }
    }

    @Test
    void aConsumerThatNoRouteKnowsEndsItsPollBeforeAnythingElseStops() throws Exception {
        try (PolledOrders orders = new PolledOrders(OPTIONS).start()) {
            orders.insert("Ann");
            orders.insert("Bob");
            // as camel-master does
            FileMakerConsumer consumer = (FileMakerConsumer) orders.consumer().getEndpoint().createConsumer(this::work);
            ServiceHelper.startService(consumer);
            orders.museum().context.getManagementStrategy().addEventNotifier(new SimpleEventNotifierSupport() {
                @Override
                public void notify(CamelEvent event) {
                    if (event instanceof CamelContextRoutesStoppingEvent) {
                        events.add("routes stop");
                    }
                }
            });
            consumer.startScheduler();
            begun.await();

            orders.museum().context.stop();
            consumer.stop();

            assertThat(events).containsExactly("done", "routes stop");
        }
    }
}
