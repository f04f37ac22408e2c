package io.github.camelfilemaker.session.store;

import java.time.Duration;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import io.github.camelfilemaker.FakeClock;
import io.github.camelfilemaker.spi.SessionCache;
import io.github.camelfilemaker.spi.SessionCacheContract;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EncryptedSessionCacheTest implements SessionCacheContract {

    private static final String PLAIN = "1|TOKEN|abc";

    private final FakeClock clock = new FakeClock();
    private final SessionCache store = new MemorySessionCache(clock);

    private static SecretKey key(int number) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) number;
        return new SecretKeySpec(bytes, "AES");
    }

    private SessionCache node(int key, Integer previous) {
        return new EncryptedSessionCache(store, key(key), previous == null ? null : key(previous));
    }

    @Override
    public SessionCache open() {
        return node(1, null);
    }

    @Override
    public void pass(Duration duration) {
        clock.advance(duration);
    }

    @Test
    void theStoreDoesNotHaveTheValue() {
        open().putIfAbsent("key", PLAIN, LIFE);

        assertThat(store.get("key")).startsWith("2|").doesNotContain("TOKEN").matches("2\\|[\\w-]{8}\\|[\\w-]+");
    }

    @Test
    void equalValuesAreStoredDifferently() {
        open().putIfAbsent("one", PLAIN, LIFE);
        open().putIfAbsent("two", PLAIN, LIFE);

        assertThat(store.get("one")).isNotEqualTo(store.get("two"));
    }

    @Test
    void aRenewalLeavesTheStoredTextAsItIs() {
        open().putIfAbsent("key", PLAIN, LIFE);
        String stored = store.get("key");

        assertThat(open().replace("key", PLAIN, PLAIN, LIFE)).isTrue();

        assertThat(store.get("key")).isEqualTo(stored);
    }

    @Test
    void aValueThatWasMovedToAnotherKeyDoesNotOpen() {
        open().putIfAbsent("key", PLAIN, LIFE);
        String stored = store.get("key");
        store.putIfAbsent("other", stored, LIFE);

        assertThat(open().get("other")).isEqualTo(stored);
    }

    @Test
    void aPlainValueOfANodeThatDoesNotEncryptYetIsRead() {
        store.putIfAbsent("key", PLAIN, LIFE);

        assertThat(open().get("key")).isEqualTo(PLAIN);
        assertThat(open().putIfAbsent("key", "1|TOKEN|other", LIFE)).isFalse();
    }

    @Test
    void aPlainValueIsRemoved() {
        store.putIfAbsent("key", PLAIN, LIFE);

        assertThat(open().remove("key", PLAIN)).isTrue();
        assertThat(store.get("key")).isNull();
    }

    @Test
    void aRenewalEncryptsAPlainValue() {
        store.putIfAbsent("key", PLAIN, LIFE);

        assertThat(open().replace("key", PLAIN, PLAIN, LIFE)).isTrue();

        assertThat(store.get("key")).startsWith("2|");
        assertThat(open().get("key")).isEqualTo(PLAIN);
    }

    @Test
    void theValueOfThePreviousKeyIsReadAndRemoved() {
        node(1, null).putIfAbsent("key", PLAIN, LIFE);

        assertThat(node(2, 1).get("key")).isEqualTo(PLAIN);
        assertThat(node(2, 1).remove("key", PLAIN)).isTrue();
    }

    @Test
    void aRenewalWritesTheValueOfThePreviousKeyWithTheCurrentOne() {
        node(1, null).putIfAbsent("key", PLAIN, LIFE);

        assertThat(node(2, 1).replace("key", PLAIN, PLAIN, LIFE)).isTrue();

        assertThat(node(2, null).get("key")).isEqualTo(PLAIN);
    }

    @Test
    void aNodeThatKnowsTheNextKeyReadsWhatItWrites() {
        node(2, 1).putIfAbsent("key", PLAIN, LIFE);

        assertThat(node(1, 2).get("key")).isEqualTo(PLAIN);
    }

    @Test
    void aValueOfAnUnknownKeyIsGivenAsItIsStored() {
        node(3, null).putIfAbsent("key", PLAIN, LIFE);

        assertThat(node(2, 1).get("key")).isEqualTo(store.get("key"));
        assertThat(node(2, 1).replace("key", PLAIN, "1|TOKEN|mine", LIFE)).isFalse();
        assertThat(node(2, 1).remove("key", PLAIN)).isFalse();
    }

    @Test
    void aDamagedValueIsGivenAsItIsStored() {
        open().putIfAbsent("key", PLAIN, LIFE);
        String stored = store.get("key");
        for (String damaged : new String[] { stored + "A", stored.substring(0, 11), stored.substring(0, 20), stored + "!" }) {
            store.replace("key", store.get("key"), damaged, LIFE);

            assertThat(open().get("key")).isEqualTo(damaged);
        }
    }

    @Test
    void aKeyThatDoesNotFitIsRefusedAndNotShown() {
        SecretKeySpec wrong = new SecretKeySpec("0123456789".getBytes(java.nio.charset.StandardCharsets.UTF_8), "AES");

        assertThatThrownBy(() -> new EncryptedSessionCache(store, wrong, null)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("16, 24 or 32 bytes").hasMessageNotContaining("0123456789");
    }

    @Test
    void isSharedWhenTheStoreIs() {
        assertThat(open().isShared()).isFalse();
    }

    @Test
    void itsTextTellsNothing() {
        assertThat(open()).hasToString("EncryptedSessionCache");
    }
}
