package io.github.camelfilemaker.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Whose session it is: everything that makes a session unfit for another call. The database keeps its case, because the
 * server takes a token only with the spelling that it was made with.
 *
 * @param scheme      {@code https} or {@code http}
 * @param identity    the account and the kind of log in
 * @param dataSources the external data sources of the log in, as JSON; empty for none
 * @param slot        which of the account's sessions, from 0
 */
public record SessionKey(String scheme, String host, int port, String database, String identity, String dataSources,
        int slot) {

    /**
     * The form in which it is stored: a hash, so that a cache shows neither hosts nor accounts. Each part is preceded
     * by its length, so that no two keys meet.
     */
    public String stored() {
        MessageDigest digest = sha256();
        for (String part : new String[] {
                scheme, host, String.valueOf(port), database, identity, dataSources, String.valueOf(slot) }) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return "filemaker." + Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "session of " + database + " at " + host + ":" + port;
    }
}
