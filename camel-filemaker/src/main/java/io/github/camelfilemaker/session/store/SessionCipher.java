package io.github.camelfilemaker.session.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-GCM with one key: {@code 2|<key id>|<base64url of iv, ciphertext and tag>}. The name under which a value is
 * stored is authenticated with it, so that a value that was moved to another name does not open.
 */
final class SessionCipher {

    private static final String VERSION = "2|";
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int ID_BYTES = 6;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;
    private final String prefix;

    /** @throws IllegalArgumentException when the key is not one for AES, or hides its bytes */
    SessionCipher(SecretKey key) {
        this.key = key;
        try {
            this.prefix = VERSION + id(key) + "|";
            crypt(Cipher.ENCRYPT_MODE, new byte[IV_BYTES], "", new byte[0]);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "The key for sessions has to be an AES key of 16, 24 or 32 bytes that can be read", e);
        }
    }

    /** Tells keys apart, and nothing about them. */
    private static String id(SecretKey key) throws GeneralSecurityException {
        byte[] bytes = key.getEncoded();
        if (bytes == null) {
            throw new InvalidKeyException("The key hides its bytes");
        }
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update("camel-filemaker session key ".getBytes(StandardCharsets.UTF_8));
        return ENCODER.encodeToString(Arrays.copyOf(digest.digest(bytes), ID_BYTES));
    }

    /** Whether the text was written with this key, as far as it says. */
    boolean wrote(String stored) {
        return stored.startsWith(prefix);
    }

    String seal(String name, String value) {
        byte[] iv = new byte[IV_BYTES];
        RANDOM.nextBytes(iv);
        try {
            byte[] sealed = crypt(Cipher.ENCRYPT_MODE, iv, name, value.getBytes(StandardCharsets.UTF_8));
            return prefix + ENCODER.encodeToString(
                    ByteBuffer.allocate(IV_BYTES + sealed.length).put(iv).put(sealed).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot encrypt a session", e);
        }
    }

    /** @return null when it cannot be opened: damaged, moved, or not written with this key */
    String open(String name, String stored) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(stored.substring(prefix.length()));
            byte[] iv = Arrays.copyOf(bytes, IV_BYTES);
            byte[] sealed = Arrays.copyOfRange(bytes, IV_BYTES, bytes.length);
            return new String(crypt(Cipher.DECRYPT_MODE, iv, name, sealed), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return null;
        }
    }

    private byte[] crypt(int mode, byte[] iv, String name, byte[] input) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher.doFinal(input);
    }

    @Override
    public String toString() {
        return "SessionCipher";
    }
}
