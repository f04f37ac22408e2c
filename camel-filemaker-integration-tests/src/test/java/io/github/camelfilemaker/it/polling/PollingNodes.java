package io.github.camelfilemaker.it.polling;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import io.github.camelfilemaker.it.cluster.NodeProcess;

/** Nodes that poll the same orders, with the ledger of what they process. */
final class PollingNodes implements AutoCloseable {

    final PolledOrders orders = new PolledOrders();
    final Ledger ledger = new Ledger(orders::write);
    private final Map<String, Path> files = new LinkedHashMap<>();
    private final Map<String, NodeProcess> running = new LinkedHashMap<>();

    /**
     * @param folder for their properties and logs
     * @param uri    what they poll
     * @param nodes  what each has to know
     */
    PollingNodes(Path folder, String uri, List<Map<String, String>> nodes) throws IOException {
        for (Map<String, String> more : nodes) {
            String name = "node" + files.size();
            Properties all = new Properties();
            all.putAll(orders.properties());
            all.putAll(more);
            all.setProperty("camel.beans.polling", "#class:" + PollingRoute.class.getName());
            all.setProperty("camel.beans.polling.uri", uri);
            all.setProperty("camel.beans.polling.node", name);
            all.setProperty("camel.beans.polling.ledgerPort", String.valueOf(ledger.port()));
            files.put(name, folder.resolve(name + ".properties"));
            try (OutputStream out = Files.newOutputStream(files.get(name))) {
                all.store(out, null);
            }
        }
    }

    /** All of them. */
    PollingNodes start() throws IOException {
        for (Map.Entry<String, Path> node : files.entrySet()) {
            running.put(node.getKey(), new NodeProcess(node.getValue()));
        }
        running.values().forEach(NodeProcess::awaitReady);
        return this;
    }

    List<String> names() {
        return List.copyOf(files.keySet());
    }

    void start(String node) throws IOException {
        running.put(node, new NodeProcess(files.get(node)));
        running.get(node).awaitReady();
    }

    /** As an administrator would. */
    void stop(String node) throws InterruptedException {
        running.remove(node).stop();
    }

    /** Those that are left. */
    void stopAll() throws InterruptedException {
        for (String node : List.copyOf(running.keySet())) {
            stop(node);
        }
    }

    /** SIGKILL. */
    void kill(String node) throws InterruptedException {
        ledger.forget(node);
        running.remove(node).kill();
    }

    @Override
    public void close() throws Exception {
        for (NodeProcess node : running.values()) {
            node.kill();
        }
        ledger.close();
        orders.close();
    }
}
