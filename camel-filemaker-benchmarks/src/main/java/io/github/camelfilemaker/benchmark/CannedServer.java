package io.github.camelfilemaker.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Answers log ins, log outs and one find, from bytes made beforehand: faster than any client, so that what is measured
 * is the client. Understands no more of HTTP than the clients here need. Each connection has a thread, which allocates
 * nothing per request.
 */
final class CannedServer implements AutoCloseable {

    /** What the names of all its threads begin with, so that their work can be told from a client's. */
    static final String THREADS = "canned-server";

    private static final byte[] FIND = bytes("/_find HTTP/1.1");
    private static final byte[] LOGIN = bytes("/sessions HTTP/1.1");
    private static final byte[] LOGOUT = bytes("DELETE ");
    private static final byte[] CONTENT_LENGTH = bytes("content-length:");

    private final ServerSocketChannel socket;

    CannedServer() throws IOException {
        socket = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 128);
        start("accept", this::accept);
    }

    /** Such as {@code http://localhost:12345}. */
    String url() {
        return "http://localhost:" + socket.socket().getLocalPort();
    }

    private void accept() throws IOException {
        while (true) {
            SocketChannel client = socket.accept();
            start("connection", () -> {
                try (client) {
                    client.setOption(StandardSocketOptions.TCP_NODELAY, true);
                    new Connection(client).serve();
                }
            });
        }
    }

    private static void start(String name, Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // the other side has gone, or the server has been closed
            }
        }, THREADS + "-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }

    private interface Work {
        void run() throws IOException;
    }

    /** One request after the other, without pipelining. */
    private static final class Connection {
        private final SocketChannel client;
        private final ByteBuffer buffer = ByteBuffer.allocate(8192);
        private final byte[] bytes = buffer.array();
        private final ByteBuffer found = http("200 OK", CannedAnswers.FOUND);
        private final ByteBuffer loggedIn = http("200 OK", CannedAnswers.LOGIN);
        private final ByteBuffer loggedOut = http("200 OK", CannedAnswers.LOGOUT);
        private final ByteBuffer notUnderstood = http("400 Bad Request", CannedAnswers.NOT_UNDERSTOOD);

        Connection(SocketChannel client) {
            this.client = client;
        }

        void serve() throws IOException {
            while (true) {
                int head = readHead();
                if (head < 0) {
                    return;
                }
                int end = head + contentLength(head);
                while (buffer.position() < end) {
                    if (client.read(buffer) < 0) {
                        return;
                    }
                }
                ByteBuffer answer = answer(head, end).clear();
                while (answer.hasRemaining()) {
                    client.write(answer);
                }
                buffer.clear();
            }
        }

        /** Where the head of a request ends; negative when there is no further request. */
        private int readHead() throws IOException {
            int looked = 0;
            while (true) {
                for (; looked + 4 <= buffer.position(); looked++) {
                    if (bytes[looked] == '\r' && bytes[looked + 2] == '\r' && bytes[looked + 3] == '\n') {
                        return looked + 4;
                    }
                }
                if (client.read(buffer) < 0) {
                    return -1;
                }
            }
        }

        private int contentLength(int head) {
            for (int i = 0; i + CONTENT_LENGTH.length < head; i++) {
                if (bytes[i] == '\n' && isHeader(i + 1)) {
                    return number(i + 1 + CONTENT_LENGTH.length);
                }
            }
            return 0;
        }

        private boolean isHeader(int start) {
            for (int i = 0; i < CONTENT_LENGTH.length; i++) {
                // the bit that upper and lower case letters differ in; set in a colon and a hyphen anyway
                if ((bytes[start + i] | 0x20) != CONTENT_LENGTH[i]) {
                    return false;
                }
            }
            return true;
        }

        private int number(int start) {
            int number = 0;
            for (int i = start; bytes[i] != '\r'; i++) {
                if (bytes[i] >= '0' && bytes[i] <= '9') {
                    number = 10 * number + bytes[i] - '0';
                }
            }
            return number;
        }

        private ByteBuffer answer(int head, int end) {
            int line = 0;
            while (bytes[line] != '\r') {
                line++;
            }
            if (endsWith(FIND, line)) {
                boolean isTheOne
                        = Arrays.equals(bytes, head, end, CannedAnswers.FIND, 0, CannedAnswers.FIND.length);
                return isTheOne ? found : notUnderstood;
            }
            if (endsWith(LOGIN, line)) {
                return loggedIn;
            }
            return endsWith(LOGOUT, LOGOUT.length) ? loggedOut : notUnderstood;
        }

        private boolean endsWith(byte[] text, int end) {
            return end >= text.length && Arrays.equals(bytes, end - text.length, end, text, 0, text.length);
        }

        private static ByteBuffer http(String status, byte[] body) {
            byte[] head = bytes("HTTP/1.1 " + status + "\r\nContent-Type: application/json; charset=utf-8\r\n"
                                + "Cache-Control: no-cache\r\nContent-Length: " + body.length + "\r\n\r\n");
            return ByteBuffer.allocateDirect(head.length + body.length).put(head).put(body);
        }
    }
}
