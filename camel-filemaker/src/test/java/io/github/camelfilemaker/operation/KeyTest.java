package io.github.camelfilemaker.operation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeyTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 5, 12, 0, 0);

    @Test
    void numbersDatesAndTimestampsAreReadInBothDateFormats() {
        assertThat(Key.of("f", 12L)).isEqualTo(Key.of(new BigDecimal("12.0")));
        assertThat(Key.of("f", "03/05/2026")).isEqualTo(Key.of(LocalDate.of(2026, 3, 5)));
        assertThat(Key.of("f", "2026-03-05")).isEqualTo(Key.of(LocalDate.of(2026, 3, 5)));
        assertThat(Key.of("f", "03/05/2026 12:00:00")).isEqualTo(Key.of(NOON));
        assertThat(Key.of("f", "2026-03-05 12:00:00")).isEqualTo(Key.of(NOON));
        assertThat(Key.of("f", "2026-03-05T12:00:00")).isEqualTo(Key.of(NOON));
        assertThat(Key.of("f", "03/05/2026 12:00:00.25")).isEqualTo(Key.of(NOON.plusNanos(250_000_000)));
    }

    @Test
    void anEmptyFieldHasNoKey() {
        assertThat(Key.of("f", "")).isNull();
    }

    @Test
    void aTextIsRefusedWithTheNameOfTheField() {
        assertThatThrownBy(() -> Key.of("Invoice No", "A-17"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Invoice No");
    }

    @Test
    void whatIsWrittenCanBeReadAgain() {
        for (Key key : List.of(Key.of(new BigDecimal("1E+3")), Key.of(NOON), Key.of(LocalDate.of(2026, 3, 5)))) {
            assertThat(Key.parse("initialPosition", key.toString())).isEqualTo(key);
        }
    }

    @Test
    void anOptionThatIsNoKeyIsRefusedWithItsValue() {
        assertThatThrownBy(() -> Key.parse("initialPosition", "yesterday")).hasMessageContaining("initialPosition=yesterday");
    }

    @Test
    void boundsWithFractionsLoseNothing() {
        Key key = Key.of(NOON.plusNanos(5));

        assertThat(key.lowerBound(DateFormats.us)).isEqualTo("03/05/2026 12:00:00");
        assertThat(key.upperBound(DateFormats.us)).isEqualTo("03/05/2026 12:00:01");
    }

    @Test
    void aRangeIsACriterionOfEachRequestThatHasNoneForTheField() {
        KeyRange range = new KeyRange("Serial", Key.of(BigDecimal.ONE), Key.of(BigDecimal.TEN));

        assertThat(range.narrowed(List.of(Map.of("City", "Paris"), Map.of("City", "Rome", "omit", "true")), DateFormats.us))
                .isEqualTo(List.of(Map.of("City", "Paris", "Serial", "1...10"), Map.of("City", "Rome", "omit", "true")));
    }

    @Test
    void aRangeOmitsTheOthersWhereTheFieldHasACriterionAlready() {
        KeyRange range = new KeyRange("Serial", Key.of(BigDecimal.ONE), null);

        assertThat(range.narrowed(List.of(Map.of("Serial", ">5")), DateFormats.us)).isEqualTo(List.of(
                Map.of("Serial", ">5"), Map.of("Serial", "<1", "omit", "true"), Map.of("Serial", "=", "omit", "true")));
    }

    @Test
    void aRangeIsAllThatIsFoundWhereTheOthersAreOmitted() {
        KeyRange range = new KeyRange("Serial", null, Key.of(BigDecimal.TEN));

        assertThat(range.narrowed(List.of(Map.of("City", "Rome", "omit", true)), DateFormats.us))
                .isEqualTo(List.of(Map.of("Serial", "<=10"), Map.of("City", "Rome", "omit", true)));
    }
}
