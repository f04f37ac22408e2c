package io.github.camelfilemaker;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import io.github.camelfilemaker.model.FileMakerRecord;
import io.github.camelfilemaker.simulator.FieldType;
import io.github.camelfilemaker.simulator.FileMakerSimulator;
import io.github.camelfilemaker.simulator.MovableClock;
import io.github.camelfilemaker.simulator.ScriptOutcome;
import io.github.camelfilemaker.simulator.SimulatorTable;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.service.ServiceSupport;

/** A server with orders, and a route that polls them when a test says so. Time stands still until it is moved. */
final class PolledOrders implements AutoCloseable {

    final MovableClock clock = MovableClock.fixedAt(Instant.parse("2026-03-05T12:00:00Z"), ZoneOffset.UTC);
    final FileMakerSimulator server = FileMakerSimulator.builder().clock(clock).database("Museum", db -> db
            .account(Museum.USERNAME, Museum.PASSWORD)
            .table("Orders", t -> t.text("Customer", "Status", "Claim").modificationTimestamp("ModifiedAt")
                    .creationTimestamp("CreatedAt").field("Number", FieldType.NUMBER, field -> field.serial(1)))
            .layout("Orders", l -> l.table("Orders"))
            .script("Exported", call -> exported(call.parameter()))
            .script("Broken", call -> ScriptOutcome.error(101))
            .script("BatchDone", call -> batchDone(call.parameter())))
            .start();
    final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    final List<String> batchScripts = new CopyOnWriteArrayList<>();
    /** What the route does with an exchange. */
    volatile Consumer<Exchange> work = exchange -> {
    };
    final Map<String, String> positions = new ConcurrentHashMap<>();
    private final String uri;
    private CamelMuseum museum;

    /** @param options of the endpoint */
    PolledOrders(String options) {
        this.uri = "filemaker:Orders?startScheduler=false&" + options;
    }

    PolledOrders start() throws Exception {
        return start(route -> {
        });
    }

    /** @param more what comes after the work */
    PolledOrders start(Consumer<RouteDefinition> more) throws Exception {
        museum = CamelMuseum.on(server);
        museum.component().setClock(clock);
        museum.context.getRegistry().bind("positions", new Positions());
        museum.started(new RouteBuilder() {
            @Override
            public void configure() {
                RouteDefinition route = from(uri).routeId("orders").process(exchange -> {
                    exchanges.add(exchange.copy());
                    work.accept(exchange);
                });
                more.accept(route);
            }
        });
        return this;
    }

    /** Ends the node and starts another one. The positions stay. */
    PolledOrders restart() throws Exception {
        museum.context.close();
        return start();
    }

    CamelMuseum museum() {
        return museum;
    }

    SimulatorTable table() {
        return server.database("Museum").table("Orders");
    }

    String insert(String customer) {
        return table().create(Map.of("Customer", customer));
    }

    void wait(Duration time) {
        clock.advance(time);
    }

    FileMakerConsumer consumer() {
        return (FileMakerConsumer) museum.context.getRoute("orders").getConsumer();
    }

    int poll() throws Exception {
        return consumer().poll();
    }

    /** Polls, and gives the customers of the orders that came. */
    List<Object> polled() throws Exception {
        exchanges.clear();
        poll();
        return customers();
    }

    List<Object> customers() {
        return exchanges.stream().map(exchange -> (Object) exchange.getIn().getBody(FileMakerRecord.class).get("Customer"))
                .toList();
    }

    /** How often the server was asked for records. */
    long finds() {
        return server.requests().stream()
                .filter(request -> request.rawPath().contains("_find") || request.rawPath().endsWith("/records")).count();
    }

    private ScriptOutcome exported(String recordId) {
        table().edit(recordId, Map.of("Status", "exported"));
        return ScriptOutcome.result("ok");
    }

    private ScriptOutcome batchDone(String size) {
        batchScripts.add(size);
        return ScriptOutcome.result("ok");
    }

    @Override
    public void close() throws Exception {
        museum.close();
    }

    private final class Positions extends ServiceSupport implements StateRepository<String, String> {

        @Override
        public void setState(String key, String value) {
            positions.put(key, value);
        }

        @Override
        public String getState(String key) {
            return positions.get(key);
        }
    }
}
