package io.github.camelfilemaker.transport;

import java.io.IOException;
import java.net.SocketException;

import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;

/**
 * Sends a request a second time when its connection turned out to be dead, if it may be. The web server of FileMaker
 * closes idle connections after 5 seconds, and a pooled one can die while a request is on its way. The HTTP method says
 * nothing here: a script runs by GET and may change data, a find is a POST and does not.
 */
final class RetryIdempotent implements HttpRequestRetryStrategy {

    static final String IDEMPOTENT = "camel-filemaker.idempotent";

    @Override
    public boolean retryRequest(HttpRequest request, IOException failure, int attempt, HttpContext context) {
        boolean brokenConnection = failure instanceof NoHttpResponseException
                || failure instanceof SocketException && !(failure instanceof java.net.ConnectException);
        return attempt <= 1 && brokenConnection && Boolean.TRUE.equals(context.getAttribute(IDEMPOTENT));
    }

    @Override
    public boolean retryRequest(HttpResponse response, int attempt, HttpContext context) {
        return false;
    }

    @Override
    public TimeValue getRetryInterval(HttpResponse response, int attempt, HttpContext context) {
        return TimeValue.ZERO_MILLISECONDS;
    }
}
