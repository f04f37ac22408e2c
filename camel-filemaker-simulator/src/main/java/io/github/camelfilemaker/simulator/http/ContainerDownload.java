package io.github.camelfilemaker.simulator.http;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.github.camelfilemaker.simulator.call.Host;
import io.github.camelfilemaker.simulator.error.FileMakerError;
import io.github.camelfilemaker.simulator.fault.FaultQueue;
import io.github.camelfilemaker.simulator.fault.PlannedFault;
import io.github.camelfilemaker.simulator.fault.PlannedFault.Place;
import io.github.camelfilemaker.simulator.session.ContainerLinks.Link;

/**
 * {@code /Streaming_SSL/...}: the streaming server, which is not the Data API. A first request gets a cookie and is
 * sent on, a second one with that cookie gets the bytes. It does not keep the session alive.
 */
final class ContainerDownload {

    private static final String COOKIE = "X-FMS-Session-Key";

    private final Host host;
    private final HttpSettings settings;
    private final FaultQueue<Recording> faults;

    ContainerDownload(Host host, HttpSettings settings, FaultQueue<Recording> faults) {
        this.host = host;
        this.settings = settings;
        this.faults = faults;
    }

    Answer answer(String method, RawTarget target, Function<String, String> headers, Recording recording)
            throws IOException, InterruptedException {
        PlannedFault<Recording> fault = faults.take(Place.OTHER, recording);
        try {
            return new FaultyWork(fault == null ? null : fault.effect(), null, host.sessions(), settings)
                    .run(() -> serve(method, target, headers));
        } catch (FileMakerError e) {
            // this server knows no FileMaker codes
            return Answer.html(500);
        }
    }

    private Answer serve(String method, RawTarget target, Function<String, String> headers) {
        if (!method.equals("GET")) {
            return Answer.html(405);
        }
        Link link = host.links().byHex(hex(target.segments()));
        if (link == null || host.sessions().live().stream().noneMatch(s -> s == link.session())) {
            return Answer.html(settings.staleLinkIs404() ? 404 : 400);
        }
        String query = target.rawQuery() == null ? "" : target.rawQuery();
        boolean secondStep = ("&" + query + "&").contains("&Redirect&");
        if (!settings.cookieRequired() || host.links().opens(cookie(headers.apply("Cookie")), link)) {
            return Answer.file(link.file().content(), link.file().contentType());
        } else if (secondStep) {
            return Answer.html(401);
        }
        Map<String, String> more = new HashMap<>();
        if (!settings.bearerForDownload() || ("Bearer " + link.session().token()).equals(headers.apply("Authorization"))) {
            more.put("Set-Cookie", COOKIE + "=" + host.links().newCookie(link) + "; HttpOnly");
        }
        return Answer.redirect(target.rawPath() + "?" + (query.isEmpty() ? "" : query + "&") + "Redirect", more);
    }

    private static String hex(List<String> segments) {
        String last = segments.get(segments.size() - 1);
        int dot = last.indexOf('.');
        return dot < 0 ? last : last.substring(0, dot);
    }

    private static String cookie(String header) {
        if (header != null) {
            for (String pair : header.split(";")) {
                if (pair.trim().startsWith(COOKIE + "=")) {
                    return pair.trim().substring(COOKIE.length() + 1);
                }
            }
        }
        return null;
    }
}
