package io.github.camelfilemaker;

import java.time.Clock;
import java.util.Set;

import io.github.camelfilemaker.session.store.EmbeddedInfinispan;
import io.github.camelfilemaker.session.store.MemorySessionCache;
import io.github.camelfilemaker.session.store.RemoteInfinispan;
import io.github.camelfilemaker.spi.SessionCache;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.spi.Registry;
import org.apache.camel.support.service.ServiceHelper;
import org.infinispan.manager.EmbeddedCacheManager;

/**
 * Finds the session cache that an option means, and owns those that nobody else does: one per kind and component.
 */
final class SessionCaches {

    static final String NONE = "none";
    private static final String MEMORY = "memory";
    private static final String INFINISPAN = "infinispan";

    private final CamelContext camelContext;
    private final Clock clock;
    private SessionCache memory;
    private SessionCache infinispan;
    private EmbeddedInfinispan own;

    SessionCaches(CamelContext camelContext, Clock clock) {
        this.camelContext = camelContext;
        this.clock = clock;
    }

    /**
     * @param  option                   a {@link SessionCache}, a name, or null to look for one
     * @return                          null for a log in and out with every call
     * @throws IllegalArgumentException when it is neither; the message names the option and the value
     */
    synchronized SessionCache find(Object option) {
        SessionCache cache = option == null ? inRegistry() : named(option);
        CamelContextAware.trySetCamelContext(cache, camelContext);
        return cache;
    }

    private SessionCache named(Object option) {
        if (option instanceof SessionCache bean) {
            return bean;
        }
        String name = option.toString();
        return switch (name) {
            case NONE -> null;
            case MEMORY -> memory();
            case INFINISPAN -> infinispan();
            default -> bean(name);
        };
    }

    private SessionCache bean(String name) {
        Object bean = camelContext.getRegistry().lookupByName(name);
        if (bean instanceof SessionCache cache) {
            return cache;
        }
        throw new IllegalArgumentException(
                "sessionCache=" + name + " is neither infinispan, memory, none nor the name of a SessionCache bean in the"
                                           + " registry");
    }

    private SessionCache inRegistry() {
        Set<SessionCache> beans = camelContext.getRegistry().findByType(SessionCache.class);
        if (beans.size() > 1) {
            throw new IllegalArgumentException(
                    "There are " + beans.size() + " SessionCache beans in the registry: name one with the option sessionCache");
        }
        return beans.isEmpty() ? infinispan() : beans.iterator().next();
    }

    private SessionCache memory() {
        if (memory == null) {
            memory = new MemorySessionCache(clock);
        }
        return memory;
    }

    private SessionCache infinispan() {
        if (infinispan == null) {
            infinispan = findInfinispan();
        }
        return infinispan;
    }

    private SessionCache findInfinispan() {
        Registry registry = camelContext.getRegistry();
        Set<EmbeddedCacheManager> managers = registry.findByType(EmbeddedCacheManager.class);
        if (managers.size() == 1) {
            return EmbeddedInfinispan.in(managers.iterator().next());
        }
        if (RemoteInfinispan.isAvailable()) {
            SessionCache remote = RemoteInfinispan.in(registry);
            if (remote != null) {
                return remote;
            }
        }
        own = new EmbeddedInfinispan();
        return own;
    }

    /** Stops what was made here. */
    synchronized void stop() {
        ServiceHelper.stopService(own);
        own = null;
        infinispan = null;
        memory = null;
    }
}
