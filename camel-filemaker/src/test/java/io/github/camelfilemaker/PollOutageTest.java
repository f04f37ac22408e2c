package io.github.camelfilemaker;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.github.camelfilemaker.simulator.Fault;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What polling does when the server does not. */
class PollOutageTest {

    private static final String TRACKING = "trackingField=ModifiedAt&initialPosition=earliest";

    @Test
    void afterAnOutageNothingIsMissing() throws Exception {
        try (PolledOrders orders = new PolledOrders(TRACKING).start()) {
            orders.insert("Ann");
            for (Fault outage : new Fault[] { Fault.code(802), Fault.html(502), Fault.reset() }) {
                // a find is sent twice when its connection breaks
                orders.server.inject(Fault.on(request -> request.rawPath().contains("records")), outage);
                try {
                    orders.poll();
                } catch (Exception e) {
                    assertThat(e).hasMessageContaining("Orders");
                }
                orders.server.clearFaults();
            }
            orders.poll();
            assertThat(orders.customers()).containsExactly("Ann");
        }
    }

    @Test
    void anEmptyTableIsAQuietPoll() throws Exception {
        try (PolledOrders orders = new PolledOrders(TRACKING).start()) {
            assertThat(orders.poll()).isZero();
        }
    }

    @Test
    void itIsToldOnceThatPollsFailAndOnceThatTheyWorkAgain() throws Exception {
        LoggerContext logging = (LoggerContext) LogManager.getContext(false);
        Told told = new Told();
        logging.getLogger(FileMakerConsumer.class.getName()).addAppender(told);
        try (CamelMuseum museum = CamelMuseum.on(Museum.start())) {
            museum.server.injectFrom(request -> request.rawPath().contains("records") ? Fault.code(802) : null);
            museum.started(new RouteBuilder() {
                @Override
                public void configure() {
                    from("filemaker:Artists?delay=10&initialDelay=0").to("mock:records");
                }
            });
            Awaitility.await().atMost(30, TimeUnit.SECONDS).until(
                    () -> museum.server.requests().stream().filter(request -> request.rawPath().contains("records")).count()
                          > 5);
            museum.server.injectFrom(request -> null);
            Awaitility.await().atMost(30, TimeUnit.SECONDS).until(() -> told.lines.size() > 1);

            assertThat(told.lines).hasSize(2);
            assertThat(told.lines.get(0)).startsWith("WARN Polling filemaker://Artists").contains("802")
                    .doesNotContain("\tat ");
            assertThat(told.lines.get(1)).startsWith("INFO Polling filemaker://Artists").endsWith("works again");
        } finally {
            logging.getLogger(FileMakerConsumer.class.getName()).removeAppender(told);
        }
    }

    /** What operators read. */
    private static final class Told extends AbstractAppender {

        private final List<String> lines = new CopyOnWriteArrayList<>();

        Told() {
            super("told", null, null, true, Property.EMPTY_ARRAY);
            start();
        }

        @Override
        public void append(LogEvent event) {
            if (event.getLevel().isMoreSpecificThan(Level.INFO)) {
                lines.add(event.getLevel() + " " + event.getMessage().getFormattedMessage());
            }
        }
    }

    @Test
    void healthTellsOfTheLastPoll() throws Exception {
        CamelMuseum museum = CamelMuseum.on(Museum.start());
        try (museum) {
            HealthCheckRegistry registry = HealthCheckRegistry.get(museum.context);
            registry.register(registry.resolveById("consumers"));
            museum.started(new RouteBuilder() {
                @Override
                public void configure() {
                    from("filemaker:Artists?delay=10&initialDelay=0").to("mock:records");
                }
            });
            Awaitility.await().atMost(30, TimeUnit.SECONDS).untilAsserted(() -> assertThat(state(museum)).isEqualTo("UP"));
            museum.server.injectFrom(request -> request.rawPath().contains("records") ? Fault.code(802) : null);
            Awaitility.await().atMost(30, TimeUnit.SECONDS).untilAsserted(() -> assertThat(state(museum)).isEqualTo("DOWN"));
            museum.server.injectFrom(request -> null);
            Awaitility.await().atMost(30, TimeUnit.SECONDS).untilAsserted(() -> assertThat(state(museum)).isEqualTo("UP"));
        }
    }

    private static String state(CamelMuseum museum) {
        return HealthCheckHelper.invokeReadiness(museum.context).stream()
                .filter(result -> result.getCheck().getId().startsWith("consumer:"))
                .map(HealthCheck.Result::getState).map(Enum::name).findAny().orElse("none");
    }

    @Test
    void aRouteThatIsStoppedInTheMiddleOfABatchLeavesTheRestForTheNextStart() throws Exception {
        try (PolledOrders orders = new PolledOrders(TRACKING).start()) {
            for (String customer : new String[] { "Ann", "Bob", "Cid" }) {
                orders.insert(customer);
            }
            CountDownLatch inTheMiddle = new CountDownLatch(1);
            CountDownLatch isStopping = new CountDownLatch(1);
            orders.work = exchange -> {
                inTheMiddle.countDown();
                await(isStopping);
            };
            Thread poller = new Thread(() -> pollQuietly(orders));
            poller.start();
            await(inTheMiddle);
            Thread stopper = new Thread(() -> stop(orders));
            stopper.start();
            Awaitility.await().atMost(30, TimeUnit.SECONDS).until(() -> !orders.consumer().isBatchAllowed());
            isStopping.countDown();
            poller.join(30_000);
            stopper.join(30_000);
            assertThat(orders.customers()).containsExactly("Ann");

            orders.work = exchange -> {
            };
            orders.restart();
            assertThat(orders.polled()).containsExactly("Bob", "Cid");
        }
    }

    private static void pollQuietly(PolledOrders orders) {
        try {
            orders.poll();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void stop(PolledOrders orders) {
        try {
            orders.museum().context.getRouteController().stopRoute("orders");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aPositionThatCannotBeReadStopsThePollInsteadOfSkippingRecords() throws Exception {
        try (PolledOrders orders = new PolledOrders(TRACKING + "&stateKey=mine").start()) {
            orders.positions.put("mine", "2026-0");

            assertThatThrownBy(orders::poll).hasMessageContaining("mine").hasMessageContaining("2026-0");
        }
    }
}
