package io.github.camelfilemaker.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import io.github.camelfilemaker.spi.Authenticator;

/**
 * Whose session it is: everything that makes a session unfit for another call. The database keeps its case, because the
 * server takes a token only with the spelling that it was made with.
 *
 * @param scheme      {@code https} or {@code http}
 * @param identity    the account and the kind of log in
 * @param proof       a hash of what only the owner of the account knows
 * @param dataSources the external data sources of the log in, as JSON; empty for none
 */
public record SessionKey(String scheme, String host, int port, String database, String identity, String proof,
        String dataSources) {

    /**
     * Makes it expensive to guess passwords from the keys of a store: a tenth of a second for each guess, and once for
     * each account here.
     */
    private static final int ITERATIONS = 100_000;
    private static final int KEY_BITS = 256;
    private static final byte[] SALT = "camel-filemaker session".getBytes(StandardCharsets.UTF_8);

    /** The sessions of one account. */
    public SessionKey(String scheme, String host, int port, String database, Authenticator account, String dataSources) {
        this(scheme, host, port, database, account.identity(), hash(account.secret()), dataSources);
    }

    /** The same account, whatever its password is. */
    public SessionKey account() {
        return new SessionKey(scheme, host, port, database, identity, "", dataSources);
    }

    /**
     * The form in which it is stored: a hash, so that a cache shows neither hosts nor accounts. Each part is preceded
     * by its length, so that no two keys meet.
     */
    public String stored() {
        StringBuilder all = new StringBuilder();
        for (String part : new String[] { scheme, host, String.valueOf(port), database, identity, proof, dataSources }) {
            all.append(part.length()).append(':').append(part);
        }
        try {
            PBEKeySpec spec = new PBEKeySpec(all.toString().toCharArray(), SALT, ITERATIONS, KEY_BITS);
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
            return "filemaker." + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java platform has no PBKDF2WithHmacSHA256", e);
        }
    }

    private static String hash(String secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "session of " + database + " at " + host + ":" + port;
    }
}
