package io.github.camelfilemaker;

import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;

import io.github.camelfilemaker.consumer.AfterWork;
import io.github.camelfilemaker.consumer.AfterWorker;
import io.github.camelfilemaker.consumer.Claims;
import io.github.camelfilemaker.consumer.Feed;
import io.github.camelfilemaker.consumer.InitialPosition;
import io.github.camelfilemaker.consumer.KnownRecords;
import io.github.camelfilemaker.consumer.LookBack;
import io.github.camelfilemaker.consumer.MatchingRecords;
import io.github.camelfilemaker.consumer.PositionStore;
import io.github.camelfilemaker.consumer.TrackedRecords;
import io.github.camelfilemaker.operation.ActionInput;
import io.github.camelfilemaker.operation.ChangedInput;
import io.github.camelfilemaker.operation.KeysetFind;
import io.github.camelfilemaker.operation.Option;
import io.github.camelfilemaker.operation.Recovering;
import org.apache.camel.spi.StateRepository;

/** From options to what a consumer is made of. */
final class ConsumerParts {

    private final FileMakerConsumer consumer;
    private final FileMakerEndpoint endpoint;
    private final FileMakerConsumerConfiguration options;
    private final Recovering recovering;
    private final PollInput in;
    private final KeysetFind find;
    private final Claims claims;
    private final KnownRecords known;
    private final int pageSize;

    ConsumerParts(FileMakerConsumer consumer, Recovering recovering) throws Exception {
        this.consumer = consumer;
        this.endpoint = consumer.getEndpoint();
        this.options = endpoint.getConsumerConfiguration();
        this.recovering = recovering;
        this.in = new PollInput(endpoint, recovering);
        this.find = find(in);
        this.claims = claims();
        this.known = options.isDetectDeletes() ? known() : null;
        this.pageSize = KeysetFind.pageSize(in);
    }

    private KeysetFind find(ActionInput input) {
        return KeysetFind.of(input, input.value(Option.QUERY) != null, options.getTrackingField());
    }

    private KnownRecords known() throws Exception {
        Map<Option, Object> slim = new EnumMap<>(Option.class);
        slim.put(Option.PORTALS, "[]");
        if (options.getReconcileLayout() != null) {
            slim.put(Option.RESPONSE_LAYOUT, options.getReconcileLayout());
        }
        return new KnownRecords(
                find(new ChangedInput(in, slim)), in, repository(), stateKey(),
                Duration.ofMillis(options.getReconcileInterval()), in.timing().clock());
    }

    private StateRepository<String, String> repository() throws Exception {
        return endpoint.getComponent().stateRepositories().find(options.getStateRepository());
    }

    private Claims claims() {
        if (options.getClaimField() == null) {
            return null;
        }
        String owner = options.getClaimOwner() != null
                ? options.getClaimOwner()
                : endpoint.getCamelContext().getName() + " " + endpoint.getCamelContext().getUuidGenerator().generateUuid();
        return new Claims(
                in, options.getClaimField(), owner, Duration.ofMillis(options.getClaimTimeout()), in.timing().clock());
    }

    Feed feed() throws Exception {
        if (options.getTrackingField() == null) {
            return new MatchingRecords(claims == null ? find : claims.withoutDone(find), recovering, pageSize, claims);
        }
        String zone = endpoint.getConfiguration().getTimeZone();
        LookBack lookBack = new LookBack(
                Duration.ofMillis(options.getOverlap()), options.getSerialOverlap(),
                zone == null ? ZoneId.systemDefault() : ZoneId.of(zone));
        PositionStore store = new PositionStore(repository(), stateKey());
        return new TrackedRecords(
                find, recovering, pageSize, store, lookBack, InitialPosition.parse(options.getInitialPosition()));
    }

    /** Without what a repository may not be able to keep in a key. */
    private String stateKey() {
        if (options.getStateKey() != null) {
            return options.getStateKey();
        }
        if (consumer.getRouteId() == null) {
            throw new IllegalArgumentException(
                    "The option stateKey is missing: without a route of its own, as with master:, pollEnrich, poll and templates, a"
                                               + " consumer of " + endpoint + " has no name for its position");
        }
        String query = in.text(Option.QUERY);
        String key = String.join("/", consumer.getRouteId(),
                endpoint.getConfiguration().getDatabase(), endpoint.getLayout(), String.valueOf(options.getTrackingField()),
                query == null ? "all" : Integer.toHexString(query.hashCode()));
        return key.replaceAll("[=\\s]", "_");
    }

    RecordDeliveries deliveries(Feed feed) {
        AfterWork batch = AfterWork.parse("onConsumeBatchComplete", options.getOnConsumeBatchComplete());
        AfterWorker worker = new AfterWorker(
                in, AfterWork.parse("onConsume", options.getOnConsume()),
                AfterWork.parse("onConsumeFailed", options.getOnConsumeFailed()), batch.script(), claims);
        return new RecordDeliveries(consumer, feed, worker, known, find::typed);
    }

    DeletedDeliveries deleted() {
        return new DeletedDeliveries(consumer, known);
    }
}
