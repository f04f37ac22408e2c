package io.github.camelfilemaker.simulator.call;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;

/** One call of the Data API. Has no state: the same object serves all requests. */
@FunctionalInterface
public interface Call {

    /**
     * Does the work and writes the members of {@code response}.
     *
     * @throws io.github.camelfilemaker.simulator.error.FileMakerError when it is refused; what was written is then
     *                                                                 thrown away
     */
    void answer(CallRequest request, JsonGenerator response) throws IOException;
}
