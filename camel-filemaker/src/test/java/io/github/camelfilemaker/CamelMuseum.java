package io.github.camelfilemaker;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import io.github.camelfilemaker.simulator.FileMakerSimulator;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.EventNotifierSupport;

/** A Camel context with a museum's server behind it. Stopping it checks that no session is left. */
final class CamelMuseum implements AutoCloseable {

    final FileMakerSimulator server;
    final CamelContext context = new DefaultCamelContext();
    final ProducerTemplate template = context.createProducerTemplate();
    final List<CamelEvent> redeliveries = new CopyOnWriteArrayList<>();

    private CamelMuseum(FileMakerSimulator server) {
        this.server = server;
        component().getConfiguration().setHost(server.url());
        component().getConfiguration().setDatabase("Museum");
        component().getConfiguration().setUsername(Museum.USERNAME);
        component().getConfiguration().setPassword(Museum.PASSWORD);
        component().getConfiguration().setSessionCache("memory");
        context.getManagementStrategy().addEventNotifier(new EventNotifierSupport() {
            @Override
            public void notify(CamelEvent event) {
                if (event instanceof CamelEvent.ExchangeRedeliveryEvent) {
                    redeliveries.add(event);
                }
            }
        });
    }

    static CamelMuseum on(FileMakerSimulator server) {
        return new CamelMuseum(server);
    }

    static CamelMuseum open(RouteBuilder... routes) throws Exception {
        return on(Museum.start()).started(routes);
    }

    CamelMuseum with(Consumer<FileMakerConfiguration> options) {
        options.accept(component().getConfiguration());
        return this;
    }

    CamelMuseum started(RouteBuilder... routes) throws Exception {
        for (RouteBuilder route : routes) {
            context.addRoutes(route);
        }
        context.start();
        return this;
    }

    FileMakerComponent component() {
        return context.getComponent("filemaker", FileMakerComponent.class);
    }

    Exchange send(String uri, Object body) {
        return template.request(uri, exchange -> exchange.getIn().setBody(body));
    }

    /** How many finds the server was asked for. */
    long finds() {
        return server.requests().stream().filter(request -> request.rawPath().endsWith("/_find")).count();
    }

    @Override
    public void close() throws Exception {
        context.close();
        int open = server.openSessions();
        server.close();
        if (open != 0) {
            throw new AssertionError(open + " sessions were left open on the server");
        }
    }
}
