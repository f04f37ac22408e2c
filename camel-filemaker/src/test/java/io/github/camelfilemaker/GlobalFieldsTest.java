package io.github.camelfilemaker;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.github.camelfilemaker.api.FileMakerSessionException;
import io.github.camelfilemaker.simulator.Fault;
import io.github.camelfilemaker.simulator.RecordedRequest;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Global fields belong to the scope that has set them. */
class GlobalFieldsTest {

    private static final String SCRIPT = "filemaker:Artists?action=script&script=Visitor";

    /** Sets a global field to the body, meets the others, and asks a script for it. */
    private static CamelMuseum museum(CyclicBarrier meeting, String options) throws Exception {
        return CamelMuseum.open(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").to("filemaker:-?action=start" + options)
                        .setBody(e -> Map.of("Artists::gVisitor", e.getMessage().getBody(String.class)))
                        .to("filemaker:-?action=globals")
                        .process(e -> meeting.await(30, TimeUnit.SECONDS))
                        .setBody(constant((Object) null))
                        .to(SCRIPT)
                        .to("filemaker:-?action=end");
            }
        });
    }

    private static List<String> requests(CamelMuseum museum) {
        return museum.server.requests().stream().map(GlobalFieldsTest::what).toList();
    }

    private static String what(RecordedRequest request) {
        String path = request.rawPath();
        return path.endsWith("/globals") ? "globals" : path.contains("/script/") ? "script"
                : request.method().equals("DELETE") ? "logout" : "login";
    }

    @Test
    void eachScopeSeesItsOwn() throws Exception {
        CyclicBarrier meeting = new CyclicBarrier(2);
        try (CamelMuseum museum = museum(meeting, "")) {
            Future<Exchange> ada = museum.template.asyncSend("direct:in", e -> e.getIn().setBody("Ada"));
            Future<Exchange> grace = museum.template.asyncSend("direct:in", e -> e.getIn().setBody("Grace"));

            assertThat(ada.get(30, TimeUnit.SECONDS).getMessage().getBody(String.class)).isEqualTo("Ada");
            assertThat(grace.get(30, TimeUnit.SECONDS).getMessage().getBody(String.class)).isEqualTo("Grace");
        }
    }

    @Test
    void aScriptOfTheScopeReadsThem() throws Exception {
        try (CamelMuseum museum = CamelMuseum.open(new LabelRoute())) {
            assertThat(museum.send("direct:label", "Ada").getMessage().getBody(String.class)).isEqualTo("Ada");
        }
    }

    @Test
    void theyAreSetAgainBeforeACallIsRepeated() throws Exception {
        try (CamelMuseum museum = museum(new CyclicBarrier(1), "")) {
            museum.server.inject(Fault.on("GET", "/script/"), Fault.invalidToken());

            Exchange exchange = museum.send("direct:in", "Ada");

            assertThat(exchange.getMessage().getBody(String.class)).isEqualTo("Ada");
            assertThat(requests(museum))
                    .containsExactly("login", "login", "globals", "script", "login", "globals", "script", "logout");
            assertThat(museum.redeliveries).hasSize(1);
        }
    }

    @Test
    void theyAreSetAgainAfterError112Too() throws Exception {
        try (CamelMuseum museum = museum(new CyclicBarrier(1), "")) {
            museum.server.inject(Fault.on("GET", "/script/"), Fault.windowMissing());

            assertThat(museum.send("direct:in", "Ada").getMessage().getBody(String.class)).isEqualTo("Ada");
        }
    }

    @Test
    void twoScopesWhoseSessionsDieAtOnceGetTheirOwnBack() throws Exception {
        CyclicBarrier meeting = new CyclicBarrier(3);
        try (CamelMuseum museum = museum(meeting, "")) {
            Future<Exchange> ada = museum.template.asyncSend("direct:in", e -> e.getIn().setBody("Ada"));
            Future<Exchange> grace = museum.template.asyncSend("direct:in", e -> e.getIn().setBody("Grace"));
            await().until(() -> meeting.getNumberWaiting() == 2);
            museum.server.killSessions();
            meeting.await(30, TimeUnit.SECONDS);

            assertThat(ada.get(30, TimeUnit.SECONDS).getMessage().getBody(String.class)).isEqualTo("Ada");
            assertThat(grace.get(30, TimeUnit.SECONDS).getMessage().getBody(String.class)).isEqualTo("Grace");
        }
    }

    @Test
    void aLogOutThatFailsAtTheEndDoesNotFailTheRouteAndNobodyGetsTheSession() throws Exception {
        try (CamelMuseum museum = museum(new CyclicBarrier(1), "")) {
            museum.server.inject(Fault.html(503).atLogout());

            assertThat(museum.send("direct:in", "Ada").getException()).isNull();
            assertThat(museum.send("direct:in", "Grace").getMessage().getBody(String.class)).isEqualTo("Grace");

            List<Integer> sessions = museum.server.requests().stream().filter(request -> what(request).equals("globals"))
                    .map(RecordedRequest::session).toList();
            assertThat(sessions).doesNotHaveDuplicates();
            museum.server.killSessions();
        }
    }

    @Test
    void aCallFailsInsteadWhenThatIsWanted() throws Exception {
        try (CamelMuseum museum = museum(new CyclicBarrier(1), "&failOnGlobalsLost=true")) {
            museum.server.inject(Fault.on("GET", "/script/"), Fault.invalidToken());

            assertThat(museum.send("direct:in", "Ada").getException()).isInstanceOf(FileMakerSessionException.class)
                    .hasMessageContaining("Artists::gVisitor").hasMessageContaining("failOnGlobalsLost=true");
        }
    }

    @Test
    void thePartsOfAParallelSplitSeeThem() throws Exception {
        try (CamelMuseum museum = CamelMuseum.open(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").to("filemaker:-?action=start")
                        .setProperty("parts", body())
                        .setBody(constant(Map.of("Artists::gVisitor", "Ada"))).to("filemaker:-?action=globals")
                        .split(exchangeProperty("parts")).parallelProcessing().setBody(constant((Object) null)).to(SCRIPT)
                        .to("mock:visitors").end().to("filemaker:-?action=end");
            }
        })) {
            assertThat(museum.send("direct:in", List.of(1, 2, 3, 4)).getException()).isNull();

            assertThat(museum.context.getEndpoint("mock:visitors", MockEndpoint.class)
                    .getExchanges()).hasSize(4).allMatch(e -> "Ada".equals(e.getMessage().getBody(String.class)));
        }
    }

    @Test
    void aCallThatComesAfterTheEndOfItsScopeIsRefused() throws Exception {
        try (CamelMuseum museum = CamelMuseum.open(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").to("filemaker:-?action=start").to("filemaker:-?action=globals")
                        .onCompletion().setBody(constant((Object) null)).doTry().to(SCRIPT).doCatch(Exception.class)
                        .setBody(exceptionMessage()).end().to("mock:late").end();
            }
        })) {
            MockEndpoint late = museum.context.getEndpoint(
                    "mock:late", MockEndpoint.class);
            late.expectedMessageCount(1);

            museum.send("direct:in", Map.of("Artists::gVisitor", "Ada"));

            late.assertIsSatisfied();
            assertThat(late.getExchanges().get(0).getMessage().getBody(String.class)).contains("The scope has ended");
        }
    }
}
