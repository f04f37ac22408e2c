package io.github.camelfilemaker.session.store;

// tag::store[]
import java.time.Duration;
import java.util.concurrent.ConcurrentMap;

import io.github.camelfilemaker.spi.SessionCache;

/** Keeps sessions in any map whose changes are atomic, such as the shared one of a data grid. */
public class MapSessionCache implements SessionCache {
    private final ConcurrentMap<String, String> map;

    public MapSessionCache(ConcurrentMap<String, String> map) {
        this.map = map;
    }

    @Override
    public String get(String key) {
        return live(map.get(key));
    }

    @Override
    public boolean putIfAbsent(String key, String value, Duration timeToLive) {
        String mine = stored(value, timeToLive);
        String there = map.putIfAbsent(key, mine);
        return there == null || live(there) == null && map.replace(key, there, mine);
    }

    @Override
    public boolean replace(String key, String expected, String value, Duration timeToLive) {
        for (String there = map.get(key); expected.equals(live(there)); there = map.get(key)) {
            if (map.replace(key, there, stored(value, timeToLive))) {
                return true;
            } // else renewed in between: the same value with another end
        }
        return false;
    }

    @Override
    public boolean remove(String key, String expected) {
        for (String there = map.get(key); expected.equals(live(there)); there = map.get(key)) {
            if (map.remove(key, there)) {
                return true;
            }
        }
        return false;
    }

    private static String stored(String value, Duration timeToLive) {
        return System.currentTimeMillis() + timeToLive.toMillis() + "|" + value;
    }

    /** The value; null when there is none, or when its end has come. */
    private static String live(String stored) {
        if (stored == null || Long.parseLong(stored.substring(0, stored.indexOf('|'))) <= System.currentTimeMillis()) {
            return null;
        }
        return stored.substring(stored.indexOf('|') + 1);
    }
}
// end::store[]
