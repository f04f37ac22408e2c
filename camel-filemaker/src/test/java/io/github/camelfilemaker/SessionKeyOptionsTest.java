package io.github.camelfilemaker;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import io.github.camelfilemaker.session.store.MemorySessionCache;
import io.github.camelfilemaker.spi.SessionCache;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The options with which sessions are encrypted. */
class SessionKeyOptionsTest {

    private static final Duration LIFE = Duration.ofMinutes(14);
    private static final String PASSWORD = "store-geheim";

    private final MemorySessionCache store = new MemorySessionCache();

    private static SecretKey key(int fill) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return new SecretKeySpec(bytes, "AES");
    }

    private static String base64(int fill) {
        return Base64.getEncoder().encodeToString(key(fill).getEncoded());
    }

    private SessionCache cache(Consumer<FileMakerConfiguration> options) {
        FileMakerConfiguration configuration = new FileMakerConfiguration();
        options.accept(configuration);
        return SessionKeys.encrypted(store, configuration, new DefaultCamelContext());
    }

    private void assertReads(String value, Consumer<FileMakerConfiguration> options) {
        assertThat(cache(options).get("key")).isEqualTo(value);
    }

    @Test
    void withoutAKeyThereIsNoEncryption() {
        assertThat(cache(options -> {
        })).isSameAs(store);
    }

    @Test
    void base64AndBeanAreTheSameKey() {
        cache(options -> options.setSessionSecretKey(key(1))).putIfAbsent("key", "a", LIFE);

        assertThat(store.get("key")).startsWith("2|");
        assertReads("a", options -> options.setSessionSecretKey(base64(1)));
    }

    @Test
    void allWritingsOfBase64AreTheSameKey() {
        cache(options -> options.setSessionSecretKey(key(0xfb))).putIfAbsent("key", "a", LIFE);

        assertThat(base64(0xfb)).contains("+/");
        assertReads("a", options -> options.setSessionSecretKey(base64(0xfb)));
        assertReads("a", options -> options.setSessionSecretKey(base64(0xfb).replace('+', '-').replace('/', '_')));
        assertReads("a", options -> options.setSessionSecretKey(base64(0xfb).replace('+', ' ')));
    }

    @Test
    void thePreviousKeyReads() {
        cache(options -> options.setSessionSecretKey(key(1))).putIfAbsent("key", "a", LIFE);

        assertReads("a", options -> {
            options.setSessionSecretKey(base64(2));
            options.setPreviousSessionSecretKey(base64(1));
        });
    }

    @Test
    void keysMayComeFromAKeyStore(@TempDir Path directory) throws Exception {
        cache(options -> options.setSessionSecretKey(key(1))).putIfAbsent("key", "a", LIFE);
        KeyStoreParameters keyStore = keyStore(directory, Map.of("old", key(1), "new", key(2)));

        assertReads("a", options -> {
            options.setSessionKeyStore(keyStore);
            options.setSessionKeyAlias("new");
            options.setPreviousSessionKeyAlias("old");
        });
    }

    private static KeyStoreParameters keyStore(Path directory, Map<String, SecretKey> keys)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (Map.Entry<String, SecretKey> key : keys.entrySet()) {
            store.setKeyEntry(key.getKey(), key.getValue(), PASSWORD.toCharArray(), null);
        }
        Path file = directory.resolve("keys.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        KeyStoreParameters parameters = new KeyStoreParameters();
        parameters.setResource(file.toUri().toString());
        parameters.setType("PKCS12");
        parameters.setPassword(PASSWORD);
        return parameters;
    }

    @ParameterizedTest
    @ValueSource(strings = { "geheim", "Z2VoZWlt", "geheim!?" })
    void whatIsNoKeyIsRefusedAndNotShown(String wrong) {
        assertThatThrownBy(() -> cache(options -> options.setSessionSecretKey(wrong)))
                .isInstanceOf(IllegalArgumentException.class).hasNoCause()
                .hasMessageStartingWith("The option sessionSecretKey is not a key").hasMessageNotContaining(wrong);
    }

    @Test
    void anUnknownAliasIsRefused(@TempDir Path directory) throws Exception {
        KeyStoreParameters keyStore = keyStore(directory, Map.of("new", key(2)));

        assertThatThrownBy(() -> cache(options -> {
            options.setSessionKeyStore(keyStore);
            options.setSessionKeyAlias("other");
        })).hasMessage("The option sessionKeyAlias=other is not the name of a secret key in sessionKeyStore");
    }

    @Test
    void aKeyStoreThatDoesNotOpenIsRefusedWithoutItsPassword(@TempDir Path directory) throws Exception {
        KeyStoreParameters keyStore = keyStore(directory, Map.of("new", key(2)));
        keyStore.setPassword("wrong-geheim");

        assertThatThrownBy(() -> cache(options -> {
            options.setSessionKeyStore(keyStore);
            options.setSessionKeyAlias("new");
        })).hasMessageStartingWith("The option sessionKeyStore cannot be used for sessionKeyAlias=new")
                .hasMessageNotContaining("geheim");
    }

    @Test
    void anAliasWithoutAKeyStoreIsRefused() {
        assertThatThrownBy(() -> cache(options -> options.setSessionKeyAlias("new")))
                .hasMessage("The option sessionKeyStore is missing: sessionKeyAlias needs it");
    }

    @Test
    void aPreviousKeyAloneIsRefused() {
        assertThatThrownBy(() -> cache(options -> options.setPreviousSessionSecretKey(key(1))))
                .hasMessageStartingWith("The option sessionSecretKey is missing");
    }

    @Test
    void aRouteTakesTheKeyByReference() throws Exception {
        AtomicReference<String> stored = new AtomicReference<>();
        SessionCache cache = new MemorySessionCache() {
            @Override
            public boolean putIfAbsent(String key, String value, Duration timeToLive) {
                stored.set(value);
                return super.putIfAbsent(key, value, timeToLive);
            }
        };
        try (CamelMuseum museum = CamelMuseum.on(Museum.start()).with(options -> options.setSessionCache(cache))) {
            museum.context.getRegistry().bind("key", key(1));
            museum.started();

            assertThat(museum.send("filemaker:Artists?sessionSecretKey=#key", Map.of("City", "Paris")).getException()).isNull();

            assertThat(stored.get()).startsWith("2|");
        }
    }
}
