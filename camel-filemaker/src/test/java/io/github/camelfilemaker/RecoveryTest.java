package io.github.camelfilemaker;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.github.camelfilemaker.api.FileMakerOutcomeUnknownException;
import io.github.camelfilemaker.api.FileMakerSessionException;
import io.github.camelfilemaker.api.FileMakerSessionRefusedException;
import io.github.camelfilemaker.simulator.Fault;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RecoveryTest {

    private static final Map<String, Object> PARIS = Map.of("City", "Paris");

    @Test
    void parallelCallersWithOneDeadTokenMakeOneLogIn() throws Exception {
        int callers = 8;
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try (CamelMuseum museum = CamelMuseum.open()) {
            museum.send("filemaker:Artists?action=find", PARIS);
            museum.server.killSessions();
            CyclicBarrier start = new CyclicBarrier(callers);

            List<Future<Exchange>> calls = IntStream.range(0, callers).mapToObj(i -> threads.submit(() -> {
                start.await(30, TimeUnit.SECONDS);
                return museum.send("filemaker:Artists?action=find", PARIS);
            })).toList();

            for (Future<Exchange> call : calls) {
                assertThat(call.get(30, TimeUnit.SECONDS).getException()).isNull();
            }
            assertThat(museum.server.logins()).isEqualTo(2);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource(RecoveryMatrixTest.Refusal.class)
    void aLogInThatIsRefusedDuringRecoveryIsToldWithTheFirstRefusal(RecoveryMatrixTest.Refusal refusal) throws Exception {
        try (CamelMuseum museum = CamelMuseum.open()) {
            museum.send("filemaker:Artists?action=find", PARIS);
            museum.server.inject(refusal.fault(), Fault.loginCode(212).atLogin());

            Exception failure = museum.send("filemaker:Artists?action=find", PARIS).getException();

            assertThat(failure).isInstanceOf(FileMakerSessionException.class).hasMessageContaining("212");
            assertThat(failure.getSuppressed()).singleElement().isInstanceOf(FileMakerSessionRefusedException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(RecoveryMatrixTest.Refusal.class)
    void aStreamOfJsonIsSentTwiceWithoutStreamCaching(RecoveryMatrixTest.Refusal refusal) throws Exception {
        RouteBuilder route = new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").streamCache("false").to("filemaker:Artists?action=find");
            }
        };
        try (CamelMuseum museum = CamelMuseum.open(route)) {
            museum.server.inject(refusal.fault());

            Exchange exchange = museum.send("direct:in", stream("{\"City\":\"Paris\"}"));

            assertThat(exchange.getMessage().getBody(List.class)).hasSize(1);
        }
    }

    @Test
    void anUploadOfAStreamFindsADeadTokenBeforeTheStreamIsRead() throws Exception {
        try (CamelMuseum museum = CamelMuseum.open()) {
            museum.send("filemaker:Artists?action=find", PARIS);
            museum.server.killSessions();

            Exchange exchange
                    = museum.send("filemaker:Artists?action=upload&recordId=1&containerField=Photo", stream("picture"));

            assertThat(exchange.getException()).isNull();
            assertThat(museum.server.logins()).isEqualTo(2);
        }
    }

    @Test
    void anUploadOfAStreamThatIsRefusedHalfWaySaysWhyItIsNotRepeated() throws Exception {
        try (CamelMuseum museum = CamelMuseum.open()) {
            museum.server.inject(Fault.on("POST", "/containers/"), Fault.invalidToken());

            Exchange exchange
                    = museum.send("filemaker:Artists?action=upload&recordId=1&containerField=Photo", stream("picture"));

            assertThat(exchange.getException()).isInstanceOf(FileMakerSessionException.class)
                    .hasMessageContaining("The body is a stream that can be read only once")
                    .hasCauseInstanceOf(FileMakerSessionRefusedException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(RecoveryMatrixTest.Refusal.class)
    void anUploadOfBytesIsRepeated(RecoveryMatrixTest.Refusal refusal) throws Exception {
        try (CamelMuseum museum = CamelMuseum.open()) {
            museum.server.inject(Fault.on("POST", "/containers/"), refusal.fault());

            Exchange exchange = museum.send(
                    "filemaker:Artists?action=upload&recordId=1&containerField=Photo",
                    "picture".getBytes(StandardCharsets.UTF_8));

            assertThat(exchange.getException()).isNull();
        }
    }

    @Test
    void anAsynchronousCallIsRecovered() throws Exception {
        try (CamelMuseum museum = CamelMuseum.open(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").to("filemaker:Artists?action=find");
            }
        })) {
            museum.server.inject(Fault.invalidToken());

            CompletableFuture<List<?>> records = museum.template.asyncRequestBody("direct:in", PARIS, List.class)
                    .thenApply(body -> (List<?>) body);

            assertThat(records.get(30, TimeUnit.SECONDS)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(RecoveryMatrixTest.Refusal.class)
    void aPollIsRecovered(RecoveryMatrixTest.Refusal refusal) throws Exception {
        try (CamelMuseum museum = CamelMuseum.on(Museum.start())) {
            museum.server.inject(refusal.fault());
            museum.started(new RouteBuilder() {
                @Override
                public void configure() {
                    from("filemaker:Artists?initialDelay=0&repeatCount=1").to("mock:records");
                }
            });
            MockEndpoint records = museum.context.getEndpoint("mock:records", MockEndpoint.class);
            records.expectedMessageCount(3);

            records.assertIsSatisfied();
            assertThat(museum.server.logins()).isEqualTo(2);
        }
    }

    @Test
    void aPageOfAStreamIsRecovered() throws Exception {
        try (CamelMuseum museum = CamelMuseum.open(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").to("filemaker:Artists?action=list&outputType=stream&pageSize=1")
                        .split(body()).streaming().to("mock:records");
            }
        })) {
            MockEndpoint records = museum.context.getEndpoint("mock:records", MockEndpoint.class);
            records.whenExchangeReceived(1, e -> museum.server.killSessions());
            records.expectedMessageCount(3);

            museum.send("direct:in", null);

            records.assertIsSatisfied();
            assertThat(museum.server.logins()).isEqualTo(2);
        }
    }

    @Test
    void aCreateThatWasDoneBeforeTheSessionEndedIsRepeatedByDefault() throws Exception {
        try (CamelMuseum museum = CamelMuseum.open()) {
            museum.server.inject(Fault.windowMissingAfterWork());

            Exchange exchange = museum.send("filemaker:Artists?action=create", Map.of("Name", "New"));

            assertThat(exchange.getException()).isNull();
            assertThat(museum.server.database("Museum").table("Artists").size()).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "repeatable", "never" })
    void aCreateIsNotRepeatedAfter112WhenTheRouteCannotHaveItTwice(String policy) throws Exception {
        try (CamelMuseum museum = CamelMuseum.open()) {
            museum.server.inject(Fault.windowMissingAfterWork());

            Exchange exchange = museum.send(
                    "filemaker:Artists?action=create&redeliverWindowMissing=" + policy, Map.of("Name", "New"));

            assertThat(exchange.getException()).isInstanceOf(FileMakerOutcomeUnknownException.class)
                    .hasMessageContaining("redeliverWindowMissing=" + policy);
            assertThat(museum.server.database("Museum").table("Artists").size()).isEqualTo(4);
        }
    }

    @Test
    void aFindIsRepeatedAfter112WhenOnlyWhatIsRepeatableIs() throws Exception {
        try (CamelMuseum museum = CamelMuseum.open()) {
            museum.server.inject(Fault.windowMissing());

            Exchange exchange = museum.send("filemaker:Artists?action=find&redeliverWindowMissing=repeatable", PARIS);

            assertThat(exchange.getException()).isNull();
        }
    }

    @Test
    void aCreateIsRepeatedAfter952WhateverThePolicy() throws Exception {
        try (CamelMuseum museum = CamelMuseum.open()) {
            museum.server.inject(Fault.invalidToken());

            Exchange exchange
                    = museum.send("filemaker:Artists?action=create&redeliverWindowMissing=never", Map.of("Name", "New"));

            assertThat(exchange.getException()).isNull();
            assertThat(museum.server.database("Museum").table("Artists").size()).isEqualTo(4);
        }
    }

    @Test
    void htmlWithStatus401CountsAsARefusedSession() throws Exception {
        try (CamelMuseum museum = CamelMuseum.open()) {
            museum.send("filemaker:Artists?action=find", PARIS);
            museum.server.inject(Fault.html(401));
            museum.server.clearRequests();

            assertThat(museum.send("filemaker:Artists?action=find", PARIS).getException()).isNull();
            assertThat(museum.server.logins()).isEqualTo(2);
            museum.server.killSessions();
        }
    }

    @Test
    void eachItemOfABulkIsRecoveredByItself() throws Exception {
        try (CamelMuseum museum = CamelMuseum.open()) {
            museum.server.inject(Fault.on(request -> request.bodyText().contains("\"A\"")), Fault.invalidToken());
            museum.server.inject(Fault.on(request -> request.bodyText().contains("\"C\"")), Fault.invalidToken());

            Exchange exchange = museum.send(
                    "filemaker:Artists?action=create", List.of(Map.of("Name", "A"), Map.of("Name", "B"), Map.of("Name", "C")));

            assertThat(exchange.getMessage().getHeader(FileMakerConstants.BULK_FAILED, Integer.class)).isZero();
            assertThat(museum.server.database("Museum").table("Artists").size()).isEqualTo(6);
            assertThat(museum.server.logins()).isEqualTo(3);
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public boolean markSupported() {
                return false;
            }
        };
    }
}
