package io.github.camelfilemaker.spi;

import java.time.Duration;

/**
 * A store for the sessions of FileMaker accounts, and for locks: opaque strings with an expiry. Shared by all endpoints
 * of a component and, if the store is shared, by many JVMs. Used by many threads at once: each operation is atomic, and
 * each change names what it expects to find. A store may lose entries at any time; the cost is one more log in, or a
 * lock that ends early.
 * <p>
 * A cache found in the Camel registry is started and stopped by whoever put it there. One that implements
 * {@link org.apache.camel.CamelContextAware} gets the context first.
 * <p>
 * Failures are unchecked exceptions, raised within the store's own time-out.
 */
public interface SessionCache {

    /** The value under this key; null when there is none or when it has expired. Reading does not extend its life. */
    String get(String key);

    /**
     * Stores the value unless there is a live one.
     *
     * @return true for exactly one of many callers that find the key empty at once
     */
    boolean putIfAbsent(String key, String value, Duration timeToLive);

    /**
     * Puts the value in the place of the expected one, with a whole life. An absent, expired or other value is left
     * alone. With the expected value as the new one, this extends its life.
     *
     * @return whether the value was put
     */
    boolean replace(String key, String expected, String value, Duration timeToLive);

    /**
     * Removes the value if it is still the expected one: a newer one is left alone.
     *
     * @return true for exactly one of many callers that remove the same value at once
     */
    boolean remove(String key, String expected);

    /**
     * Whether somebody else can use what is stored here after this JVM's Camel context has stopped: another node, or
     * this one after a restart. What nobody else can use is logged out when the context stops.
     */
    default boolean isShared() {
        return true;
    }
}
