package io.github.camelfilemaker;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

import io.github.camelfilemaker.model.FileMakerRecord;
import org.apache.camel.CamelContext;
import org.apache.camel.ConsumerTemplate;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.processor.state.FileStateRepository;

/** The routes of the page about polling. */
final class PollingRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // tag::file[]
        File file = new File(getContext().resolvePropertyPlaceholders("{{data.folder}}"), "positions.txt");
        bindToRegistry("positions", FileStateRepository.fileStateRepository(file));
        // end::file[]

        // tag::first[]
        from("filemaker:Orders?trackingField=ModifiedAt&delay=30s").routeId("orders")
                .to("direct:order");
        // end::first[]

        // tag::after[]
        from("filemaker:Orders?query=RAW({\"State\":\"==paid\"})"
             + "&onConsume=update:State=invoiced;Invoice=${header.invoice}"
             + "&onConsumeFailed=update:State=refused;Reason=${exception.message}")
                .routeId("invoices")
                .to("direct:invoice");
        // end::after[]

        // tag::dead[]
        from("filemaker:Orders?trackingField=ModifiedAt&query=RAW({\"State\":\"==paid\"})").routeId("shipping")
                .errorHandler(deadLetterChannel("direct:not-shipped").maximumRedeliveries(2).redeliveryDelay(500))
                .to("direct:ship");
        // end::dead[]

        // tag::batch[]
        from("filemaker:Orders?trackingField=ModifiedAt&splitResults=false&pageSize=500"
             + "&onConsumeBatchComplete=script:Log export")
                .routeId("batches")
                .to("direct:orders");
        // end::batch[]

        // tag::queue[]
        from("filemaker:Orders?trackingField=ModifiedAt&delay=10s").routeId("queued")
                .to("seda:orders?size=100&blockWhenFull=true");

        from("seda:orders?concurrentConsumers=4")
                .to("direct:order");
        // end::queue[]

        // tag::claims[]
        from("filemaker:Orders?query=RAW({\"State\":\"==paid\"})&claimField=Claim&claimTimeout=2m&delay=10s")
                .routeId("shared")
                .to("direct:order");
        // end::claims[]

        // tag::deletes[]
        from("filemaker:Orders?trackingField=ModifiedAt&initialPosition=earliest"
             + "&detectDeletes=true&reconcileInterval=6h&reconcileLayout=Order keys")
                .routeId("mirror")
                .choice()
                .when(header("CamelFileMakerChangeType").isEqualTo("deleted")).to("direct:remove")
                .otherwise().to("direct:store");
        // end::deletes[]

        // tag::enrich[]
        from("direct:next")
                .pollEnrich("filemaker:Orders?query=RAW({\"State\":\"==paid\"})&onConsume=update:State=taken", 5000)
                .to("direct:order");
        // end::enrich[]
    }

    static List<Object> numbers(CamelContext context) throws Exception {
        List<Object> numbers = new ArrayList<>();
        // tag::template[]
        String orders = "filemaker:Orders?trackingField=ModifiedAt&initialPosition=earliest&stateKey=by-hand";
        try (ConsumerTemplate template = context.createConsumerTemplate()) {
            for (Exchange next = template.receive(orders, 1000); next != null; next = template.receive(orders, 1000)) {
                numbers.add(next.getIn().getBody(FileMakerRecord.class).get("Number"));
                template.doneUoW(next);
            }
        }
        // end::template[]
        return numbers;
    }
}
