package io.github.camelfilemaker.simulator.call;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelfilemaker.simulator.data.WriteMode;
import io.github.camelfilemaker.simulator.error.FileMakerError;
import io.github.camelfilemaker.simulator.schema.Account;
import io.github.camelfilemaker.simulator.value.DateStyle;

/** What all calls that write records have in common. */
final class Writes {

    private Writes() {
    }

    /** Does the work under the database's write lock. */
    static <T> T locked(CallRequest request, Supplier<T> work) {
        Lock lock = request.database().lock().writeLock();
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    static void require(CallRequest request, Account.Denied right) {
        if (!request.session().account().may(right)) {
            throw FileMakerError.of(200);
        }
    }

    /** By the rules that "options" of the body ask for. */
    static WriteMode mode(CallRequest request) {
        JsonNode options = request.body().path("options");
        if (!options.isMissingNode() && !options.isObject()) {
            throw FileMakerError.invalidValue();
        }
        if (options.isObject()) {
            Query.refuseOthers(() -> options.fieldNames(), Set.of("entrymode", "prohibitmode"));
        }
        return mode(request, DateFormats.ofBody(request), byScript(options.path("entrymode")),
                byScript(options.path("prohibitmode")));
    }

    static WriteMode plainMode(CallRequest request) {
        return mode(request, DateStyle.US, false, false);
    }

    private static WriteMode mode(CallRequest request, DateStyle dates, boolean noValidation, boolean noProhibition) {
        return new WriteMode(
                request.session().account().name(), request.host().now(), request.session().globals(), dates,
                noValidation, noProhibition, request.database().definition().valueLists());
    }

    private static boolean byScript(JsonNode value) {
        return switch (value.asText("user")) {
            case "script" -> true;
            case "user", "" -> false;
            default -> throw FileMakerError.invalidValue();
        };
    }

    static void writeNewPortalRecords(JsonGenerator out, List<RecordInput.NewPortalRecord> made) throws IOException {
        if (!made.isEmpty()) {
            out.writeArrayFieldStart("newPortalRecordInfo");
            for (RecordInput.NewPortalRecord row : made) {
                out.writeStartObject();
                out.writeStringField("tableName", row.table());
                out.writeStringField("recordId", Long.toString(row.recordId()));
                out.writeStringField("modId", Long.toString(row.modId()));
                out.writeEndObject();
            }
            out.writeEndArray();
        }
    }
}
