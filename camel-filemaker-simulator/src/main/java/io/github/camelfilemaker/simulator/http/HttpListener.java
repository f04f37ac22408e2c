package io.github.camelfilemaker.simulator.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.io.HttpService;
import org.apache.hc.core5.http.io.HttpServerRequestHandler;
import org.apache.hc.core5.http.io.support.BasicHttpServerExpectationDecorator;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.RequestValidateHost;
import org.apache.hc.core5.http.protocol.ResponseContent;
import org.apache.hc.core5.http.protocol.ResponseDate;
import org.apache.hc.core5.io.CloseMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accepts connections and serves each on a thread of its own. All threads are daemons, and closing ends every
 * connection at once, which HttpCore's own server does not do: hence this class around HttpCore's service.
 */
final class HttpListener implements AutoCloseable {

    /** Context attribute that a handler sets when the connection is to end after the answer. */
    static final String LAST = "simulator.last";
    /** Context attribute: how many more requests the connection takes after this one. */
    static final String REMAINING = "simulator.remaining";

    private static final Logger LOG = LoggerFactory.getLogger(HttpListener.class);

    private final HttpSettings settings;
    private final HttpService service;
    private final ServerSocket socket;
    private final ExecutorService workers;
    private final Set<ServerConnection> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    HttpListener(HttpSettings settings, HttpServerRequestHandler handler) {
        this.settings = settings;
        this.service = new HttpService(
                HttpProcessorBuilder.create().addAll(new ResponseDate(), new ResponseContent()).add(new RequestValidateHost())
                        .build(),
                new BasicHttpServerExpectationDecorator(handler), Http1Config.DEFAULT,
                (request, response, context) -> context.getAttribute(LAST) == null
                        && DefaultConnectionReuseStrategy.INSTANCE.keepAlive(request, response, context),
                null);
        try {
            socket = settings.ssl() == null ? new ServerSocket() : settings.ssl().getServerSocketFactory().createServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.address(), settings.port()), 256);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't listen on " + settings.address().getHostAddress() + ":" + settings.port(), e);
        }
        String name = "filemaker-simulator-" + port();
        workers = Executors.newCachedThreadPool(task -> daemon(task, name));
        daemon(this::accept, name + "-accept").start();
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!closed) {
            try {
                Socket client = socket.accept();
                client.setTcpNoDelay(true);
                ServerConnection connection = new ServerConnection(settings.ssl() == null ? "http" : "https", settings);
                connection.bind(client);
                open.add(connection);
                workers.execute(() -> serve(connection));
            } catch (IOException | RejectedExecutionException e) {
                if (!closed) {
                    LOG.warn("Could not accept a connection", e);
                }
            }
        }
    }

    private void serve(ServerConnection connection) {
        CloseMode end = CloseMode.GRACEFUL;
        try {
            while (!closed && connection.isOpen()) {
                HttpCoreContext context = HttpCoreContext.create();
                context.setAttribute(REMAINING, connection.remaining());
                service.handleRequest(connection, context);
            }
        } catch (Dropped e) {
            // a fault wants the client to see a reset
            end = CloseMode.IMMEDIATE;
        } catch (IOException | HttpException e) {
            LOG.debug("The client went away or was idle for too long: {}", e.toString());
        } catch (RuntimeException e) {
            LOG.warn("Connection ended by a fault of the server", e);
        } finally {
            connection.close(end);
            open.remove(connection);
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("Closing the server socket", e);
        }
        workers.shutdownNow();
        open.forEach(connection -> connection.close(CloseMode.IMMEDIATE));
        try {
            workers.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // one that was accepted while we closed
        open.forEach(connection -> connection.close(CloseMode.IMMEDIATE));
    }
}
