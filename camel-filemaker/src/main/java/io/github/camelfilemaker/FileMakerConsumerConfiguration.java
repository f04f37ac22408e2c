package io.github.camelfilemaker;

import org.apache.camel.spi.Configurer;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * What a consumer reads, what it remembers, and what it does with records afterwards.
 */
@Configurer(extended = true)
@UriParams
public class FileMakerConsumerConfiguration {

    @UriParam(label = "consumer",
              description = "Reads only what is new or changed since the last poll: the field whose value grows with each record, such as the modification timestamp (new and changed records), the creation timestamp or a serial number (new ones). It is on the layout and entered by FileMaker.")
    private String trackingField;
    @UriParam(label = "consumer",
              description = "Where to begin with trackingField while no position is stored: with what changes from now on (now), with the first record (earliest), or with a value of the field, such as 2026-01-31T00:00:00.",
              defaultValue = "now")
    private String initialPosition = "now";
    @UriParam(label = "consumer",
              description = "How far a poll looks back behind the greatest timestamp that has been seen: for records that come to light late, because somebody had them open, and for a server's clock that is put back. What has been delivered is not delivered again.",
              defaultValue = "1m", javaType = "java.time.Duration")
    private long overlap = 60_000;
    @UriParam(label = "consumer",
              description = "The same for serial numbers: by how many a poll looks back.",
              defaultValue = "100")
    private int serialOverlap = 100;
    @UriParam(label = "consumer",
              description = "Keeps the position over a restart. Without it, the one StateRepository in the registry, else Infinispan in the one cache manager in the registry, else the memory.")
    private StateRepository<String, String> stateRepository;
    @UriParam(label = "consumer",
              description = "The name of the position in stateRepository. Without it, made of the ids of the route and the endpoint's database, layout, trackingField and query: a change of them begins with initialPosition again.")
    private String stateKey;
    @UriParam(label = "consumer",
              description = "What is done with a record after the route has processed it: update:Field=Value (several with ; between them; a value may be a Simple expression), script:Name (with the recordId as its parameter), delete or none. Not if somebody has changed the record since it was read: then it comes again.",
              defaultValue = "none")
    private String onConsume = "none";
    @UriParam(label = "consumer",
              description = "The same for a record that the route has failed to process. With none, it comes again.",
              defaultValue = "none")
    private String onConsumeFailed = "none";
    @UriParam(label = "consumer",
              description = "The script that runs after a batch, as script:Name, with the number of its records as parameter.")
    private String onConsumeBatchComplete;
    @UriParam(label = "consumer",
              description = "Whether a record that fails ends the poll. Otherwise the records after it are processed; it comes again with the next poll in both cases.",
              defaultValue = "false")
    private boolean breakBatchOnConsumeFail;
    @UriParam(label = "consumer",
              description = "Whether each record is an exchange of its own. Otherwise a batch is one exchange with a list of records.",
              defaultValue = "true")
    private boolean splitResults = true;
    @UriParam(label = "consumer",
              description = "Lets several consumers share the records: a text field in which each enters its claim before it processes a record, and done afterwards. Records that are done are not read.")
    private String claimField;
    @UriParam(label = "consumer",
              description = "How long a claim of another consumer holds. It must be longer than the route takes for a record (or for maxMessagesPerPoll of them), and is how long the records of a consumer that has died wait.",
              defaultValue = "5m", javaType = "java.time.Duration")
    private long claimTimeout = 300_000;
    @UriParam(label = "consumer",
              description = "What is entered in claimField. Without it, a name that is new with each start. With a name that is this node's alone, its own claims are taken up at once after a restart.")
    private String claimOwner;
    @UriParam(label = "consumer",
              description = "Whether records that are gone are delivered, too: a message without a body, with the recordId and CamelFileMakerChangeType=deleted.",
              defaultValue = "false")
    private boolean detectDeletes;
    @UriParam(label = "consumer",
              description = "How often it is looked for deleted records. This reads all records.",
              defaultValue = "1h", javaType = "java.time.Duration")
    private long reconcileInterval = 3_600_000;
    @UriParam(label = "consumer",
              description = "A layout of the same table for this, with few fields (trackingField must be one of them), so that it costs little.")
    private String reconcileLayout;

    public String getTrackingField() {
        return trackingField;
    }

    public void setTrackingField(String trackingField) {
        this.trackingField = trackingField;
    }

    public String getInitialPosition() {
        return initialPosition;
    }

    public void setInitialPosition(String initialPosition) {
        this.initialPosition = initialPosition;
    }

    public long getOverlap() {
        return overlap;
    }

    public void setOverlap(long overlap) {
        this.overlap = overlap;
    }

    public int getSerialOverlap() {
        return serialOverlap;
    }

    public void setSerialOverlap(int serialOverlap) {
        this.serialOverlap = serialOverlap;
    }

    public StateRepository<String, String> getStateRepository() {
        return stateRepository;
    }

    public void setStateRepository(StateRepository<String, String> stateRepository) {
        this.stateRepository = stateRepository;
    }

    public String getStateKey() {
        return stateKey;
    }

    public void setStateKey(String stateKey) {
        this.stateKey = stateKey;
    }

    public String getOnConsume() {
        return onConsume;
    }

    public void setOnConsume(String onConsume) {
        this.onConsume = onConsume;
    }

    public String getOnConsumeFailed() {
        return onConsumeFailed;
    }

    public void setOnConsumeFailed(String onConsumeFailed) {
        this.onConsumeFailed = onConsumeFailed;
    }

    public String getOnConsumeBatchComplete() {
        return onConsumeBatchComplete;
    }

    public void setOnConsumeBatchComplete(String onConsumeBatchComplete) {
        this.onConsumeBatchComplete = onConsumeBatchComplete;
    }

    public boolean isBreakBatchOnConsumeFail() {
        return breakBatchOnConsumeFail;
    }

    public void setBreakBatchOnConsumeFail(boolean breakBatchOnConsumeFail) {
        this.breakBatchOnConsumeFail = breakBatchOnConsumeFail;
    }

    public boolean isSplitResults() {
        return splitResults;
    }

    public void setSplitResults(boolean splitResults) {
        this.splitResults = splitResults;
    }

    public String getClaimField() {
        return claimField;
    }

    public void setClaimField(String claimField) {
        this.claimField = claimField;
    }

    public long getClaimTimeout() {
        return claimTimeout;
    }

    public void setClaimTimeout(long claimTimeout) {
        this.claimTimeout = claimTimeout;
    }

    public String getClaimOwner() {
        return claimOwner;
    }

    public void setClaimOwner(String claimOwner) {
        this.claimOwner = claimOwner;
    }

    public boolean isDetectDeletes() {
        return detectDeletes;
    }

    public void setDetectDeletes(boolean detectDeletes) {
        this.detectDeletes = detectDeletes;
    }

    public long getReconcileInterval() {
        return reconcileInterval;
    }

    public void setReconcileInterval(long reconcileInterval) {
        this.reconcileInterval = reconcileInterval;
    }

    public String getReconcileLayout() {
        return reconcileLayout;
    }

    public void setReconcileLayout(String reconcileLayout) {
        this.reconcileLayout = reconcileLayout;
    }
}
