package io.github.camelfilemaker.consumer;

import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever happens between any two steps, no version of a record is lost. */
class PollingModelTest {

    @Property(tries = 5000)
    void eachVersionIsDeliveredInOrderAndAgainOnlyAfterACrash(
            @ForAll @Size(min = 20, max = 300) List<@IntRange(max = 99) Integer> decisions) {
        new PollingModel(decisions, false, PollingModel.OVERLAP).run(InitialPosition.parse("earliest"));
    }

    @Property(tries = 5000)
    void beginningNowEachChangeIsDelivered(
            @ForAll @Size(min = 20, max = 300) List<@IntRange(max = 99) Integer> decisions) {
        new PollingModel(decisions, false, PollingModel.OVERLAP).run(InitialPosition.parse("now"));
    }

    @Test
    void aPositionThatMovesBeforeTheWorkLosesRecords() {
        assertThat(someCaseFails(true, PollingModel.OVERLAP)).isTrue();
    }

    @Test
    void withoutLookingBackRecordsAreLostThatComeToLightLate() {
        assertThat(someCaseFails(false, PollingModel.OVERLAP - 1)).isTrue();
    }

    private static boolean someCaseFails(boolean isBroken, int lookBack) {
        return new Random(1).longs(2000).anyMatch(seed -> {
            List<Integer> decisions = new Random(seed).ints(200, 0, 100).boxed().toList();
            try {
                new PollingModel(decisions, isBroken, lookBack).run(InitialPosition.parse("earliest"));
                return false;
            } catch (AssertionError e) {
                return true;
            }
        });
    }
}
