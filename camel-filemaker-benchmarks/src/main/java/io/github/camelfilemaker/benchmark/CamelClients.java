package io.github.camelfilemaker.benchmark;

import java.io.InputStream;
import java.util.List;
import java.util.Map;

import io.github.camelfilemaker.FileMakerComponent;
import io.github.camelfilemaker.FileMakerConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.jackson.JacksonDataFormat;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * The find through Camel: with the component, and with Camel HTTP and Jackson as a route author without the component
 * writes it. All in one Camel context; endpoints are looked up beforehand.
 */
final class CamelClients extends RouteBuilder implements AutoCloseable {

    private static final String FIND = "filemaker:Artists?action=find";
    private static final String AUTHORIZATION = "Bearer " + CannedAnswers.TOKEN;

    private final CamelContext camel = new DefaultCamelContext();
    private final String url;
    private ProducerTemplate template;

    /** Starts Camel. */
    CamelClients(String serverUrl, String findUrl, int connections) throws Exception {
        url = findUrl;
        camel.addComponent("filemaker", fileMaker(serverUrl, connections));
        camel.addComponent("http", http(connections));
        camel.addRoutes(this);
        camel.start();
        template = camel.createProducerTemplate();
    }

    private static FileMakerComponent fileMaker(String serverUrl, int connections) {
        FileMakerConfiguration options = new FileMakerConfiguration();
        options.setHost(serverUrl);
        options.setDatabase("Gallery");
        options.setUsername("camel");
        options.setPassword("camel");
        options.setMaxConnections(connections);
        // the other clients send as many calls at once, and this server takes them
        options.setMaxSessions(connections);
        FileMakerComponent component = new FileMakerComponent();
        component.setConfiguration(options);
        return component;
    }

    private static HttpComponent http(int connections) {
        HttpComponent component = new HttpComponent();
        component.setMaxTotalConnections(connections);
        component.setConnectionsPerRoute(connections);
        return component;
    }

    @Override
    public void configure() {
        from("direct:filemaker").to(FIND);
        from("direct:filemaker-asynchronous").to(FIND + "&asynchronous=true");

        JacksonDataFormat json = new JacksonDataFormat(PlainJson.MAPPER, Map.class);
        from("direct:http")
                .marshal(json)
                .setHeader(Exchange.HTTP_METHOD, constant("POST"))
                .setHeader(Exchange.CONTENT_TYPE, constant("application/json"))
                .setHeader("Authorization", constant(AUTHORIZATION))
                .to(url)
                .unmarshal(json);
    }

    List<FindClient> all() {
        Endpoint http = camel.getEndpoint(url);
        Endpoint httpRoute = camel.getEndpoint("direct:http");
        return List.of(
                fileMaker("filemaker:, template", FIND),
                fileMaker("filemaker:, route", "direct:filemaker"),
                fileMaker("filemaker:, route, asynchronous", "direct:filemaker-asynchronous"),
                client("camel-http + Jackson, template", () -> viaHttp(http)),
                client("camel-http + Jackson, route",
                        () -> PlainJson.records(template.requestBody(httpRoute, PlainJson.find(), Map.class))));
    }

    private FindClient fileMaker(String name, String uri) {
        Endpoint endpoint = camel.getEndpoint(uri);
        return client(name, () -> template.requestBody(endpoint, CannedAnswers.criteria(), List.class));
    }

    private List<?> viaHttp(Endpoint http) throws Exception {
        byte[] body = PlainJson.MAPPER.writeValueAsBytes(PlainJson.find());
        Exchange answered = template.request(http, exchange -> {
            Message message = exchange.getMessage();
            message.setBody(body);
            message.setHeader(Exchange.HTTP_METHOD, "POST");
            message.setHeader(Exchange.CONTENT_TYPE, "application/json");
            message.setHeader("Authorization", AUTHORIZATION);
        });
        if (answered.getException() != null) {
            throw new CamelExecutionException("The find failed", answered, answered.getException());
        }
        InputStream content = answered.getMessage().getBody(InputStream.class);
        return PlainJson.records(PlainJson.MAPPER.readValue(content, Map.class));
    }

    @Override
    public void close() {
        camel.stop();
    }

    private static FindClient client(String name, Find find) {
        return new FindClient() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<?> find() throws Exception {
                return find.find();
            }
        };
    }

    private interface Find {
        List<?> find() throws Exception;
    }
}
