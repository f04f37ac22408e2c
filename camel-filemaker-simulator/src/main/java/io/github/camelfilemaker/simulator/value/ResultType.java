package io.github.camelfilemaker.simulator.value;

/** What a field holds, in the spelling of layout metadata. */
public enum ResultType {
    TEXT("text"),
    NUMBER("number"),
    DATE("date"),
    TIME("time"),
    TIMESTAMP("timeStamp"),
    CONTAINER("container");

    private final String wireName;

    ResultType(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
