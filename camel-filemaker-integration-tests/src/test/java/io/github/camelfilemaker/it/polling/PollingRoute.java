package io.github.camelfilemaker.it.polling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import io.github.camelfilemaker.FileMakerConstants;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.cluster.CamelClusterService;

/**
 * The route of a node: tells the {@link Ledger} of each record, and has processed it when the ledger answers. A bean of
 * the node's properties file.
 */
public final class PollingRoute extends RouteBuilder {

    private String uri;
    private String node;
    private int ledgerPort;
    private BufferedReader answers;
    private PrintWriter ledger;

    public void setUri(String uri) {
        this.uri = uri;
    }

    public void setNode(String node) {
        this.node = node;
    }

    public void setLedgerPort(int ledgerPort) {
        this.ledgerPort = ledgerPort;
    }

    @Override
    @SuppressWarnings("resource")
    public void configure() throws Exception {
        for (CamelClusterService leader : getContext().getRegistry().findByType(CamelClusterService.class)) {
            getContext().addService(leader);
        }
        // closed with the JVM
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), ledgerPort);
        answers = new BufferedReader(Ledger.reader(socket));
        ledger = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
        ledger.println(node);
        from(uri).routeId("orders").process(this::tell);
    }

    private synchronized void tell(Exchange exchange) throws IOException {
        ledger.println(exchange.getMessage().getHeader(FileMakerConstants.RECORD_ID) + " "
                       + exchange.getMessage().getHeader(FileMakerConstants.MOD_ID));
        if (answers.readLine() == null) {
            throw new IOException("The ledger is closed");
        }
    }
}
