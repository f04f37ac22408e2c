package io.github.camelfilemaker;

import java.util.List;
import java.util.Map;

import io.github.camelfilemaker.model.BulkOutcome;
import io.github.camelfilemaker.simulator.Fault;
import io.github.camelfilemaker.simulator.SimulatorTable;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The routes of the page about writing many records do what it says. */
class WritingManyRoutesTest {

    private CamelMuseum shop;

    @BeforeEach
    void open() throws Exception {
        RouteBuilder ends = new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:some-failed").to("mock:some-failed");
                from("direct:ask-somebody").to("mock:ask-somebody");
            }
        };
        shop = CamelMuseum.on(Museum.start(server -> server.database("Shop", db -> db
                .account(Museum.USERNAME, Museum.PASSWORD)
                .table("Orders", t -> t.text("Request", "Number", "City", "State")).layout("Orders", l -> l.table("Orders"))
                .table("Articles", t -> t.text("Number", "Name")).layout("Articles", l -> l.table("Articles")))))
                .with(options -> options.setDatabase("Shop")).started(new WritingManyRoutes(), ends);
    }

    @AfterEach
    void close() throws Exception {
        shop.close();
    }

    private SimulatorTable table(String name) {
        return shop.server.database("Shop").table(name);
    }

    private Exchange ok(String uri, Object body, Map<String, Object> headers) {
        Exchange exchange = shop.template.request(uri, e -> {
            e.getIn().setBody(body);
            e.getIn().getHeaders().putAll(headers);
        });
        assertThat(exchange.getException()).isNull();
        return exchange;
    }

    private static List<Map<String, String>> orders() {
        return List.of(Map.of("Number", "1"), Map.of("Number", "2"), Map.of("Number", "3"));
    }

    @Test
    void aListIsWrittenAndItsFailuresAreSeen() throws Exception {
        shop.server.inject(Fault.on("POST", "/records"), Fault.code(504));
        MockEndpoint failed = shop.context.getEndpoint("mock:some-failed", MockEndpoint.class);
        failed.expectedMessageCount(1);

        ok("direct:orders", orders(), Map.of());

        failed.assertIsSatisfied();
        assertThat(table("Orders").size()).isEqualTo(2);
    }

    @Test
    void anImportIsResumedUntilNothingFails() {
        shop.server.inject(Fault.on(request -> request.bodyText().contains("\"2\"")), Fault.code(504), Fault.code(504));

        Exchange exchange = ok("direct:import", orders(), Map.of());

        assertThat(exchange.getMessage().getBody(List.class)).hasSize(3).allMatch(outcome -> ((BulkOutcome) outcome).isOk());
        assertThat(table("Orders").size()).isEqualTo(3);
        assertThat(shop.server.pendingFaults()).isEmpty();
    }

    @Test
    void aMessageThatIsDeliveredTwiceIsOneOrder() {
        for (int i = 0; i < 2; i++) {
            ok("direct:order", Map.of("Number", "1"), Map.of("JMSMessageID", "ID:1"));
        }

        assertThat(table("Orders").size()).isEqualTo(1);
    }

    @Test
    void anArticleIsCreatedAndThenUpdated() {
        ok("direct:stock", Map.of("Number", "4711", "Name", "Chair"), Map.of());
        ok("direct:stock", Map.of("Number", "4711", "Name", "Table"), Map.of());

        assertThat(table("Articles").records()).singleElement().satisfies(r -> assertThat(r.text("Name")).isEqualTo("Table"));
    }

    @Test
    void aChangeOfSomebodyElseIsNotOverwritten() throws Exception {
        String id = table("Orders").create(Map.of("City", "Paris"));
        shop.server.injectFrom(request -> {
            if (request.method().equals("PATCH")) {
                table("Orders").edit(id, Map.of("City", "Oslo"));
            }
            return null;
        });
        MockEndpoint asked = shop.context.getEndpoint("mock:ask-somebody", MockEndpoint.class);
        asked.expectedMessageCount(1);

        ok("direct:move", null, Map.of(FileMakerConstants.RECORD_ID, id));

        asked.assertIsSatisfied();
        assertThat(table("Orders").record(id).text("City")).isEqualTo("Oslo");
    }

    @Test
    void whatIsCancelledIsPurged() {
        table("Orders").create(Map.of("State", "cancelled"));
        table("Orders").create(Map.of("State", "open"));

        ok("direct:purge", null, Map.of());

        assertThat(table("Orders").records()).singleElement().satisfies(r -> assertThat(r.text("State")).isEqualTo("open"));
    }
}
