package io.github.camelfilemaker.session.store;

import java.util.Set;

import io.github.camelfilemaker.spi.SessionCache;
import org.apache.camel.spi.Registry;

/**
 * How one kind of store is found or made. A class for each, because most clients are optional dependencies.
 *
 * @param <C> the client that is looked for
 */
abstract class StoreFactory<C> {

    private final Class<C> client;

    StoreFactory(Class<C> client) {
        this.client = client;
    }

    /** A cache over somebody else's client. */
    abstract SessionCache over(C client, String name);

    /** What is taken when the registry has no client. */
    abstract SessionCache withoutClient(Registry registry, String name);

    /** A cache over a client of its own. Asked only of a kind that has a scheme. */
    SessionCache at(String connection, String name) {
        throw new UnsupportedOperationException(client.getName() + " has no address");
    }

    final SessionCache inRegistry(Registry registry, String name) {
        Set<C> clients = registry.findByType(client);
        if (clients.size() > 1) {
            throw new IllegalArgumentException(
                    "There are " + clients.size() + " beans of the type " + client.getName()
                                               + " in the registry: bind a SessionCache over one of them, and name it with"
                                               + " sessionCache=#itsName");
        }
        return clients.isEmpty() ? withoutClient(registry, name) : over(clients.iterator().next(), name);
    }

    final IllegalArgumentException noClient(String option, String cure) {
        return new IllegalArgumentException(
                option + " needs a bean of the type " + client.getName() + " in the registry" + cure);
    }
}
