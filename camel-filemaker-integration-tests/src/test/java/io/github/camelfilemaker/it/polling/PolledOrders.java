package io.github.camelfilemaker.it.polling;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.camelfilemaker.simulator.FileMakerSimulator;
import io.github.camelfilemaker.simulator.SimulatorTable;

/** A server with orders, and somebody who enters and edits them. */
final class PolledOrders implements AutoCloseable {

    static final String DONE = "done";
    private static final String DATABASE = "Shop";
    private static final String USERNAME = "web";
    /** The build searches all logs for it. */
    private static final String PASSWORD = "Pa55word-of-the-museum";

    final FileMakerSimulator server = FileMakerSimulator.builder().recordedRequests(200_000).database(DATABASE, db -> db
            .account(USERNAME, PASSWORD)
            .table("Orders", table -> table.text("Status", "Claim").modificationTimestamp("ModifiedAt"))
            .layout("Orders", layout -> layout.table("Orders"))).start();
    private final Random random = new Random(1);
    private int writesLeft;

    /** What a node has to know. */
    Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>();
        properties.put("camel.component.filemaker.host", server.url());
        properties.put("camel.component.filemaker.database", DATABASE);
        properties.put("camel.component.filemaker.username", USERNAME);
        properties.put("camel.component.filemaker.password", PASSWORD);
        return properties;
    }

    private SimulatorTable table() {
        return server.database(DATABASE).table("Orders");
    }

    /** Enters so many. */
    PolledOrders enter(int orders) {
        for (int i = 0; i < orders; i++) {
            table().create(Map.of("Status", "new"));
        }
        return this;
    }

    /** How often {@link #write()} does something. */
    synchronized PolledOrders allow(int writes) {
        writesLeft = writes;
        return this;
    }

    /** Enters an order, or edits any. */
    synchronized void write() {
        if (writesLeft > 0) {
            writesLeft--;
            int orders = table().size();
            if (random.nextBoolean()) {
                enter(1);
            } else {
                table().edit(1L + random.nextInt(orders), Map.of("Status", "edit " + writesLeft));
            }
        }
    }

    synchronized boolean isWritten() {
        return writesLeft == 0;
    }

    /** The versions that are there now. */
    Set<String> versions() {
        return table().records().stream().map(order -> order.recordId() + ":" + order.modId()).collect(Collectors.toSet());
    }

    /** How many hold the claim of somebody who has done them. */
    long claimedAsDone() {
        return table().records().stream().filter(order -> order.text("Claim").equals(DONE)).count();
    }

    /** How often a claim came too late. */
    long lostClaims() {
        return server.requests().stream().filter(request -> request.code().equals("306")).count();
    }

    @Override
    public void close() {
        server.close();
    }
}
