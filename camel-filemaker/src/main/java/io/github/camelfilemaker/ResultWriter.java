package io.github.camelfilemaker;

import io.github.camelfilemaker.operation.ActionResult;
import io.github.camelfilemaker.operation.ContainerContent;
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
        message.getHeaders().putAll(result.headers());
        if (result.body() instanceof ContainerContent content && content.first().contentType() != null) {
            message.setHeader(Exchange.CONTENT_TYPE, content.first().contentType());
        }
    }
}
