package io.github.camelfilemaker.simulator.http;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelfilemaker.simulator.call.CallRequest;
import io.github.camelfilemaker.simulator.call.Host;
import io.github.camelfilemaker.simulator.call.Query;
import io.github.camelfilemaker.simulator.error.FileMakerError;
import io.github.camelfilemaker.simulator.error.StatusTable;
import io.github.camelfilemaker.simulator.fault.FaultQueue;
import io.github.camelfilemaker.simulator.fault.PlannedFault;
import io.github.camelfilemaker.simulator.fault.PlannedFault.Place;
import io.github.camelfilemaker.simulator.http.Operation.Body;
import io.github.camelfilemaker.simulator.session.HighWater;
import io.github.camelfilemaker.simulator.session.Session;
import io.github.camelfilemaker.simulator.session.Sessions;
import io.github.camelfilemaker.simulator.value.ContainerValue;
import org.apache.hc.core5.http.ClassicHttpRequest;

/**
 * All below {@code /fmi/data}: finds the call, checks the request's form, finds the session and waits for its turn,
 * lets faults strike, answers. Safe for use by many threads.
 */
public final class DataApi {

    private final Host host;
    private final HttpSettings settings;
    private final StatusTable statuses;
    private final FaultQueue<Recording> faults;
    private final ContentStore store;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final HighWater calls = new HighWater();

    public DataApi(Host host, HttpSettings settings, StatusTable statuses, FaultQueue<Recording> faults, ContentStore store) {
        this.host = host;
        this.settings = settings;
        this.statuses = statuses;
        this.faults = faults;
        this.store = store;
    }

    /** The most calls that were ever on their way at once. */
    public int maxConcurrentCalls() {
        return calls.value();
    }

    Answer answer(ClassicHttpRequest request, RawTarget target, String baseUrl, Recording recording)
            throws IOException, InterruptedException {
        calls.reached(inFlight.incrementAndGet());
        try {
            return process(request, target, baseUrl, recording);
        } catch (FileMakerError e) {
            return e.code() == 952 && settings.deadTokenIsHtml() ? Answer.html(401) : Envelope.failure(e, statuses);
        } finally {
            inFlight.decrementAndGet();
        }
    }

    private Answer process(ClassicHttpRequest request, RawTarget target, String baseUrl, Recording recording)
            throws IOException, InterruptedException {
        Incoming incoming = new Incoming(request, settings, store);
        Router.Route route = Router.route(request.getMethod(), target.segments());
        Body kind = route.operation().body();
        byte[] bytes = kind == Body.UPLOAD ? new byte[0] : incoming.bytes();
        recording.body(bytes);
        ContainerValue upload = kind == Body.UPLOAD ? incoming.upload() : null;
        Query query = new Query(target.parameters());
        ObjectNode body = kind == Body.JSON ? incoming.json(bytes) : JsonNodeFactory.instance.objectNode();
        if (kind == Body.NONE) {
            incoming.refuseBody(bytes);
        }
        RequestFactory factory = session -> new CallRequest(
                host, session, route.version(), route.names(), query, body, upload, baseUrl, incoming::header);
        Place place = route.operation().place();
        if (place == Place.SESSION_CALL) {
            return inSession(route, incoming, factory, recording);
        }
        return struck(place, null, recording, work(route, factory, null));
    }

    @FunctionalInterface
    private interface RequestFactory {

        CallRequest forSession(Session session);
    }

    private Answer inSession(Router.Route route, Incoming incoming, RequestFactory factory, Recording recording)
            throws IOException, InterruptedException {
        String token = incoming.bearer();
        if (token == null) {
            throw FileMakerError.of(10, "Request validation failed: Parameter (Authorization) is required");
        }
        List<String> names = route.names();
        Session session = host.sessions().use(token, names.isEmpty() ? null : names.get(0));
        recording.session(session.ordinal());
        try (Sessions.Turn turn = host.sessions().turn(session)) {
            // it may have ended while this call waited for the one before
            if (!session.isAlive()) {
                throw FileMakerError.of(952);
            }
            return struck(Place.SESSION_CALL, session, recording, work(route, factory, session));
        }
    }

    private Supplier<Answer> work(Router.Route route, RequestFactory factory, Session session) {
        return () -> {
            try {
                return Envelope.success(route.operation().call(), factory.forSession(session));
            } catch (FileMakerError e) {
                // an answer like any other: a fault after the work may still strike
                return Envelope.failure(e, statuses);
            }
        };
    }

    private Answer struck(Place place, Session session, Recording recording, Supplier<Answer> work)
            throws IOException, InterruptedException {
        PlannedFault<Recording> fault = faults.take(place, recording);
        try {
            return new FaultyWork(fault == null ? null : fault.effect(), session, host.sessions(), settings).run(work);
        } catch (FileMakerError e) {
            if (place == Place.LOG_IN) {
                host.sessions().refused();
            }
            throw e;
        }
    }
}
