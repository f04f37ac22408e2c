package io.github.camelfilemaker;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelfilemaker.model.FileMakerRecord;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FileMakerConsumerTest {

    private static CamelMuseum polling(String uri) throws Exception {
        return CamelMuseum.open(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).id("poll").autoStartup(false).to("mock:records");
            }
        });
    }

    private static List<Exchange> polled(CamelMuseum museum, int count) throws Exception {
        MockEndpoint records = museum.context.getEndpoint("mock:records", MockEndpoint.class);
        records.expectedMessageCount(count);
        museum.context.getRouteController().startRoute("poll");
        records.assertIsSatisfied();
        museum.context.getRouteController().stopRoute("poll");
        return records.getExchanges();
    }

    @Test
    void eachRecordIsAnExchangeWithItsIdsAndBatchProperties() throws Exception {
        try (CamelMuseum museum = polling("filemaker:Artists?initialDelay=0&sort=-Born")) {
            List<Exchange> exchanges = polled(museum, 3);

            assertThat(exchanges).extracting(e -> e.getIn().getBody(FileMakerRecord.class).get("Born"))
                    .containsExactly(1840L, 1775L, 1757L);
            assertThat(exchanges).extracting(e -> e.getIn().getHeader(FileMakerConstants.RECORD_ID))
                    .containsExactly("3", "2", "1");
            assertThat(exchanges).extracting(e -> e.getProperty(Exchange.BATCH_INDEX)).containsExactly(0, 1, 2);
            assertThat(exchanges).extracting(e -> e.getProperty(Exchange.BATCH_SIZE)).containsOnly(3);
            assertThat(exchanges).extracting(e -> e.getProperty(Exchange.BATCH_COMPLETE)).containsExactly(false, false, true);
        }
    }

    @Test
    void aQueryChoosesTheRecords() throws Exception {
        try (CamelMuseum museum = polling("filemaker:Artists?initialDelay=0&query={\"City\":\"Paris\"}")) {
            assertThat(polled(museum, 1).get(0).getIn().getBody(Map.class)).containsEntry("Name", "Rodin, Auguste");
        }
    }

    @Test
    void allPagesAreRead() throws Exception {
        try (CamelMuseum museum = polling("filemaker:Artists?initialDelay=0&pageSize=1")) {
            assertThat(polled(museum, 3)).hasSize(3);
        }
    }

    @Test
    void maxMessagesPerPollLimitsAPoll() throws Exception {
        try (CamelMuseum museum = polling("filemaker:Artists?initialDelay=0&repeatCount=1&maxMessagesPerPoll=2")) {
            assertThat(polled(museum, 2)).extracting(e -> e.getProperty(Exchange.BATCH_SIZE)).containsOnly(2);
        }
    }

    @Test
    void nothingFoundIsAQuietPoll() throws Exception {
        try (CamelMuseum museum
                = polling("filemaker:Artists?initialDelay=0&query={\"City\":\"Rome\"}&sendEmptyMessageWhenIdle=true")) {
            assertThat(polled(museum, 1).get(0).getIn().getBody()).isNull();
        }
    }

    @Test
    void aRecordThatFailsDoesNotHoldUpTheOthers() throws Exception {
        AtomicInteger seen = new AtomicInteger();
        try (CamelMuseum museum = CamelMuseum.open(new RouteBuilder() {
            @Override
            public void configure() {
                from("filemaker:Artists?initialDelay=0&repeatCount=1").id("poll").autoStartup(false).process(e -> {
                    if (seen.getAndIncrement() == 0) {
                        throw new IllegalStateException("first one");
                    }
                }).to("mock:records");
            }
        })) {
            assertThat(polled(museum, 2)).hasSize(2);
        }
    }

    @Test
    void aPollIsMadeOnceAMinuteByDefault() throws Exception {
        try (CamelMuseum museum = CamelMuseum.open()) {
            FileMakerEndpoint endpoint = museum.context.getEndpoint("filemaker:Artists", FileMakerEndpoint.class);

            assertThat(endpoint.getDelay()).isEqualTo(60_000);
            FileMakerConsumer consumer = (FileMakerConsumer) endpoint.createConsumer(e -> {
            });
            assertThat(consumer.getDelay()).isEqualTo(60_000);
        }
    }
}
