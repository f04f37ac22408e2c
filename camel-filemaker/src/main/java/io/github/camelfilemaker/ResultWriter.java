package io.github.camelfilemaker;

import io.github.camelfilemaker.operation.ActionResult;
import io.github.camelfilemaker.operation.ContainerContent;
import io.github.camelfilemaker.operation.Headers;
import io.github.camelfilemaker.operation.RecordIterator;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * Puts what an action gave on an exchange.
 */
final class ResultWriter {

    private ResultWriter() {
    }

    static void write(ActionResult result, Exchange exchange) {
        Message message = exchange.getMessage();
        message.setBody(result.body() instanceof ContainerContent content
                ? new DownloadedContainer(content).closedWith(exchange) : result.body());
        if (result.body() instanceof RecordIterator stream && isOfRoute(exchange)) {
            ExchangeEnd.closes(stream, exchange);
        }
        // what the last answer said is not true of this one; recordId and modId may be the route's own
        Headers.FACTS.forEach(message::removeHeader);
        result.consumed().forEach(message::removeHeader);
        message.getHeaders().putAll(result.headers());
        if (result.body() instanceof ContainerContent content && content.first().contentType() != null) {
            message.setHeader(Exchange.CONTENT_TYPE, content.first().contentType());
        }
    }

    /** A caller without a route reads after the call, when the exchange is done. */
    private static boolean isOfRoute(Exchange exchange) {
        return exchange.getFromRouteId() != null;
    }
}
