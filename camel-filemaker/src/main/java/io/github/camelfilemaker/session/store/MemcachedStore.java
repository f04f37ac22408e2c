package io.github.camelfilemaker.session.store;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camelfilemaker.spi.SessionCache;
import net.rubyeye.xmemcached.MemcachedClient;
import net.rubyeye.xmemcached.XMemcachedClientBuilder;
import net.rubyeye.xmemcached.utils.AddrUtil;
import org.apache.camel.spi.Registry;

/** Sessions in memcached, over the one client in the registry, or one of its own. */
final class MemcachedStore extends StoreFactory<MemcachedClient> {

    private static final Pattern ADDRESS = Pattern.compile("memcached://([^\\s,/:]+:\\d+(,[^\\s,/:]+:\\d+)*)/?");

    MemcachedStore() {
        super(MemcachedClient.class);
    }

    @Override
    SessionCache over(MemcachedClient client, String name) {
        return new MemcachedSessionCache(client, name == null ? OwnedSessionCache.KEY_PREFIX : name);
    }

    @Override
    SessionCache withoutClient(Registry registry, String name) {
        throw noClient("sessionCache=memcached", ", or sessionCacheConnectionString=memcached://host:port");
    }

    @Override
    SessionCache at(String connection, String name) {
        Matcher address = ADDRESS.matcher(connection);
        if (!address.matches()) {
            throw new UnreadableAddressException("memcached://host:11211,other:11211");
        }
        String hosts = address.group(1).replace(',', ' ');
        return new OwnedSessionCache<MemcachedClient>() {
            @Override
            MemcachedClient connect() throws IOException {
                return client(hosts);
            }

            @Override
            SessionCache over(MemcachedClient client) {
                return MemcachedStore.this.over(client, name);
            }

            @Override
            void disconnect(MemcachedClient client) throws IOException {
                client.shutdown();
            }

            @Override
            public String toString() {
                return "memcached";
            }
        };
    }

    private static MemcachedClient client(String hosts) throws IOException {
        XMemcachedClientBuilder builder = new XMemcachedClientBuilder(AddrUtil.getAddresses(hosts));
        builder.setConnectTimeout(OwnedSessionCache.TIMEOUT.toMillis());
        builder.setOpTimeout(OwnedSessionCache.TIMEOUT.toMillis());
        // the keys of a host that is down fail: on another host, the nodes would not agree which one has a session
        builder.setFailureMode(true);
        return builder.build();
    }
}
