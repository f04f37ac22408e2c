package io.github.camelfilemaker.session;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A session on the server, held by this JVM. Counts the calls under way, so that it is not logged out under one of
 * them.
 */
public final class Session {

    /** Added to the number of calls when the session is not to be used any more. */
    private static final int RETIRED = 1 << 30;

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final String token;
    private final Map<String, String> headers;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicLong renewedAt;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile long usedAt;

    Session(String token, long now) {
        this.token = token;
        this.headers = Map.of("Authorization", "Bearer " + token);
        this.renewedAt = new AtomicLong(now);
        this.usedAt = now;
    }

    String token() {
        return token;
    }

    /** The headers that prove a call to be of this session. */
    Map<String, String> headers() {
        return headers;
    }

    /** Begins a call. False when the session has been retired, and no call may begin on it. */
    boolean enter() {
        int before = calls.getAndUpdate(n -> n >= RETIRED ? n : n + 1);
        return before < RETIRED;
    }

    /** Ends a call: the server counts idleness from here. True when it was the last one of a retired session. */
    boolean leave(long now) {
        usedAt = now;
        return calls.decrementAndGet() == RETIRED;
    }

    /** Lets no further call begin. True when none is under way; false as well when somebody else has retired it. */
    boolean retire() {
        return calls.getAndUpdate(n -> n >= RETIRED ? n : n + RETIRED) == 0;
    }

    /** Says that it has been logged out. */
    void end() {
        ended.countDown();
    }

    /** Waits, but not longer than this, until it has been logged out. */
    void awaitEnd(Duration limit) {
        try {
            if (!ended.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("A call is still running after {} ms: its session stays on the server until it is idle for 15 minutes",
                        limit.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the server still knows it, as far as can be told without asking. */
    boolean isLive(long now, long timeToLive) {
        int under = calls.get();
        return under < RETIRED && (under > 0 || now - usedAt < timeToLive);
    }

    /** True for one caller each time the interval has passed. */
    boolean isDueForRenewal(long now, long interval) {
        long last = renewedAt.get();
        return now - last >= interval && renewedAt.compareAndSet(last, now);
    }

    @Override
    public String toString() {
        return "Session";
    }
}
