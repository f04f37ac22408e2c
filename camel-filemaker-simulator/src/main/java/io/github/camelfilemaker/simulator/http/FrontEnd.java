package io.github.camelfilemaker.simulator.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Locale;

import io.github.camelfilemaker.simulator.call.Host;
import io.github.camelfilemaker.simulator.error.FileMakerError;
import io.github.camelfilemaker.simulator.error.StatusTable;
import io.github.camelfilemaker.simulator.fault.FaultQueue;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.HttpServerRequestHandler;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The web server: hands requests to the Data API or to the streaming of containers, and puts answers on the wire. Safe
 * for use by many threads.
 */
public final class FrontEnd implements HttpServerRequestHandler, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FrontEnd.class);

    private final Host host;
    private final HttpSettings settings;
    private final DataApi api;
    private final ContainerDownload downloads;
    private final RequestLog log;
    private final ResponseWriter writer;
    private final HttpListener listener;
    private final StatusTable statuses;

    /** Starts to listen. */
    public FrontEnd(Host host, HttpSettings settings, StatusTable statuses, FaultQueue<Recording> faults, DataApi api,
                    RequestLog log) {
        this.host = host;
        this.settings = settings;
        this.statuses = statuses;
        this.api = api;
        this.downloads = new ContainerDownload(host, settings, faults);
        this.log = log;
        this.writer = new ResponseWriter(settings.gzip());
        this.listener = new HttpListener(settings, this);
    }

    public int port() {
        return listener.port();
    }

    @Override
    public void close() {
        listener.close();
    }

    @Override
    public void handle(ClassicHttpRequest request, ResponseTrigger trigger, HttpContext context)
            throws HttpException, IOException {
        RawTarget target = RawTarget.of(request.getRequestUri());
        Recording recording = new Recording(request, target, host.clock().instant());
        log.add(recording);
        Answer answer = answer(request, target, recording);
        recording.answered(answer.status(), answer.code());

        boolean productInfo = target.rawPath().toLowerCase(Locale.ROOT).endsWith("/productinfo");
        ClassicHttpResponse response
                = writer.response(answer, header(request, "Accept-Encoding"), hostName(request), productInfo);
        int remaining = (Integer) context.getAttribute(HttpListener.REMAINING);
        if (remaining <= 0) {
            response.setHeader("Connection", "close");
        } else {
            response.setHeader("Keep-Alive", "timeout=" + settings.keepAlive().toSeconds() + ", max=" + remaining);
            response.setHeader("Connection", "Keep-Alive");
        }
        if (answer.truncated()) {
            context.setAttribute(HttpListener.LAST, true);
        }
        trigger.submitResponse(response);
    }

    private Answer answer(ClassicHttpRequest request, RawTarget target, Recording recording) throws IOException {
        try {
            String path = target.rawPath();
            if (path.startsWith("/fmi/data/")) {
                return api.answer(request, target, baseUrl(request), recording);
            } else if (path.startsWith("/Streaming_SSL/")) {
                return downloads.answer(request.getMethod(), target, name -> header(request, name), recording);
            }
            return Answer.html(404);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The server closes");
        } catch (RuntimeException e) {
            LOG.error("{} {} failed", request.getMethod(), recording.rawPath(), e);
            return Envelope.failure(FileMakerError.of(-1, "Unknown error: " + e), statuses);
        }
    }

    /** As the client calls this server: URLs of containers repeat it. */
    private String baseUrl(ClassicHttpRequest request) {
        String authority = header(request, "Host");
        String name = authority == null ? settings.address().getHostAddress() + ":" + port() : authority;
        return (settings.ssl() == null ? "http://" : "https://") + name;
    }

    private static String hostName(ClassicHttpRequest request) {
        String authority = header(request, "Host");
        return authority == null ? "localhost" : authority.replaceAll(":\\d+$", "");
    }

    private static String header(ClassicHttpRequest request, String name) {
        Header header = request.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }
}
