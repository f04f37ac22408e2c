package io.github.camelfilemaker;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.Base64;
import java.util.Set;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import io.github.camelfilemaker.session.store.EncryptedSessionCache;
import io.github.camelfilemaker.spi.SessionCache;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.support.jsse.KeyStoreParameters;

/** The keys that options give for the encryption of sessions. */
final class SessionKeys {

    private static final Set<Integer> LENGTHS = Set.of(16, 24, 32);

    private SessionKeys() {
    }

    /**
     * The cache itself when there is no key.
     *
     * @throws IllegalArgumentException when a key cannot be used; the message names the option and does not show the
     *                                  key
     */
    static SessionCache encrypted(SessionCache cache, FileMakerConfiguration options, CamelContext camelContext) {
        KeyStoreParameters keyStore = options.getSessionKeyStore();
        CamelContextAware.trySetCamelContext(keyStore, camelContext);
        SecretKey current = key(
                "sessionSecretKey", options.getSessionSecretKey(), keyStore, "sessionKeyAlias", options.getSessionKeyAlias());
        SecretKey previous = key(
                "previousSessionSecretKey", options.getPreviousSessionSecretKey(), keyStore, "previousSessionKeyAlias",
                options.getPreviousSessionKeyAlias());
        if (current != null) {
            return new EncryptedSessionCache(cache, current, previous);
        }
        if (previous != null || keyStore != null) {
            throw new IllegalArgumentException(
                    "The option sessionSecretKey is missing, or sessionKeyAlias: without it sessions are not encrypted");
        }
        return cache;
    }

    private static SecretKey key(
            String option, Object value, KeyStoreParameters keyStore, String aliasOption, String alias) {
        if (value == null) {
            return alias == null ? null : inKeyStore(keyStore, aliasOption, alias);
        }
        return value instanceof SecretKey key ? key : new SecretKeySpec(bytes(option, value.toString()), "AES");
    }

    private static byte[] bytes(String option, String base64) {
        try {
            // a plus sign that was not written as %2B in a URI is a blank
            byte[] bytes = Base64.getDecoder().decode(base64.replace(' ', '+').replace('-', '+').replace('_', '/').strip());
            if (LENGTHS.contains(bytes.length)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // its text has a part of the key
        }
        throw new IllegalArgumentException(
                "The option " + option
                                           + " is not a key: give 16, 24 or 32 bytes in base64, or a javax.crypto.SecretKey bean");
    }

    private static SecretKey inKeyStore(KeyStoreParameters keyStore, String aliasOption, String alias) {
        if (keyStore == null) {
            throw new IllegalArgumentException("The option sessionKeyStore is missing: " + aliasOption + " needs it");
        }
        String password = keyStore.getPassword();
        try {
            Key key = keyStore.createKeyStore().getKey(alias, password == null ? null : password.toCharArray());
            if (key instanceof SecretKey secret) {
                return secret;
            }
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException(
                    "The option sessionKeyStore cannot be used for " + aliasOption + "=" + alias + ": " + e.getMessage(), e);
        }
        throw new IllegalArgumentException(
                "The option " + aliasOption + "=" + alias + " is not the name of a secret key in sessionKeyStore");
    }
}
