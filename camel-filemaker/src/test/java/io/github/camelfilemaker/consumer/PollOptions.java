package io.github.camelfilemaker.consumer;

import java.util.Map;

import io.github.camelfilemaker.operation.ActionInput;
import io.github.camelfilemaker.operation.Option;
import io.github.camelfilemaker.operation.Recovering;
import io.github.camelfilemaker.session.SessionTiming;
import io.github.camelfilemaker.transport.ContainerBody;

/** What a consumer is told, without Camel. */
final class PollOptions extends ActionInput {

    private final Map<Option, Object> values;
    private final Recovering recovering;

    PollOptions(Map<Option, Object> values, Recovering recovering) {
        this.values = values;
        this.recovering = recovering;
    }

    @Override
    public Object value(Option option) {
        return values.get(option);
    }

    @Override
    public Object body() {
        return null;
    }

    @Override
    public ContainerBody.Source content() {
        return null;
    }

    @Override
    public Recovering recovering() {
        return recovering;
    }

    @Override
    public SessionTiming timing() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ActionInput withBody(Object body) {
        throw new UnsupportedOperationException();
    }
}
