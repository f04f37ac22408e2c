package io.github.camelfilemaker.operation;

import io.github.camelfilemaker.transport.ApiRequest;

/**
 * Makes the request for one page of records.
 */
@FunctionalInterface
interface Page {

    /**
     * @param offset the first record, from 1; null for the server's default, 1
     * @param limit  how many records; null for the server's default, 100
     */
    ApiRequest request(Integer offset, Integer limit);
}
