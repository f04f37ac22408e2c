package io.github.camelfilemaker.operation;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.camelfilemaker.api.FileMakerApiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Writes to a record that somebody else has open. */
class RecordWriterTest {

    private static final String OK = "{\"response\":{\"modId\":\"1\"},\"messages\":[{\"code\":\"0\",\"message\":\"OK\"}]}";

    private static String answer(int code) {
        return "{\"response\":{},\"messages\":[{\"code\":\"" + code + "\",\"message\":\"no\"}]}";
    }

    private static CannedInput input() {
        return CannedInput.of(Map.of("a", "b")).with(Option.RECORD_ID, "1").with(Option.RECORD_LOCK_TIMEOUT, "5s")
                .with(Option.UPSERT_KEY, "a");
    }

    @ParameterizedTest
    @ValueSource(ints = { 13, 16, 300, 301, 302, 303, 307 })
    void aWriteIsSentAgainUntilTheRecordIsFree(int code) {
        CannedInput input = input();
        input.client.answer(500, answer(code)).answer(500, answer(code));

        input.run(FileMakerAction.UPDATE, OK);

        assertThat(input.client.requests()).hasSize(3);
        assertThat(input.pauses).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(value = FileMakerAction.class, names = { "CREATE", "UPDATE", "DELETE", "DUPLICATE" })
    void allWritesWait(FileMakerAction action) {
        CannedInput input = input();
        input.client.answer(500, answer(301));

        input.run(action, OK);

        assertThat(input.client.requests()).hasSize(2);
    }

    @Test
    void pausesGrowToASecond() {
        CannedInput input = input().with(Option.RECORD_LOCK_TIMEOUT, "20s");

        assertThatThrownBy(() -> input.run(FileMakerAction.UPDATE, answer(301)));

        assertThat(input.pauses.get(0)).isBetween(Duration.ofMillis(100), Duration.ofMillis(200));
        List<Duration> full = input.pauses.subList(0, input.pauses.size() - 1);
        assertThat(full.get(full.size() - 1)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @Test
    void theLastErrorIsToldAsItIsWhenTheTimeIsOver() {
        CannedInput input = input();

        assertThatThrownBy(() -> input.run(FileMakerAction.UPDATE, answer(301)))
                .isInstanceOfSatisfying(FileMakerApiException.class, e -> assertThat(e.getCode()).isEqualTo(301));

        assertThat(input.pauses.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void withZeroAWriteFailsAtOnce() {
        CannedInput input = input().with(Option.RECORD_LOCK_TIMEOUT, 0);

        assertThatThrownBy(() -> input.run(FileMakerAction.UPDATE, answer(301))).hasMessageContaining("301");

        assertThat(input.client.requests()).hasSize(1);
    }

    @Test
    void otherErrorsAreToldAtOnce() {
        CannedInput input = input();

        assertThatThrownBy(() -> input.run(FileMakerAction.UPDATE, answer(102))).hasMessageContaining("102");

        assertThat(input.client.requests()).hasSize(1);
    }

    @Test
    void aWriteWithScriptsIsSentOnceBecauseTheyMayHaveRun() {
        CannedInput input = input().with(Option.SCRIPT_PREREQUEST, "Count");

        assertThatThrownBy(() -> input.run(FileMakerAction.UPDATE, answer(301))).hasMessageContaining("301");

        assertThat(input.client.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "soon", "-1", "-5s", "5 parsecs" })
    void aTimeThatIsNoneIsRefused(String value) {
        CannedInput input = input().with(Option.RECORD_LOCK_TIMEOUT, value);

        assertThatThrownBy(() -> input.run(FileMakerAction.UPDATE, OK)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("recordLockTimeout=" + value + " is not a time");
    }

    @Test
    void aHeaderMayBeADurationOrANumberOfMilliseconds() {
        assertThat(CannedInput.of(null).with(Option.RECORD_LOCK_TIMEOUT, Duration.ofSeconds(2))
                .duration(Option.RECORD_LOCK_TIMEOUT)).isEqualTo(Duration.ofSeconds(2));
        assertThat(CannedInput.of(null).with(Option.RECORD_LOCK_TIMEOUT, 5000).duration(Option.RECORD_LOCK_TIMEOUT))
                .isEqualTo(Duration.ofSeconds(5));
    }
}
