package io.github.camelfilemaker.session.store;

import java.nio.file.Path;

import io.github.camelfilemaker.spi.SessionCache;
import org.infinispan.Cache;
import org.infinispan.commons.api.CacheContainerAdmin.AdminFlag;
import org.infinispan.configuration.cache.CacheMode;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.configuration.global.ShutdownHookBehavior;
import org.infinispan.manager.DefaultCacheManager;
import org.infinispan.manager.EmbeddedCacheManager;
import org.infinispan.transaction.LockingMode;
import org.infinispan.transaction.TransactionMode;
import org.infinispan.transaction.lookup.EmbeddedTransactionManagerLookup;

/**
 * A local Infinispan of the component's own. It is started with the first session, because that takes most of a second,
 * and stopped with the component. In memory, what it holds ends then. In a directory, it is there after a restart, or
 * after the process was killed.
 */
public class EmbeddedInfinispan extends OwnedSessionCache<EmbeddedCacheManager> {

    /** The name of the cache, here and in cache managers that are found in the registry. */
    public static final String CACHE_NAME = "camel-filemaker-sessions";

    private final Path directory;

    /** In memory. */
    public EmbeddedInfinispan() {
        this.directory = null;
    }

    /**
     * In a directory, for one JVM at a time.
     *
     * @param  directory                made when it is not there, so that only its owner gets in
     * @throws IllegalArgumentException when others than its owner get in
     */
    public EmbeddedInfinispan(Path directory) {
        this.directory = PrivateDirectory.of(directory);
    }

    /** {@link #in(EmbeddedCacheManager, String)} with the usual name. */
    public static SessionCache in(EmbeddedCacheManager manager) {
        return in(manager, CACHE_NAME);
    }

    /**
     * A cache in somebody else's manager, which is neither started nor stopped here. Used as it is when the manager
     * knows a cache of this name; otherwise a replicated one is made when the manager is clustered, and a local one
     * when it is not.
     */
    public static SessionCache in(EmbeddedCacheManager manager, String name) {
        boolean clustered = manager.getCacheManagerConfiguration().isClustered();
        Cache<String, String> cache = manager.getCacheConfiguration(name) != null
                ? manager.getCache(name)
                : manager.administration().withFlags(AdminFlag.VOLATILE)
                        .getOrCreateCache(name, configuration(clustered).build());
        return new InfinispanSessionCache(cache, () -> !clustered || outlivesThisNode(cache));
    }

    /** What the last node of a cluster has in memory ends with it. */
    private static boolean outlivesThisNode(Cache<String, String> cache) {
        return cache.getCacheManager().getMembers().size() > 1 || cache.getCacheConfiguration().persistence().usingStores();
    }

    private static ConfigurationBuilder configuration(boolean clustered) {
        ConfigurationBuilder builder = new ConfigurationBuilder();
        if (clustered) {
            // few and small entries, so each node has them all and reads its own
            builder.clustering().cacheMode(CacheMode.REPL_SYNC);
            builder.encoding().mediaType("application/x-protostream");
            // otherwise two nodes that put over an expired value at once may both be told that they have won; with a
            // transaction manager of its own, so that an operation never waits for the caller's transaction
            builder.transaction().transactionMode(TransactionMode.TRANSACTIONAL).lockingMode(LockingMode.PESSIMISTIC)
                    .transactionManagerLookup(new EmbeddedTransactionManagerLookup());
        }
        return builder;
    }

    @Override
    EmbeddedCacheManager connect() {
        GlobalConfigurationBuilder global = new GlobalConfigurationBuilder().nonClusteredDefault();
        global.jmx().disable();
        // without Micrometer on the classpath Infinispan would warn that it has no metrics
        global.metrics().gauges(false).histograms(false);
        // the Camel context says when it is over
        global.shutdown().hookBehavior(ShutdownHookBehavior.DONT_REGISTER);
        ConfigurationBuilder sessions = configuration(false);
        if (directory != null) {
            global.globalState().enable().persistentLocation(directory.toString());
            sessions.encoding().mediaType("application/x-protostream");
            // not segmented, which would be hundreds of files for a few entries
            sessions.persistence().addSoftIndexFileStore().segmented(false).preload(true).purgeOnStartup(false);
        }
        EmbeddedCacheManager manager = new DefaultCacheManager(global.build());
        manager.defineConfiguration(CACHE_NAME, sessions.build());
        return manager;
    }

    @Override
    SessionCache over(EmbeddedCacheManager manager) {
        return new InfinispanSessionCache(manager.getCache(CACHE_NAME), isShared());
    }

    @Override
    void disconnect(EmbeddedCacheManager manager) {
        manager.stop();
    }

    @Override
    public boolean isShared() {
        return directory != null;
    }
}
