package io.github.camelfilemaker.it.stream;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

import io.github.camelfilemaker.FileMakerComponent;
import io.github.camelfilemaker.FileMakerConfiguration;
import io.github.camelfilemaker.model.FileMakerRecord;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * A Camel application that reads a table in a route, record by record, in a JVM of its own. Writes one line: how many
 * records, the milliseconds that it took, and the most bytes of heap that were ever used.
 */
public final class StreamClient extends RouteBuilder {

    private final String uri;
    private long read;

    private StreamClient(String uri) {
        this.uri = uri;
    }

    /** @param arguments the server, and the endpoint to read from */
    public static void main(String[] arguments) throws Exception {
        // nobody else may answer
        PrintStream answers = System.out;
        System.setOut(System.err);
        StreamClient client = new StreamClient(arguments[1]);
        try (CamelContext camel = new DefaultCamelContext()) {
            FileMakerConfiguration options
                    = camel.getComponent("filemaker", FileMakerComponent.class).getConfiguration();
            options.setHost(arguments[0]);
            options.setDatabase(BigTable.DATABASE);
            options.setUsername(BigTable.USERNAME);
            options.setPassword(BigTable.PASSWORD);
            options.setSessionCache("memory");
            camel.addRoutes(client);
            camel.start();
            long begin = System.nanoTime();
            camel.createProducerTemplate().sendBody("direct:read", null);
            answers.println(client.read + " " + (System.nanoTime() - begin) / 1_000_000 + " " + mostHeap());
        }
    }

    @Override
    public void configure() {
        from("direct:read").to(uri).split(body()).streaming().process(this::count);
    }

    private void count(Exchange exchange) {
        Object number = exchange.getMessage().getBody(FileMakerRecord.class).get(BigTable.NUMBER);
        if (!number.equals(++read)) {
            throw new IllegalStateException("Record " + read + " is number " + number);
        }
    }

    private static long mostHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage).mapToLong(usage -> usage.getUsed()).sum();
    }
}
