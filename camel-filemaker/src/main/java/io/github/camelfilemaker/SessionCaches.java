package io.github.camelfilemaker;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import io.github.camelfilemaker.session.store.MemorySessionCache;
import io.github.camelfilemaker.session.store.StoreKind;
import io.github.camelfilemaker.spi.SessionCache;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.support.service.ServiceHelper;

/**
 * Finds the session cache that options mean, and owns those that nobody else does: one for each setting and component.
 */
final class SessionCaches {

    static final String NONE = "none";
    private static final String MEMORY = "memory";

    private final CamelContext camelContext;
    private final Clock clock;
    private final Map<List<Object>, SessionCache> own = new HashMap<>();
    private final Map<List<Object>, SessionCache> encrypted = new HashMap<>();

    SessionCaches(CamelContext camelContext, Clock clock) {
        this.camelContext = camelContext;
        this.clock = clock;
    }

    /**
     * @return                          null for a log in and out with every call
     * @throws IllegalArgumentException when the options mean none; the message names the option and the value
     */
    synchronized SessionCache find(FileMakerConfiguration options) {
        SessionCache cache = cache(options);
        if (cache == null) {
            return null;
        }
        CamelContextAware.trySetCamelContext(cache, camelContext);
        // one for each setting too: accounts of one cache share their sessions
        return encrypted.computeIfAbsent(
                Arrays.asList(
                        cache, options.getSessionSecretKey(), options.getPreviousSessionSecretKey(),
                        options.getSessionKeyStore(), options.getSessionKeyAlias(), options.getPreviousSessionKeyAlias()),
                setting -> SessionKeys.encrypted(cache, options, camelContext));
    }

    /** Where locks are kept: with the sessions, or in memory when sessions are kept nowhere. */
    synchronized SessionCache forLocks(FileMakerConfiguration options) {
        SessionCache cache = find(options);
        return cache == null ? memory() : cache;
    }

    private SessionCache memory() {
        return own(List.of(MEMORY), () -> new MemorySessionCache(clock));
    }

    private SessionCache cache(FileMakerConfiguration options) {
        Object option = options.getSessionCache();
        String connection = options.getSessionCacheConnectionString();
        if (option instanceof SessionCache bean) {
            return bean;
        }
        if (option == null) {
            return connection == null ? inRegistry(options) : store(StoreKind.at(connection), options);
        }
        String name = option.toString();
        if (name.equals(NONE)) {
            return null;
        }
        if (name.equals(MEMORY)) {
            return memory();
        }
        Optional<StoreKind> kind = StoreKind.named(name);
        return kind.isPresent() ? store(kind.get(), options) : bean(name);
    }

    private SessionCache store(StoreKind kind, FileMakerConfiguration options) {
        String connection = options.getSessionCacheConnectionString();
        String name = options.getSessionCacheName();
        return own(
                Arrays.asList(kind, connection, name), () -> kind.open(camelContext.getRegistry(), connection, name));
    }

    private SessionCache own(List<Object> setting, Supplier<SessionCache> maker) {
        return own.computeIfAbsent(setting, s -> maker.get());
    }

    private SessionCache bean(String name) {
        Object bean = camelContext.getRegistry().lookupByName(name);
        if (bean instanceof SessionCache cache) {
            return cache;
        }
        throw new IllegalArgumentException(
                "sessionCache=" + name + " is neither " + MEMORY + ", " + NONE + ", one of "
                                           + Arrays.toString(StoreKind.values())
                                           + " nor the name of a SessionCache bean in the registry");
    }

    private SessionCache inRegistry(FileMakerConfiguration options) {
        Set<SessionCache> beans = camelContext.getRegistry().findByType(SessionCache.class);
        if (beans.size() > 1) {
            throw new IllegalArgumentException(
                    "There are " + beans.size() + " SessionCache beans in the registry: name one with the option sessionCache");
        }
        return beans.isEmpty() ? store(StoreKind.infinispan, options) : beans.iterator().next();
    }

    /** Stops what was made here. */
    synchronized void stop() {
        own.values().forEach(ServiceHelper::stopService);
        own.clear();
        encrypted.clear();
    }
}
