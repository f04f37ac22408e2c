package io.github.camelfilemaker;

import io.github.camelfilemaker.api.FileMakerConflictException;
import io.github.camelfilemaker.model.FileMakerRecord;
import org.apache.camel.builder.RouteBuilder;

/** The routes of the page about writing many records. */
final class WritingManyRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // tag::list[]
        // the body is a list, an iterator, a stream, or JSON that begins with [
        from("direct:orders")
                .to("filemaker:Orders?action=create&parallelism=4")
                .choice()
                .when(header("CamelFileMakerBulkFailed").isGreaterThan(0))
                .to("direct:some-failed");
        // end::list[]

        // tag::resume[]
        from("direct:import")
                .setProperty("orders", body())
                .to("filemaker:Orders?action=create&requestIdField=Request")
                .loop(3).filter(header("CamelFileMakerBulkFailed").isGreaterThan(0))
                .setHeader("CamelFileMakerBulkOutcomes", body())
                .setBody(exchangeProperty("orders"))
                .to("filemaker:Orders?action=create&requestIdField=Request");
        // end::resume[]

        // tag::once[]
        // the message id of the broker is the same when it delivers the message again
        from("direct:order")
                .setHeader("CamelFileMakerRequestId", header("JMSMessageID"))
                .to("filemaker:Orders?action=create&requestIdField=Request&redeliverWindowMissing=repeatable");
        // end::once[]

        // tag::upsert[]
        from("direct:stock")
                .to("filemaker:Articles?action=upsert&upsertKey=Number");
        // end::upsert[]

        // tag::merge[]
        from("direct:move")
                .to("filemaker:Orders?action=get")
                .process(exchange -> exchange.getMessage().getBody(FileMakerRecord.class).put("City", "Rome"))
                .doTry()
                .to("filemaker:Orders?action=update&onConflict=merge")
                .doCatch(FileMakerConflictException.class)
                .to("direct:ask-somebody")
                .end();
        // end::merge[]

        // tag::delete[]
        from("direct:purge")
                .setBody(constant("{\"State\": \"==cancelled\"}"))
                .to("filemaker:Orders?action=deleteByQuery&confirmMaxRecords=500");
        // end::delete[]
    }
}
