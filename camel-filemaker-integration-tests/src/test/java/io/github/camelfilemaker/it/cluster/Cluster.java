package io.github.camelfilemaker.it.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;

import io.github.camelfilemaker.it.server.Folders;
import io.github.camelfilemaker.simulator.FileMakerSimulator;
import io.github.camelfilemaker.simulator.SimulatorBuilder;

/**
 * Nodes that share sessions, and the FileMaker Server that they call. Each test takes a database of its own: a session
 * belongs to a database, so that the nodes know none for it.
 */
final class Cluster implements AutoCloseable {

    static final int NODES = 3;

    private static final int DATABASES = 20;
    private static final String USERNAME = "web";
    /** The build searches all logs for it. */
    private static final String PASSWORD = "Pa55word-of-the-museum";

    final FileMakerSimulator server = simulator();
    private final List<Path> properties = new ArrayList<>();
    private final List<NodeProcess> nodes = new ArrayList<>();
    private int databases;

    private Cluster() {
    }

    /** Starts the nodes. */
    static Cluster of(SharedStore store) throws IOException {
        Path folder = Folders.empty("cluster", store.name());
        Cluster cluster = new Cluster();
        for (Map<String, String> more : store.properties(folder, NODES)) {
            cluster.properties.add(cluster.write(folder.resolve("node" + cluster.properties.size() + ".properties"), more));
        }
        cluster.start();
        return cluster;
    }

    private void start() throws IOException {
        nodes.clear();
        for (Path file : properties) {
            nodes.add(new NodeProcess(file));
        }
        nodes.forEach(NodeProcess::awaitReady);
    }

    /** Stops all nodes, and starts them when the last one has ended. */
    void restart() throws IOException, InterruptedException {
        for (NodeProcess node : nodes) {
            node.stop();
        }
        start();
    }

    private static FileMakerSimulator simulator() {
        SimulatorBuilder builder = FileMakerSimulator.builder();
        for (int i = 0; i < DATABASES; i++) {
            builder.database(database(i), db -> db.account(USERNAME, PASSWORD)
                    .table("Objects", table -> table.text("Title").record(Map.of("Title", "Mill")))
                    .layout("Objects", layout -> layout.table("Objects")));
        }
        return builder.start();
    }

    private static String database(int number) {
        return "Museum" + number;
    }

    private Path write(Path file, Map<String, String> more) throws IOException {
        Properties all = new Properties();
        all.setProperty("camel.component.filemaker.host", server.url());
        all.setProperty("camel.component.filemaker.username", USERNAME);
        all.setProperty("camel.component.filemaker.password", PASSWORD);
        all.putAll(more);
        try (OutputStream out = Files.newOutputStream(file)) {
            all.store(out, null);
        }
        return file;
    }

    /** A database that no test has used. */
    Database newDatabase() {
        return new Database(server, database(databases++));
    }

    NodeProcess node(int number) {
        return nodes.get(number);
    }

    List<NodeProcess> nodes() {
        return List.copyOf(nodes);
    }

    /** Starts a node in the place of one that has ended. */
    void replace(int number) throws IOException {
        nodes.set(number, new NodeProcess(properties.get(number)));
        nodes.get(number).awaitReady();
    }

    /** On all nodes, so many threads call the endpoint once, all at once. */
    Report calls(int threads, String uri) {
        return Report.sum(tell(threads, uri, nodes).stream().map(NodeProcess::get).toList());
    }

    /** The same on some of the nodes, without waiting. */
    static List<CompletableFuture<Report>> tell(int threads, String uri, List<NodeProcess> nodes) {
        return nodes.stream().map(node -> node.calls(threads, 1, uri)).toList();
    }

    @Override
    public void close() throws InterruptedException {
        for (NodeProcess node : nodes) {
            node.kill();
        }
        server.close();
    }
}
