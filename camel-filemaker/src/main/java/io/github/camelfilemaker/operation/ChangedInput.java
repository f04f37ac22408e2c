package io.github.camelfilemaker.operation;

import java.util.Map;

import io.github.camelfilemaker.session.SessionTiming;
import io.github.camelfilemaker.transport.ContainerBody;

/**
 * An input with other values for some options.
 */
public final class ChangedInput extends ActionInput {

    private final ActionInput in;
    private final Map<Option, Object> changed;

    /** @param changed null values for options that are to have none */
    public ChangedInput(ActionInput in, Map<Option, Object> changed) {
        this.in = in;
        this.changed = changed;
    }

    @Override
    public Object value(Option option) {
        return changed.containsKey(option) ? changed.get(option) : in.value(option);
    }

    @Override
    public String modIdOf(String recordId) {
        return changed.containsKey(Option.MOD_ID) ? text(Option.MOD_ID) : in.modIdOf(recordId);
    }

    @Override
    public Object body() {
        return in.body();
    }

    @Override
    public ContainerBody.Source content() {
        return in.content();
    }

    @Override
    public Recovering recovering() {
        return in.recovering();
    }

    @Override
    public SessionTiming timing() {
        return in.timing();
    }

    @Override
    public ActionInput withBody(Object body) {
        return new ChangedInput(in.withBody(body), changed);
    }
}
