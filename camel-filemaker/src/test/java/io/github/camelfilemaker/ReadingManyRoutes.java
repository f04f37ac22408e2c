package io.github.camelfilemaker;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelfilemaker.operation.RecordIterator;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.AggregationStrategies;
import org.apache.camel.builder.RouteBuilder;

/** The routes of the page about reading many records. */
final class ReadingManyRoutes extends RouteBuilder {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void configure() {
        // tag::split[]
        from("direct:all")
                .to("filemaker:Artists?action=list&outputType=stream&pageSize=500")
                .split(body()).streaming()
                .to("direct:artist")
                .end();
        // end::split[]

        // tag::groups[]
        from("direct:groups")
                .to("filemaker:Artists?action=list&outputType=stream")
                .split(body()).streaming()
                .aggregate(constant(true), AggregationStrategies.groupedBody())
                .completionSize(200).completionPredicate(exchangeProperty("CamelSplitComplete")).eagerCheckCompletion()
                .to("direct:group")
                .end()
                .end();
        // end::groups[]

        // tag::export[]
        from("scheduler:nightly?delay=24h")
                .to("filemaker:Artists?action=list&outputType=stream&paging=keyset&sort=Born&pageSize=500")
                .split(body()).streaming().stopOnException()
                .setBody(exchange -> JSON.valueToTree(exchange.getMessage().getBody()).toString())
                .to("file:{{export.folder}}?fileName=artists-${date:now:yyyyMMdd}.jsonl&fileExist=Append&appendChars=\\n")
                .end()
                .to("direct:exported");
        // end::export[]

        from("direct:artist").to("mock:artist");
        from("direct:group").to("mock:group");
        from("direct:exported").to("mock:exported");
    }

    static long count(ProducerTemplate template) {
        // tag::caller[]
        long count = 0;
        try (RecordIterator artists = template.requestBody(
                "filemaker:Artists?action=list&outputType=stream", null, RecordIterator.class)) {
            while (artists.hasNext() && !"Paris".equals(artists.next().get("City"))) {
                count++;
            }
        }
        // end::caller[]
        return count;
    }
}
