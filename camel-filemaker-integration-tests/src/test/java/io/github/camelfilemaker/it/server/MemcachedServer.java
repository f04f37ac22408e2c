package io.github.camelfilemaker.it.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** memcached. */
public final class MemcachedServer extends StoreServer {

    MemcachedServer() {
        super("memcached");
    }

    public InetSocketAddress address() {
        return new InetSocketAddress("127.0.0.1", port);
    }

    @Override
    protected List<Way> ways() {
        return List.of(new Container("memcached:1.6", 11211, port, container -> {
        }), new LocalProcess("memcached", this::command));
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(Folders.programs("memcached").get(0).toString()));
        command.addAll(List.of("-l", "127.0.0.1", "-p", String.valueOf(port), "-m", "16"));
        if (Folders.isRoot()) {
            command.addAll(List.of("-u", "nobody"));
        }
        return command;
    }

    @Override
    protected String askVersion() throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(address(), 1_000);
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write("version\r\n".getBytes(StandardCharsets.US_ASCII));
            String answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            return answer.substring("VERSION ".length());
        }
    }
}
