package io.github.camelfilemaker.transport;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.CancellationException;

import javax.net.ssl.SSLException;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.camelfilemaker.api.FileMakerException;
import io.github.camelfilemaker.api.FileMakerTransportException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/**
 * One sentence for each way in which an answer can fail to come, with what to look at.
 */
final class Failures {

    private static final String MAY_BE_DONE = " The server may have done the work.";

    private Failures() {
    }

    static FileMakerException of(Exception failure, ApiRequest request, ServerAddress server) {
        return new FileMakerTransportException(
                sentence(failure, server) + " Call: " + request + ".", 0, request.action(), request.layout(), failure);
    }

    private static String sentence(Exception failure, ServerAddress server) {
        if (failure instanceof UnknownHostException) {
            return "The host " + server.host() + " is not known: check the option host.";
        } else if (failure instanceof ConnectTimeoutException) {
            return "No connection to " + server + " within connectTimeout: check the option host, and firewalls on the way.";
        } else if (failure instanceof ConnectionRequestTimeoutException) {
            return "All connections to " + server + " are busy: raise maxConnections, or send less at once.";
        } else if (failure instanceof SocketTimeoutException) {
            return "No answer from " + server + " within responseTimeout." + MAY_BE_DONE;
        } else if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
            return "Cannot connect to " + server + ": check the option host, and that FileMaker Server runs there.";
        } else if (failure instanceof SSLException) {
            return "The TLS connection to " + server + " was refused (" + failure.getMessage()
                   + "): check the host name, or trust the server's certificate with the option sslContextParameters.";
        } else if (failure instanceof JsonProcessingException) {
            return "The answer of " + server + " broke off or is not valid JSON." + MAY_BE_DONE;
        } else if (failure instanceof InterruptedIOException || failure instanceof CancellationException) {
            return "The call to " + server + " was interrupted." + MAY_BE_DONE;
        }
        return "The connection to " + server + " broke (" + failure.getClass().getSimpleName() + ")." + MAY_BE_DONE;
    }

    static FileMakerException notDataApi(ApiRequest request, int status, String contentType, Throwable cause) {
        return new FileMakerTransportException(
                "Not a Data API answer for " + request + ": HTTP status " + status + ", " + contentType
                                               + ". Either the option host does not point to a FileMaker Server, or its Data"
                                               + " API is switched off or down.",
                status, request.action(), request.layout(), cause);
    }
}
