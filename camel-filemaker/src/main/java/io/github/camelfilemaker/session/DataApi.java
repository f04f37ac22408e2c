package io.github.camelfilemaker.session;

import java.util.function.Supplier;

import io.github.camelfilemaker.api.FileMakerException;
import io.github.camelfilemaker.transport.AnswerReader;
import io.github.camelfilemaker.transport.ApiRequest;
import io.github.camelfilemaker.transport.ContainerStream;

/**
 * The Data API of one database, with the sessions of one account.
 */
public interface DataApi {

    /**
     * Sends a request and reads its answer.
     *
     * @throws io.github.camelfilemaker.api.FileMakerSessionRefusedException when the server refused the session
     * @throws FileMakerException                                            for every other failure
     */
    <T> T call(ApiRequest request, AnswerReader<T> reader);

    /**
     * Opens the stream of a container field.
     *
     * @param  record  the request for the record
     * @param  address reads the address of the content from the record. It is only good in the session that read it
     * @return         to be closed by the caller
     */
    ContainerStream open(ApiRequest record, AnswerReader<String> address);

    /**
     * Does work that nobody else does at the same time under the same name, on any node, with any account of the
     * database. Holds no session while it waits.
     *
     * @param  name                                                   is not stored in a readable form
     * @throws io.github.camelfilemaker.api.FileMakerSessionException when others take longer than a call waits
     */
    <T> T locked(String name, Supplier<T> work);
}
