package io.github.camelfilemaker;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;

import io.github.camelfilemaker.simulator.Fault;
import io.github.camelfilemaker.simulator.SessionInfo;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tokens and passwords are nowhere to be seen. */
class SecretsTest {

    private static final Map<String, Object> PARIS = Map.of("City", "Paris");

    private static List<String> secrets(CamelMuseum museum) {
        List<String> secrets = new ArrayList<>(museum.server.sessions().stream().map(SessionInfo::token).toList());
        secrets.add(Museum.PASSWORD);
        return secrets;
    }

    private static void assertNone(String text, List<String> secrets) {
        for (String secret : secrets) {
            // not by AssertJ, which would print them
            assertThat(text.contains(secret)).as("a secret in %s characters of text", text.length()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 105, 212, 802, 952, 112, 953, -1 })
    void exceptionsWithTheirCausesHaveNone(int code) throws Exception {
        try (CamelMuseum museum = CamelMuseum.open()) {
            museum.send("filemaker:Artists", PARIS);
            List<String> secrets = secrets(museum);
            museum.server.inject(Fault.refuseOnly(code), Fault.refuseOnly(code));

            Exception failure = museum.send("filemaker:Artists", PARIS).getException();

            StringWriter text = new StringWriter();
            failure.printStackTrace(new PrintWriter(text));
            secrets.addAll(secrets(museum));
            assertNone(text.toString(), secrets);
            museum.server.killSessions();
        }
    }

    @Test
    void textsOfObjectsHaveNone() throws Exception {
        try (CamelMuseum museum = CamelMuseum.open()) {
            museum.send("filemaker:Artists?password=RAW(" + Museum.PASSWORD + ")", PARIS);
            FileMakerEndpoint endpoint = museum.context.getEndpoint("filemaker:Artists", FileMakerEndpoint.class);

            assertNone(
                    museum.context.getEndpoints() + " " + endpoint + endpoint.getConfiguration() + museum.component()
                       + endpoint.api(null) + museum.component().connection(endpoint.getConfiguration()),
                    secrets(museum));
        }
    }

    @Test
    void managementShowsNone() throws Exception {
        RouteBuilder route = new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").to("filemaker:Artists?password=RAW(" + Museum.PASSWORD + ")");
            }
        };
        try (CamelMuseum museum = CamelMuseum.open(route)) {
            museum.send("direct:in", PARIS);
            MBeanServer server = ManagementFactory.getPlatformMBeanServer();
            StringBuilder all = new StringBuilder();
            for (ObjectName name : server.queryNames(new ObjectName("org.apache.camel:*"), null)) {
                for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
                    all.append(name).append(' ').append(value(server, name, attribute)).append('\n');
                }
            }

            assertThat(all.toString()).contains("filemaker://Artists");
            assertNone(all.toString(), secrets(museum));
        }
    }

    private static Object value(MBeanServer server, ObjectName name, MBeanAttributeInfo attribute) {
        try {
            return server.getAttribute(name, attribute.getName());
        } catch (JMException | RuntimeException e) {
            return e;
        }
    }
}
