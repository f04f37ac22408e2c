package io.github.camelfilemaker;

import io.github.camelfilemaker.model.FileMakerRecord;
import org.apache.camel.ConsumerTemplate;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** One record at a time, for those who ask for it. */
class PollEnrichTest {

    private static final String ORDERS
            = "filemaker:Orders?trackingField=ModifiedAt&initialPosition=earliest&stateKey=enriched&delay=10&pageSize=2";

    private static PolledOrders withRoutes() throws Exception {
        PolledOrders orders = new PolledOrders("repeatCount=1");
        orders.start();
        orders.museum().context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:enrich").pollEnrich(ORDERS, 0);
                from("direct:poll").poll(ORDERS, 0);
                from("direct:fail").pollEnrich(ORDERS, 0).throwException(new IllegalStateException("cannot"));
            }
        });
        return orders;
    }

    private static Object customer(PolledOrders orders, String uri) {
        Exchange exchange = orders.museum().send(uri, null);
        FileMakerRecord record = exchange.getMessage().getBody(FileMakerRecord.class);
        return record == null ? null : record.get("Customer");
    }

    @Test
    void pollEnrichGetsOneRecordAfterAnother() throws Exception {
        try (PolledOrders orders = withRoutes()) {
            orders.insert("Ann");
            orders.insert("Bob");
            orders.insert("Cid");
            assertThat(customer(orders, "direct:enrich")).isEqualTo("Ann");
            assertThat(customer(orders, "direct:enrich")).isEqualTo("Bob");
            assertThat(customer(orders, "direct:enrich")).isEqualTo("Cid");
            assertThat(customer(orders, "direct:enrich")).isNull();
        }
    }

    @Test
    void soDoesThePollPattern() throws Exception {
        try (PolledOrders orders = withRoutes()) {
            orders.insert("Ann");
            assertThat(customer(orders, "direct:poll")).isEqualTo("Ann");
            assertThat(customer(orders, "direct:poll")).isNull();
        }
    }

    @Test
    void aRecordWhoseExchangeFailsComesAgain() throws Exception {
        try (PolledOrders orders = withRoutes()) {
            orders.insert("Ann");
            orders.museum().send("direct:fail", null);
            orders.museum().send("direct:fail", null);

            ConsumerTemplate template = orders.museum().context.createConsumerTemplate();
            Exchange again = template.receive(ORDERS, 0);
            assertThat(again.getIn().getBody(FileMakerRecord.class)).containsEntry("Customer", "Ann");
            template.doneUoW(again);
            assertThat(template.receiveNoWait(ORDERS)).isNull();
            template.close();
        }
    }

    @Test
    void withoutANameForThePositionItIsRefused() throws Exception {
        try (PolledOrders orders = withRoutes(); ConsumerTemplate template = orders.museum().context.createConsumerTemplate()) {
            assertThatThrownBy(() -> template.receiveNoWait("filemaker:Orders?trackingField=ModifiedAt"))
                    .hasStackTraceContaining("The option stateKey is missing");
        }
    }

    @Test
    void aTemplateWaitsForARecord() throws Exception {
        try (PolledOrders orders = withRoutes()) {
            ConsumerTemplate template = orders.museum().context.createConsumerTemplate();
            assertThat(template.receive(ORDERS, 50)).isNull();
            orders.insert("Ann");
            Exchange exchange = template.receive(ORDERS, 5000);

            assertThat(exchange.getIn().getBody(FileMakerRecord.class)).containsEntry("Customer", "Ann");
            template.doneUoW(exchange);
            template.close();
        }
    }
}
