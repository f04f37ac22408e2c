package io.github.camelfilemaker.simulator.http;

import java.io.IOException;

import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnection;
import org.apache.hc.core5.util.Timeout;

/** A client's connection: waits for the first request for a while, for each further one only as long as it promised. */
final class ServerConnection extends DefaultBHttpServerConnection {

    /** What Apache allows between two packets of one request, and for the first one. */
    private static final Timeout WITHIN_REQUEST = Timeout.ofSeconds(60);

    private final Timeout idle;
    private int remaining;
    private boolean used;

    ServerConnection(String scheme, HttpSettings settings) {
        super(scheme, Http1Config.DEFAULT);
        this.idle = Timeout.of(settings.keepAlive());
        this.remaining = settings.maxRequests();
    }

    @Override
    public ClassicHttpRequest receiveRequestHeader() throws HttpException, IOException {
        setSocketTimeout(used ? idle : WITHIN_REQUEST);
        ClassicHttpRequest request = super.receiveRequestHeader();
        used = true;
        setSocketTimeout(WITHIN_REQUEST);
        return request;
    }

    /** How many requests it takes after the one that comes now. */
    int remaining() {
        return remaining--;
    }
}
