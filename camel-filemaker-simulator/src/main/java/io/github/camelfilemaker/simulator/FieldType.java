package io.github.camelfilemaker.simulator;

import io.github.camelfilemaker.simulator.value.ResultType;

/** What a field holds. */
public enum FieldType {
    TEXT(ResultType.TEXT),
    /** Keeps what was typed; only what is a number as a whole leaves as a JSON number. */
    NUMBER(ResultType.NUMBER),
    DATE(ResultType.DATE),
    TIME(ResultType.TIME),
    TIMESTAMP(ResultType.TIMESTAMP),
    CONTAINER(ResultType.CONTAINER);

    private final ResultType result;

    FieldType(ResultType result) {
        this.result = result;
    }

    ResultType result() {
        return result;
    }
}
