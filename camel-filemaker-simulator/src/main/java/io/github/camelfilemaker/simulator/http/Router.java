package io.github.camelfilemaker.simulator.http;

import java.util.List;
import java.util.Set;

import io.github.camelfilemaker.simulator.call.Call;
import io.github.camelfilemaker.simulator.call.CreateRecord;
import io.github.camelfilemaker.simulator.call.DeleteRecord;
import io.github.camelfilemaker.simulator.call.DescribeLayout;
import io.github.camelfilemaker.simulator.call.DescribeLayoutOldForm;
import io.github.camelfilemaker.simulator.call.DuplicateRecord;
import io.github.camelfilemaker.simulator.call.EditRecord;
import io.github.camelfilemaker.simulator.call.FindRecords;
import io.github.camelfilemaker.simulator.call.GetRange;
import io.github.camelfilemaker.simulator.call.GetRecord;
import io.github.camelfilemaker.simulator.call.ListDatabases;
import io.github.camelfilemaker.simulator.call.ListLayouts;
import io.github.camelfilemaker.simulator.call.ListScripts;
import io.github.camelfilemaker.simulator.call.LogIn;
import io.github.camelfilemaker.simulator.call.LogOut;
import io.github.camelfilemaker.simulator.call.ProductInfo;
import io.github.camelfilemaker.simulator.call.RunScript;
import io.github.camelfilemaker.simulator.call.SetGlobals;
import io.github.camelfilemaker.simulator.call.UploadContainer;
import io.github.camelfilemaker.simulator.call.ValidateSession;
import io.github.camelfilemaker.simulator.error.FileMakerError;
import io.github.camelfilemaker.simulator.fault.PlannedFault.Place;
import io.github.camelfilemaker.simulator.http.Operation.Body;

/** Which call a method and a path mean. */
final class Router {

    private static final Set<String> VERSIONS = Set.of("v1", "v2", "vLatest");
    private static final String DB = "databases/*";
    private static final String LAYOUT = DB + "/layouts/*";
    private static final String RECORD = LAYOUT + "/records/*";

    private static final List<Operation> OPERATIONS = List.of(
            of("POST", LAYOUT + "/_find", Place.SESSION_CALL, Body.JSON, new FindRecords()),
            of("GET", RECORD, Place.SESSION_CALL, Body.NONE, new GetRecord()),
            of("PATCH", RECORD, Place.SESSION_CALL, Body.JSON, new EditRecord()),
            of("POST", RECORD, Place.SESSION_CALL, Body.JSON, new DuplicateRecord()),
            of("DELETE", RECORD, Place.SESSION_CALL, Body.NONE, new DeleteRecord()),
            of("GET", LAYOUT + "/records", Place.SESSION_CALL, Body.NONE, new GetRange()),
            of("POST", LAYOUT + "/records", Place.SESSION_CALL, Body.JSON, new CreateRecord()),
            of("GET", LAYOUT + "/script/*", Place.SESSION_CALL, Body.NONE, new RunScript()),
            of("POST", RECORD + "/containers/*", Place.SESSION_CALL, Body.UPLOAD, new UploadContainer()),
            of("POST", RECORD + "/containers/*/*", Place.SESSION_CALL, Body.UPLOAD, new UploadContainer()),
            of("PATCH", DB + "/globals", Place.SESSION_CALL, Body.JSON, new SetGlobals()),
            of("GET", LAYOUT, Place.SESSION_CALL, Body.NONE, new DescribeLayout()),
            of("GET", LAYOUT + "/metadata", Place.SESSION_CALL, Body.NONE, new DescribeLayoutOldForm()),
            of("GET", DB + "/layouts", Place.SESSION_CALL, Body.NONE, new ListLayouts()),
            of("GET", DB + "/scripts", Place.SESSION_CALL, Body.NONE, new ListScripts()),
            of("GET", "validateSession", Place.SESSION_CALL, Body.NONE, new ValidateSession()),
            of("POST", DB + "/sessions", Place.LOG_IN, Body.JSON, new LogIn()),
            of("DELETE", DB + "/sessions/*", Place.LOG_OUT, Body.NONE, new LogOut()),
            of("GET", "productInfo", Place.OTHER, Body.NONE, new ProductInfo()),
            of("GET", "databases", Place.OTHER, Body.NONE, new ListDatabases()));

    private Router() {
    }

    private static Operation of(String method, String path, Place place, Body body, Call call) {
        return new Operation(method, List.of(path.split("/")), place, body, call);
    }

    /**
     * A request's operation with what its path names.
     *
     * @param names database, layout, ...
     */
    record Route(Operation operation, String version, List<String> names) {
    }

    /**
     * @param  segments       begin with "fmi", "data"
     * @throws FileMakerError 1700 for an unknown path, 1704 for a method that the path does not know
     */
    static Route route(String method, List<String> segments) {
        if (segments.size() < 4 || !VERSIONS.contains(segments.get(2))) {
            throw FileMakerError.of(1700);
        }
        List<String> parts = segments.subList(3, segments.size());
        if (parts.size() == 1) {
            parts = List.of(inUsualCase(parts.get(0)));
        }
        boolean known = false;
        for (Operation operation : OPERATIONS) {
            if (operation.reachedBy(parts)) {
                if (operation.method().equals(method)) {
                    return new Route(operation, segments.get(2), operation.names(parts));
                }
                known = true;
            }
        }
        throw FileMakerError.of(known ? 1704 : 1700);
    }

    /** Real servers take these two in lower case as well. */
    private static String inUsualCase(String part) {
        return switch (part) {
            case "productinfo" -> "productInfo";
            case "validatesession" -> "validateSession";
            default -> part;
        };
    }
}
