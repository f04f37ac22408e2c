package io.github.camelfilemaker;

import java.util.Map;

import org.apache.camel.builder.RouteBuilder;

/** The route of the page about scopes. */
final class LabelRoute extends RouteBuilder {

    @Override
    public void configure() {
        // tag::actions[]
        // the body is the visitor's name; the script reads it from the global field
        from("direct:label")
                .to("filemaker:-?action=start")
                .setBody(exchange -> Map.of("Artists::gVisitor", exchange.getMessage().getBody(String.class)))
                .to("filemaker:-?action=globals")
                .to("filemaker:Artists?action=script&script=Visitor")
                .to("filemaker:-?action=end");
        // end::actions[]
    }
}
