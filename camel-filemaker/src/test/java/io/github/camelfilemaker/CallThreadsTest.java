package io.github.camelfilemaker;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.github.camelfilemaker.simulator.Fault;
import io.github.camelfilemaker.simulator.Gate;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** On which threads calls run. */
class CallThreadsTest {

    private static final Map<String, Object> PARIS = Map.of("City", "Paris");

    private static CamelMuseum museum(String uri, Set<String> threads) throws Exception {
        return CamelMuseum.open(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").to(uri).process(e -> threads.add(Thread.currentThread().getName()));
                from("direct:transacted").process(e -> e.getUnitOfWork().beginTransactedBy("tx")).to(uri)
                        .process(e -> threads.add(Thread.currentThread().getName()))
                        .process(e -> e.getUnitOfWork().endTransactedBy("tx"));
            }
        });
    }

    @Test
    void aCallStaysOnTheThreadOfTheRoute() throws Exception {
        Set<String> threads = ConcurrentHashMap.newKeySet();
        try (CamelMuseum museum = museum("filemaker:Artists", threads)) {
            assertThat(museum.send("direct:in", PARIS).getException()).isNull();
        }
        assertThat(threads).containsExactly(Thread.currentThread().getName());
    }

    @Test
    void anAsynchronousCallRunsOnAThreadOfTheComponent() throws Exception {
        Set<String> threads = ConcurrentHashMap.newKeySet();
        try (CamelMuseum museum = museum("filemaker:Artists?asynchronous=true", threads)) {
            assertThat(museum.send("direct:in", PARIS).getException()).isNull();
        }
        assertThat(threads).singleElement().asString().contains("FileMaker");
    }

    @Test
    void aTransactedCallStaysOnItsThreadWhateverTheOption() throws Exception {
        Set<String> threads = ConcurrentHashMap.newKeySet();
        try (CamelMuseum museum = museum("filemaker:Artists?asynchronous=true", threads)) {
            assertThat(museum.send("direct:transacted", PARIS).getException()).isNull();
        }
        assertThat(threads).containsExactly(Thread.currentThread().getName());
    }

    @Test
    void aSlowServerDoesNotHoldUpTheRoutesThread() throws Exception {
        Gate gate = new Gate();
        CountDownLatch sent = new CountDownLatch(1);
        try (CamelMuseum museum = CamelMuseum.open(new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:in").to("filemaker:Artists?asynchronous=true").to("mock:out");
                from("seda:other").process(e -> sent.countDown());
            }
        })) {
            museum.server.inject(Fault.hold(gate));
            Future<Exchange> slow = museum.template.asyncSend("seda:in?waitForTaskToComplete=Always&timeout=30000",
                    e -> {
                        e.setPattern(ExchangePattern.InOut);
                        e.getIn().setBody(PARIS);
                    });
            gate.awaitArrival();

            // the one thread of seda:in is free while the server has not answered
            museum.template.sendBody("seda:in", PARIS);
            museum.template.sendBody("seda:other", PARIS);
            assertThat(sent.await(30, TimeUnit.SECONDS)).isTrue();
            gate.open();

            assertThat(slow.get(30, TimeUnit.SECONDS).getMessage().getBody(List.class)).hasSize(1);
        }
    }

    @Test
    void aStopWaitsForACallWithoutARouteAndLeavesNoSession() throws Exception {
        Gate gate = new Gate();
        CamelMuseum museum = CamelMuseum.open();
        museum.server.inject(Fault.hold(gate));
        Future<Exchange> running = museum.template.asyncSend("filemaker:Artists", e -> e.getIn().setBody(PARIS));
        gate.awaitArrival();
        Thread opener = new Thread(gate::open);

        opener.start();
        museum.close();

        assertThat(running.get(30, TimeUnit.SECONDS)).isNotNull();
        opener.join();
    }
}
