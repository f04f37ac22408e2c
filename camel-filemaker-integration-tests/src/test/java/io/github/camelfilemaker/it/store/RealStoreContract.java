package io.github.camelfilemaker.it.store;

import java.time.Duration;

import io.github.camelfilemaker.spi.SessionCacheContract;

import static org.awaitility.Awaitility.await;

/** For stores that have their own clock. */
interface RealStoreContract extends SessionCacheContract {

    @Override
    default void pass(Duration duration) {
        await().pollDelay(duration).atMost(duration.plusSeconds(10)).until(() -> true);
    }
}
