package io.github.camelfilemaker.simulator.session;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camelfilemaker.simulator.value.ContainerValue;

/**
 * The URLs of containers: each belongs to the session that read the record, and dies with it. Safe for use by many
 * threads.
 */
public final class ContainerLinks {

    /**
     * A file that can be downloaded.
     *
     * @param hex the name in the URL, without extension
     */
    public record Link(String hex, Session session, ContainerValue file) {
    }

    private record Shown(Session session, ContainerValue file) {

        @Override
        @SuppressWarnings("ReferenceEquality") // two uploads of the same bytes are two files
        public boolean equals(Object o) {
            return o instanceof Shown other && other.session == session && other.file == file;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(session) * 31 + System.identityHashCode(file);
        }
    }

    private final SecureRandom random = new SecureRandom();
    private final Map<Shown, Link> byFile = new ConcurrentHashMap<>();
    private final Map<String, Link> byHex = new ConcurrentHashMap<>();
    private final Map<String, Link> byCookie = new ConcurrentHashMap<>();

    /** The same for each look at the same file in one session. */
    public Link link(Session session, ContainerValue file) {
        return byFile.computeIfAbsent(new Shown(session, file), shown -> {
            Link link = new Link(hex(32).toUpperCase(Locale.ROOT), session, file);
            byHex.put(link.hex(), link);
            return link;
        });
    }

    /** Null for an unknown name and when the session is over. */
    public Link byHex(String hex) {
        Link link = byHex.get(hex);
        return link == null || !link.session().isAlive() ? null : link;
    }

    /** A new key for the cookie that the second step of a download needs. */
    public String newCookie(Link link) {
        String key = hex(24);
        byCookie.put(key, link);
        return key;
    }

    /** Whether the cookie was given for this very link. */
    public boolean opens(String cookie, Link link) {
        return cookie != null && link.equals(byCookie.get(cookie));
    }

    /** Lets go of what belongs to sessions that are over. */
    public void forgetDead() {
        byFile.values().removeIf(link -> !link.session().isAlive());
        byHex.values().removeIf(link -> !link.session().isAlive());
        byCookie.values().removeIf(link -> !link.session().isAlive());
    }

    private String hex(int bytes) {
        byte[] random = new byte[bytes];
        this.random.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
