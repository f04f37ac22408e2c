package io.github.camelfilemaker;

import java.time.Duration;
import java.util.Map;

import io.github.camelfilemaker.simulator.Fault;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Several consumers share records. Across processes: the integration tests. */
class ClaimTest {

    private static PolledOrders claiming(String more) throws Exception {
        return new PolledOrders("claimField=Claim&claimTimeout=5m&" + more).start();
    }

    private static String claim(PolledOrders orders, String recordId) {
        return orders.table().record(recordId).text("Claim");
    }

    @Test
    void aRecordIsClaimedWhileItIsProcessedAndDoneAfterwards() throws Exception {
        try (PolledOrders orders = claiming("claimOwner=me")) {
            String ann = orders.insert("Ann");
            orders.work = exchange -> assertThat(claim(orders, ann)).isEqualTo("me");
            assertThat(orders.polled()).containsExactly("Ann");

            assertThat(claim(orders, ann)).isEqualTo("done");
            assertThat(orders.polled()).isEmpty();
        }
    }

    @Test
    void aRecordThatAnotherHasClaimedIsLeft() throws Exception {
        try (PolledOrders orders = claiming("claimOwner=me")) {
            String ann = orders.insert("Ann");
            orders.insert("Bob");
            orders.table().edit(ann, Map.of("Claim", "another"));

            assertThat(orders.polled()).containsExactly("Bob");
        }
    }

    @Test
    void whoIsSlowerGoesOnWithTheNext() throws Exception {
        try (PolledOrders orders = claiming("claimOwner=me&maxMessagesPerPoll=1")) {
            String ann = orders.insert("Ann");
            orders.server.inject(
                    Fault.on("PATCH", "/records/" + ann),
                    Fault.code(306));
            orders.insert("Bob");
            // whichever comes first, Bob is the one that can be had
            assertThat(orders.polled()).containsExactly("Bob");
            orders.server.clearFaults();
        }
    }

    @Test
    void aClaimThatDoesNotMoveIsTakenOverAfterTheTimeOut() throws Exception {
        try (PolledOrders orders = claiming("claimOwner=me")) {
            String ann = orders.insert("Ann");
            orders.table().edit(ann, Map.of("Claim", "the dead"));
            assertThat(orders.polled()).isEmpty();

            orders.wait(Duration.ofMinutes(4));
            assertThat(orders.polled()).isEmpty();
            orders.wait(Duration.ofMinutes(1));
            assertThat(orders.polled()).containsExactly("Ann");
            assertThat(claim(orders, ann)).isEqualTo("done");
        }
    }

    @Test
    void aClaimThatMovesIsNotTakenOver() throws Exception {
        try (PolledOrders orders = claiming("claimOwner=me")) {
            String ann = orders.insert("Ann");
            orders.table().edit(ann, Map.of("Claim", "another"));
            orders.poll();
            orders.wait(Duration.ofMinutes(4));
            orders.table().edit(ann, Map.of("Claim", "yet another"));
            orders.poll();
            orders.wait(Duration.ofMinutes(4));

            assertThat(orders.polled()).isEmpty();
        }
    }

    @Test
    void itsOwnClaimsAreTakenUpAtOnceAfterARestart() throws Exception {
        try (PolledOrders orders = claiming("claimOwner=me")) {
            String ann = orders.insert("Ann");
            orders.table().edit(ann, Map.of("Claim", "me"));

            assertThat(orders.polled()).containsExactly("Ann");
        }
    }

    @Test
    void aRecordThatFailsIsFreeAgain() throws Exception {
        try (PolledOrders orders = claiming("claimOwner=me")) {
            String ann = orders.insert("Ann");
            orders.work = exchange -> {
                throw new IllegalStateException("cannot");
            };
            orders.poll();

            assertThat(claim(orders, ann)).isEmpty();
        }
    }

    @Test
    void theWorkAndTheEndOfTheClaimAreOneRequest() throws Exception {
        try (PolledOrders orders = claiming("claimOwner=me&onConsume=update:Status=ok")) {
            String ann = orders.insert("Ann");
            orders.poll();

            assertThat(orders.table().record(ann).fields()).containsEntry("Claim", "done").containsEntry("Status", "ok");
            assertThat(orders.server.requests().stream().filter(request -> request.method().equals("PATCH"))).hasSize(2);
        }
    }

    @Test
    void aQueryChoosesAmongThoseThatAreNotDone() throws Exception {
        try (PolledOrders orders = claiming("query={\"Status\":\"new\"}")) {
            orders.insert("Ann");
            orders.table().create(Map.of("Customer", "Bob", "Status", "new"));
            orders.table().create(Map.of("Customer", "Cid", "Status", "new", "Claim", "done"));

            assertThat(orders.polled()).containsExactly("Bob");
        }
    }
}
