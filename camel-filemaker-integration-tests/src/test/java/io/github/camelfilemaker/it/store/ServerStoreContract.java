package io.github.camelfilemaker.it.store;

import io.github.camelfilemaker.it.server.StoreServer;
import io.github.camelfilemaker.spi.SessionCacheOutageContract;

/** For stores in a server, which may be away for a while. */
interface ServerStoreContract extends RealStoreContract, SessionCacheOutageContract {

    StoreServer server();

    @Override
    default void stopStore() {
        server().stop();
    }

    @Override
    default void startStore() {
        server().start();
    }
}
