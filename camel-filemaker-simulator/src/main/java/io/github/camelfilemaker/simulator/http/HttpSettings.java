package io.github.camelfilemaker.simulator.http;

import java.net.InetAddress;
import java.time.Duration;

import javax.net.ssl.SSLContext;

/**
 * How the server is reached and what its front end insists on.
 *
 * @param ssl               null for plain HTTP
 * @param latency           real time that each call takes at least
 * @param keepAlive         how long an idle connection stays open
 * @param maxRequests       after how many requests a connection is closed
 * @param deadTokenIsHtml   HTML in place of code 952, as seen on FileMaker Cloud
 * @param report112         112 for a call whose session was ended while it ran, else 952
 * @param cookieRequired    the second step of container downloads
 * @param bearerForDownload whether a download without the session's token gets no cookie
 */
public record HttpSettings(InetAddress address, int port, SSLContext ssl, Duration latency, Duration keepAlive, int maxRequests,
        boolean refuseCharset, boolean refuseBodyOnGet, boolean gzip, boolean deadTokenIsHtml, boolean report112,
        boolean cookieRequired, boolean bearerForDownload, boolean staleLinkIs404) {
}
