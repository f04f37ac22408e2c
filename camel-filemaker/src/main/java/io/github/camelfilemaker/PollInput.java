package io.github.camelfilemaker;

import io.github.camelfilemaker.operation.ActionInput;
import io.github.camelfilemaker.operation.Option;
import io.github.camelfilemaker.operation.OutputType;
import io.github.camelfilemaker.operation.Recovering;

/** An endpoint's options, as far as they are a consumer's. */
final class PollInput extends EndpointInput {

    private final Object body;

    PollInput(FileMakerEndpoint endpoint, Recovering recovering) {
        this(endpoint, recovering, null);
    }

    private PollInput(FileMakerEndpoint endpoint, Recovering recovering, Object body) {
        super(endpoint, recovering);
        this.body = body;
    }

    @Override
    public Object body() {
        return body;
    }

    @Override
    public ActionInput withBody(Object other) {
        return new PollInput(endpoint(), recovering(), other);
    }

    @Override
    public Object value(Option option) {
        return switch (option) {
            // options of the producer; a script for each page would be a surprise
            case SCRIPT, SCRIPT_PARAM, SCRIPT_PREREQUEST, SCRIPT_PREREQUEST_PARAM, SCRIPT_PRESORT, SCRIPT_PRESORT_PARAM,
                    NO_RECORDS, LIMIT, OFFSET ->
                null;
            case OUTPUT_TYPE -> endpoint().getConfiguration().getOutputClass() == null ? OutputType.records : OutputType.pojo;
            default -> super.value(option);
        };
    }
}
