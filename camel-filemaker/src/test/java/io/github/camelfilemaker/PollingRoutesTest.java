package io.github.camelfilemaker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.camelfilemaker.model.FileMakerRecord;
import io.github.camelfilemaker.simulator.FieldType;
import io.github.camelfilemaker.simulator.FileMakerSimulator;
import io.github.camelfilemaker.simulator.ScriptOutcome;
import io.github.camelfilemaker.simulator.SimulatorTable;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.component.seda.SedaEndpoint;
import org.apache.camel.spi.EndpointStrategy;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the page about polling shows works. Polls are made when a test says so. */
class PollingRoutesTest {

    @TempDir
    Path folder;
    private final FileMakerSimulator server = FileMakerSimulator.builder().database("Museum", db -> db
            .account(Museum.USERNAME, Museum.PASSWORD)
            .table("Orders", t -> t.text("Number", "State", "Invoice", "Reason", "Claim").modificationTimestamp("ModifiedAt")
                    .creationTimestamp("CreatedAt").field("Serial", FieldType.NUMBER, field -> field.serial(1)))
            .layout("Orders", l -> l.table("Orders"))
            .layout("Order keys", l -> l.table("Orders").fields("ModifiedAt"))
            .script("Log export", call -> ScriptOutcome.result(call.parameter())))
            .start();
    private CamelMuseum shop;

    @BeforeEach
    void open() throws Exception {
        RouteBuilder ends = new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("direct:invoice").choice().when(body().method("get(Number)").isEqualTo("bad"))
                        .throwException(new IllegalStateException("no address")).otherwise()
                        .setHeader("invoice", simple("R-${body[Number]}"));
                from("direct:ship").throwException(new IllegalStateException("no truck"));
                for (String name : List.of("order", "orders", "not-shipped", "remove", "store")) {
                    from("direct:" + name).to("mock:" + name);
                }
            }
        };
        shop = CamelMuseum.on(server);
        shop.context.getPropertiesComponent().addOverrideProperty("data.folder", folder.toString());
        EndpointStrategy byHand = (uri, endpoint) -> {
            if (endpoint instanceof ScheduledPollEndpoint scheduled) {
                scheduled.setStartScheduler(false);
            } else if (endpoint instanceof SedaEndpoint queue) {
                // a stop waits for it
                queue.setPollTimeout(20);
            }
            return endpoint;
        };
        shop.context.getCamelContextExtension().registerEndpointCallback(byHand);
        for (String file : List.of("routes/poll.yaml", "routes/poll.xml")) {
            PluginHelper.getRoutesLoader(shop.context)
                    .loadRoutes(PluginHelper.getResourceLoader(shop.context).resolveResource("classpath:" + file));
        }
        shop.started(ends, new PollingRoutes());
    }

    @AfterEach
    void close() throws Exception {
        shop.close();
    }

    private SimulatorTable orders() {
        return server.database("Museum").table("Orders");
    }

    private String order(String number, String state) {
        return orders().create(Map.of("Number", number, "State", state));
    }

    private void poll(String route) throws Exception {
        ((FileMakerConsumer) shop.context.getRoute(route).getConsumer()).poll();
    }

    private MockEndpoint mock(String name) {
        return shop.context.getEndpoint("mock:" + name, MockEndpoint.class);
    }

    private List<Object> numbers(String name) {
        return mock(name).getExchanges().stream()
                .map(exchange -> exchange.getMessage().getBody(FileMakerRecord.class).get("Number")).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = { "orders", "new-orders", "numbered-orders" })
    void whatIsNewComes(String route) throws Exception {
        order("1", "paid");
        poll(route);
        order("2", "paid");
        poll(route);
        poll(route);

        assertThat(numbers("order")).containsExactly("2");
    }

    @Test
    void thePositionIsInTheFile() throws Exception {
        order("1", "paid");
        poll("orders");

        assertThat(folder.resolve("positions.txt")).content()
                .contains("orders/Museum/Orders/ModifiedAt/all=", "orders/Museum/Orders/ModifiedAt/all.done=1:0");
    }

    @Test
    void anOrderIsUpdatedAfterwards() throws Exception {
        String good = order("1", "paid");
        String bad = order("bad", "paid");
        poll("invoices");

        assertThat(orders().record(good).text("State")).isEqualTo("invoiced");
        assertThat(orders().record(good).text("Invoice")).isEqualTo("R-1");
        assertThat(orders().record(bad).text("State")).isEqualTo("refused");
        assertThat(orders().record(bad).text("Reason")).isEqualTo("no address");
    }

    @Test
    void whatIsInTheDeadLetterChannelIsDone() throws Exception {
        poll("shipping");
        order("1", "paid");
        poll("shipping");
        poll("shipping");

        assertThat(numbers("not-shipped")).containsExactly("1");
    }

    @Test
    void aBatchIsAList() throws Exception {
        poll("batches");
        order("1", "paid");
        order("2", "paid");
        poll("batches");

        assertThat(mock("orders").getExchanges()).singleElement()
                .satisfies(exchange -> assertThat(exchange.getMessage().getBody(List.class)).hasSize(2));
        assertThat(server.requests()).anyMatch(request -> request.rawPath().contains("/script/Log%20export"));
    }

    @Test
    void whatWasQueuedIsDoneWithItsExchange() throws Exception {
        poll("queued");
        order("1", "paid");
        poll("queued");

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(numbers("order")).containsExactly("1"));
        poll("queued");
        assertThat(numbers("order")).containsExactly("1");
    }

    @Test
    void aClaimIsDoneInTheEnd() throws Exception {
        String one = order("1", "paid");
        poll("shared");
        poll("shared");

        assertThat(numbers("order")).containsExactly("1");
        assertThat(orders().record(one).text("Claim")).isEqualTo("done");
    }

    @Test
    void aMirrorHearsOfWhatIsDeleted() throws Exception {
        String one = order("1", "paid");
        poll("mirror");
        assertThat(numbers("store")).containsExactly("1");

        orders().delete(one);
        shop.context.getRouteController().stopRoute("mirror");
        shop.context.getRouteController().startRoute("mirror");
        poll("mirror");
        assertThat(mock("remove").getExchanges()).extracting(e -> e.getMessage().getHeader(FileMakerConstants.RECORD_ID))
                .containsExactly(one);
    }

    @Test
    void anExchangeIsEnrichedWithTheNextOrder() {
        String one = order("1", "paid");
        Exchange exchange = shop.send("direct:next", null);

        assertThat(exchange.getException()).isNull();
        assertThat(numbers("order")).containsExactly("1");
        assertThat(orders().record(one).text("State")).isEqualTo("taken");
    }

    @Test
    void aTemplateGetsOneAfterTheOther() throws Exception {
        order("1", "paid");
        order("2", "paid");

        assertThat(PollingRoutes.numbers(shop.context)).containsExactly("1", "2");
    }
}
