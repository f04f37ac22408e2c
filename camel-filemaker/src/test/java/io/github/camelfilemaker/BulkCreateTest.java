package io.github.camelfilemaker;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.camelfilemaker.model.BulkOutcome;
import io.github.camelfilemaker.simulator.Fault;
import io.github.camelfilemaker.simulator.RecordedRequest;
import io.github.camelfilemaker.simulator.SimulatorRecord;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many records, and everything that can go wrong. {@code -Dbulk.records=100000} for more than the build has time for.
 */
class BulkCreateTest {

    private static final Logger LOG = LoggerFactory.getLogger(BulkCreateTest.class);
    private static final int RECORDS = Integer.getInteger("bulk.records", 10_000);
    /** One call in so many goes wrong. */
    private static final int ONE_IN = 25;
    private static final List<Supplier<Fault>> FAULTS = List.of(
            Fault::invalidToken, Fault::windowMissing, Fault::windowMissingAfterWork, () -> Fault.code(301),
            () -> Fault.html(502), Fault::reset, Fault::resetAfterWork, Fault::truncated);

    private final SplittableRandom chance = new SplittableRandom(20260101);

    private synchronized Fault byChance(RecordedRequest request) {
        return chance.nextInt(ONE_IN) > 0 ? null : FAULTS.get(chance.nextInt(FAULTS.size())).get();
    }

    private static Stream<Map<String, Integer>> items() {
        return IntStream.range(0, RECORDS).mapToObj(i -> Map.of("Number", i));
    }

    @Test
    @Timeout(1200)
    void eachRecordIsThereOnceWhateverGoesWrong() throws Exception {
        try (CamelMuseum shop = CamelMuseum.on(Museum.start(server -> server.database("Shop", db -> db
                .account(Museum.USERNAME, Museum.PASSWORD)
                .table("Orders", t -> t.text("Request").number("Number")).layout("Orders", l -> l.table("Orders")))))) {
            shop.with(options -> options.setDatabase("Shop")).started();
            shop.server.injectFrom(this::byChance);
            long start = System.nanoTime();

            Exchange exchange = create(shop, List.of());
            int failedAtFirst = exchange.getMessage().getHeader(FileMakerConstants.BULK_FAILED, Integer.class);
            int runs = 1;
            while (exchange.getMessage().getHeader(FileMakerConstants.BULK_FAILED, Integer.class) > 0) {
                assertThat(++runs).as("runs until nothing fails").isLessThan(10);
                exchange = create(shop, outcomes(exchange));
            }
            Duration time = Duration.ofNanos(System.nanoTime() - start);

            shop.server.clearFaults();
            Set<String> numbers = new HashSet<>();
            Set<String> ids = new HashSet<>();
            for (SimulatorRecord record : shop.server.database("Shop").table("Orders").records()) {
                assertThat(numbers.add(record.text("Number"))).as("once: %s", record).isTrue();
                ids.add(record.recordId());
            }
            assertThat(numbers).hasSize(RECORDS);
            assertThat(outcomes(exchange)).hasSize(RECORDS).allMatch(BulkOutcome::isOk);
            assertThat(ids).isEqualTo(new HashSet<>(outcomes(exchange).stream().map(BulkOutcome::recordId).toList()));
            LOG.info("{} records in {}: {} runs, {} failed in the first, {} log ins", RECORDS, time, runs, failedAtFirst,
                    shop.server.logins());
        }
    }

    private static Exchange create(CamelMuseum shop, List<BulkOutcome> before) {
        Exchange exchange
                = shop.template.request("filemaker:Orders?action=create&requestIdField=Request&parallelism=8", e -> {
                    e.getIn().setBody(items());
                    e.getIn().setHeader(FileMakerConstants.BULK_OUTCOMES, before);
                });
        assertThat(exchange.getException()).isNull();
        return exchange;
    }

    @SuppressWarnings("unchecked")
    private static List<BulkOutcome> outcomes(Exchange exchange) {
        return exchange.getMessage().getBody(List.class);
    }
}
