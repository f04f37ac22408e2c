package io.github.camelfilemaker.transport;

import org.apache.hc.core5.http.HttpEntity;

/**
 * What is sent with a request.
 */
public interface RequestBody {

    /** The entity of the next attempt. */
    HttpEntity entity();

    /** Whether there can be a next attempt. A stream that can only be read once can be sent once. */
    boolean isRepeatable();
}
