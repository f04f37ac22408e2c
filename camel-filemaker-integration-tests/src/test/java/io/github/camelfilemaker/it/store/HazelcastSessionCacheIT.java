package io.github.camelfilemaker.it.store;

import java.util.List;
import java.util.stream.Stream;

import javax.cache.Cache;
import javax.cache.configuration.MutableConfiguration;

import com.hazelcast.cache.HazelcastCachingProvider;
import com.hazelcast.cache.impl.HazelcastServerCachingProvider;
import com.hazelcast.config.Config;
import com.hazelcast.config.NetworkConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import io.github.camelfilemaker.it.server.FreePort;
import io.github.camelfilemaker.session.store.JCacheSessionCache;
import io.github.camelfilemaker.spi.SessionCache;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** JCache, in a cluster of two Hazelcast members. */
class HazelcastSessionCacheIT implements RealStoreContract {

    private static List<HazelcastInstance> members = List.of();
    private static List<Cache<String, String>> caches;
    private int opened;

    @BeforeAll
    static void start() {
        List<Integer> ports = List.of(FreePort.next(), FreePort.next());
        members = ports.stream().map(port -> Hazelcast.newHazelcastInstance(config(port, ports))).toList();
        caches = members.stream().map(HazelcastSessionCacheIT::cache).toList();
    }

    private static Config config(int port, List<Integer> ports) {
        Config config = new Config();
        config.setProperty("hazelcast.phone.home.enabled", "false");
        NetworkConfig network = config.getNetworkConfig().setPort(port).setPortAutoIncrement(false);
        network.getInterfaces().setEnabled(true).addInterface("127.0.0.1");
        network.getJoin().getAutoDetectionConfig().setEnabled(false);
        network.getJoin().getTcpIpConfig().setEnabled(true)
                .setMembers(Stream.of(ports.get(0), ports.get(1)).map(other -> "127.0.0.1:" + other).toList());
        return config;
    }

    private static Cache<String, String> cache(HazelcastInstance member) {
        MutableConfiguration<String, String> configuration
                = new MutableConfiguration<String, String>().setTypes(String.class, String.class);
        HazelcastServerCachingProvider provider = new HazelcastServerCachingProvider();
        var manager = provider.getCacheManager(null, null, HazelcastCachingProvider.propertiesByInstanceItself(member));
        Cache<String, String> there = manager.getCache("sessions", String.class, String.class);
        return there != null ? there : manager.createCache("sessions", configuration);
    }

    @AfterAll
    static void stop() {
        members.forEach(HazelcastInstance::shutdown);
    }

    /** On one member after the other. */
    @Override
    public SessionCache open() {
        return new JCacheSessionCache(caches.get(opened++ % 2));
    }
}
