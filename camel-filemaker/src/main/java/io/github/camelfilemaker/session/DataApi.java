package io.github.camelfilemaker.session;

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
}
