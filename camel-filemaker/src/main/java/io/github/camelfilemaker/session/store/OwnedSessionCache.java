package io.github.camelfilemaker.session.store;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

import io.github.camelfilemaker.spi.SessionCache;
import org.apache.camel.support.service.ServiceSupport;
import org.apache.camel.util.IOHelper;

/**
 * A cache over a client of its own, which is opened with the first operation and closed when this stops. When opening
 * fails, the next operation tries again.
 *
 * @param <C> the client
 */
abstract class OwnedSessionCache<C> extends ServiceSupport implements SessionCache {

    /** For connecting, and for an operation. */
    static final Duration TIMEOUT = Duration.ofSeconds(2);

    /** What keys begin with in a store that others use as well. */
    static final String KEY_PREFIX = "camel-filemaker:";

    /** How long those wait that come while another thread is opening. */
    private static final long OPENING_SECONDS = 30;

    private final AtomicReference<CompletableFuture<Opened<C>>> opened = new AtomicReference<>();
    private volatile boolean stopped;

    private record Opened<C>(C client, SessionCache cache) {
    }

    /** Makes the client. Bounded by the time-outs that it gives to it. */
    abstract C connect() throws Exception;

    abstract SessionCache over(C client);

    abstract void disconnect(C client) throws IOException;

    @Override
    public String get(String key) {
        return cache().get(key);
    }

    @Override
    public boolean putIfAbsent(String key, String value, Duration timeToLive) {
        return cache().putIfAbsent(key, value, timeToLive);
    }

    @Override
    public boolean replace(String key, String expected, String value, Duration timeToLive) {
        return cache().replace(key, expected, value, timeToLive);
    }

    @Override
    public boolean remove(String key, String expected) {
        return cache().remove(key, expected);
    }

    private SessionCache cache() {
        CompletableFuture<Opened<C>> mine = new CompletableFuture<>();
        CompletableFuture<Opened<C>> first = opened.compareAndExchange(null, mine);
        if (first == null) {
            open(mine);
            first = mine;
        }
        try {
            return first.get(OPENING_SECONDS, TimeUnit.SECONDS).cache();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("The session cache did not open within " + OPENING_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the session cache was opening", e);
        }
    }

    private void open(CompletableFuture<Opened<C>> mine) {
        try {
            if (stopped) {
                throw new IllegalStateException("The session cache has been stopped");
            }
            C client = connect();
            try {
                mine.complete(new Opened<>(client, over(client)));
            } catch (RuntimeException e) {
                disconnect(client);
                throw e;
            }
        } catch (Exception e) {
            opened.compareAndSet(mine, null);
            mine.completeExceptionally(e);
        }
    }

    @Override
    protected void doStart() {
        stopped = false;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored")
    protected void doStop() {
        stopped = true;
        CompletableFuture<Opened<C>> last = opened.getAndSet(null);
        if (last != null) {
            // one that is still opening is closed when it is open
            last.thenAccept(open -> IOHelper.close(() -> disconnect(open.client())));
        }
    }
}
