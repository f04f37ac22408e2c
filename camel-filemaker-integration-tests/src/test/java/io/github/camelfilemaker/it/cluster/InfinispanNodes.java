package io.github.camelfilemaker.it.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.camelfilemaker.it.server.FreePort;

/** Configurations of the nodes of a cluster of Infinispan, embedded, on loopback. */
public final class InfinispanNodes {

    private InfinispanNodes() {
    }

    /** One file for each node. */
    public static List<Path> write(Path folder, int nodes) throws IOException {
        List<Integer> ports = IntStream.range(0, nodes).mapToObj(i -> FreePort.next()).toList();
        String hosts = ports.stream().map(port -> "127.0.0.1[" + port + "]").collect(Collectors.joining(","));
        String template = template();
        List<Path> files = new ArrayList<>();
        for (int port : ports) {
            String text = template.replace("@port@", String.valueOf(port)).replace("@hosts@", hosts);
            files.add(Files.writeString(folder.resolve("infinispan-" + files.size() + ".xml"), text));
        }
        return files;
    }

    private static String template() throws IOException {
        try (InputStream in = InfinispanNodes.class.getResourceAsStream("/infinispan-node.xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
