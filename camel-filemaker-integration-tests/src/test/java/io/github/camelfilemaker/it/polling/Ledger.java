package io.github.camelfilemaker.it.polling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What nodes process, in the order of one clock: each tells of a record and waits for the answer before it goes on. So
 * a test knows where each node is, and can keep one in the middle of a record.
 */
final class Ledger implements AutoCloseable {

    private static final long LIMIT_SECONDS = 60;

    private final ServerSocket server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Runnable atEach;
    private final List<Processed> begun = new CopyOnWriteArrayList<>();
    private final List<Processed> done = new CopyOnWriteArrayList<>();
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private volatile Stop stop = new Stop(Integer.MAX_VALUE);

    /** @param atEach what happens elsewhere while a record is processed */
    Ledger(Runnable atEach) throws IOException {
        this.atEach = atEach;
        threads.execute(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                threads.execute(() -> serve(socket));
            } catch (IOException e) {
                // closed
            }
        }
    }

    private void serve(Socket socket) {
        try (socket; BufferedReader in = new BufferedReader(reader(socket))) {
            PrintWriter answers = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
            String node = in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] version = line.split(" ");
                process(new Processed(node, version[0], Integer.parseInt(version[1])));
                answers.println("done");
            }
        } catch (IOException | InterruptedException e) {
            // the node has been killed
        }
    }

    private void process(Processed record) throws InterruptedException {
        begun.add(record);
        busy.add(record.node());
        mostAtOnce.accumulateAndGet(busy.size(), Math::max);
        atEach.run();
        stop.pass(record);
        done.add(record);
        busy.remove(record.node());
    }

    /** Stops the node that begins so many records from now on, in the middle of the last one. */
    Stop stopAfter(int records) {
        stop = new Stop(records);
        return stop;
    }

    /** Says that a node is about to be killed. */
    void forget(String node) {
        busy.remove(node);
    }

    /** In the order in which they were begun. */
    List<Processed> begun() {
        return List.copyOf(begun);
    }

    /** In the order in which they were finished. */
    List<Processed> done() {
        return List.copyOf(done);
    }

    /** The most nodes that ever were in the middle of a record. */
    int mostAtOnce() {
        return mostAtOnce.get();
    }

    static InputStreamReader reader(Socket socket) throws IOException {
        return new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }

    /** Keeps one node in the middle of a record. */
    static final class Stop {

        private final AtomicInteger left;
        private final CountDownLatch arrived = new CountDownLatch(1);
        private final CountDownLatch opened = new CountDownLatch(1);
        private volatile Processed stopped;

        private Stop(int records) {
            left = new AtomicInteger(records);
        }

        private void pass(Processed record) throws InterruptedException {
            if (left.decrementAndGet() == 0) {
                stopped = record;
                arrived.countDown();
                if (!opened.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                    throw new InterruptedException("Nobody has opened");
                }
            }
        }

        /** Waits for a node to be there. */
        Processed await() throws InterruptedException {
            if (!arrived.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("No node has come: see the logs in target/polling");
            }
            return stopped;
        }

        void open() {
            opened.countDown();
        }
    }
}
