package io.github.camelfilemaker.session;

/**
 * The form in which a session is stored: a version, a state and the token, so that nodes of different versions can
 * share a store. A value of a version or state that this node does not know counts as absent.
 */
final class StoredSession {

    private static final String PREFIX = "1|TOKEN|";

    private StoredSession() {
    }

    static String of(Session session) {
        return PREFIX + session.token();
    }

    /** The token in a stored value; null when there is none that can be read. */
    static String token(String stored) {
        return stored != null && stored.startsWith(PREFIX) ? stored.substring(PREFIX.length()) : null;
    }
}
