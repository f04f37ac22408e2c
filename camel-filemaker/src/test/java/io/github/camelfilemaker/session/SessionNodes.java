package io.github.camelfilemaker.session;

import java.time.Duration;

import io.github.camelfilemaker.FakeClock;
import io.github.camelfilemaker.session.store.MemorySessionCache;
import io.github.camelfilemaker.spi.SessionCache;
import io.github.camelfilemaker.transport.ApiRequest;

/** Nodes that share a clock, a store and a server. What is set here counts for the nodes that are made afterwards. */
final class SessionNodes {

    static final ApiRequest CALL = ApiRequest.get("test");
    static final ApiRequest SCRIPT = ApiRequest.get("test").runsScripts(true);

    final FakeClock clock = new FakeClock();
    final FakeTiming timing = new FakeTiming(clock);
    final CountingCache cache = new CountingCache(new MemorySessionCache(clock));
    final FakeLogin server = new FakeLogin();
    final SessionKey key = new SessionKey("https", "host", 443, "Contacts", "basic:web", "", "");
    int maxSessions = 1;
    int scriptSessions;
    int scopeSessions = 2;
    int maxClusterSessions;
    int maxQueueSize = 1000;
    Duration borrowTimeout = Duration.ofSeconds(10);
    CacheFailurePolicy whenCacheFails = CacheFailurePolicy.fail;

    AccountSessions node() {
        return node(cache);
    }

    AccountSessions node(SessionCache store) {
        return new AccountSessions(key, store, server, settings());
    }

    SessionSettings settings() {
        return new SessionSettings(
                Duration.ofMinutes(14), Duration.ofSeconds(60), Duration.ofSeconds(5), Duration.ofSeconds(5),
                Duration.ofMinutes(5), whenCacheFails,
                new SessionSettings.Pools(
                        maxSessions, scriptSessions, scopeSessions, maxClusterSessions, maxQueueSize, borrowTimeout,
                        Duration.ofMinutes(10)),
                timing);
    }

    String stored() {
        return cache.peek(key.stored());
    }

    /** Makes a call and says whose session it had. */
    static String call(AccountSessions node) {
        try (Turn turn = node.turn(CALL)) {
            return turn.session().token();
        }
    }
}
