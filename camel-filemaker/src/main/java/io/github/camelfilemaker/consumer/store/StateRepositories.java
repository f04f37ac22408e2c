package io.github.camelfilemaker.consumer.store;

import java.util.Set;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.infinispan.client.hotrod.RemoteCacheManager;
import org.infinispan.manager.EmbeddedCacheManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds where consumers keep their positions: the option, else the one repository in the registry, else Infinispan in
 * the one cache manager there, else the memory of this component.
 */
public final class StateRepositories {

    private static final Logger LOG = LoggerFactory.getLogger(StateRepositories.class);

    private static final String HOT_ROD = "org.infinispan.client.hotrod.RemoteCacheManager";

    private final CamelContext camelContext;
    private StateRepository<String, String> found;

    public StateRepositories(CamelContext camelContext) {
        this.camelContext = camelContext;
    }

    /**
     * Started, and stopped with the Camel context.
     *
     * @param  option                   null for none
     * @throws IllegalArgumentException when there are several, and none is named
     */
    public synchronized StateRepository<String, String> find(StateRepository<String, String> option) throws Exception {
        StateRepository<String, String> repository = option;
        if (repository == null) {
            found = found == null ? inRegistry() : found;
            repository = found;
        }
        if (!camelContext.hasService(repository)) {
            camelContext.addService(repository, true, true);
        }
        return repository;
    }

    @SuppressWarnings("unchecked")
    private StateRepository<String, String> inRegistry() {
        StateRepository<String, String> bean = one(StateRepository.class);
        if (bean != null) {
            return bean;
        }
        EmbeddedCacheManager embedded = one(EmbeddedCacheManager.class);
        if (embedded != null) {
            return EmbeddedPositions.in(embedded);
        }
        boolean hasHotRod = camelContext.getClassResolver().resolveClass(HOT_ROD) != null;
        StateRepository<String, String> remote = hasHotRod ? Remote.find(this) : null;
        if (remote != null) {
            return remote;
        }
        LOG.info("The positions of consumers are kept in memory, so that a restart begins with initialPosition: put a"
                 + " StateRepository or an Infinispan cache manager into the registry to keep them");
        return new MemoryStateRepository();
    }

    private <T> T one(Class<T> type) {
        Set<T> beans = camelContext.getRegistry().findByType(type);
        if (beans.size() > 1) {
            throw new IllegalArgumentException(
                    "There are " + beans.size() + " beans of the type " + type.getSimpleName()
                                               + " in the registry: name a StateRepository with the option stateRepository");
        }
        return beans.isEmpty() ? null : beans.iterator().next();
    }

    /** The Hot Rod client may be missing, so nothing else may refer to it. */
    private static final class Remote {

        static StateRepository<String, String> find(StateRepositories repositories) {
            RemoteCacheManager manager = repositories.one(RemoteCacheManager.class);
            return manager == null ? null : RemotePositions.in(manager);
        }
    }
}
