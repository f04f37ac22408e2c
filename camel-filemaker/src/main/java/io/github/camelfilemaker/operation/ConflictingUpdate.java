package io.github.camelfilemaker.operation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelfilemaker.api.FileMakerApiException;
import io.github.camelfilemaker.api.FileMakerConflictException;
import io.github.camelfilemaker.api.FileMakerError;
import io.github.camelfilemaker.model.FileMakerRecord;
import io.github.camelfilemaker.session.DataApi;
import io.github.camelfilemaker.transport.ApiRequest;

/**
 * An update, and what it does when somebody else has changed the record since it was read.
 */
final class ConflictingUpdate {

    /** How often it is written again: somebody may change the record between each read and write. */
    private static final int REPETITIONS = 5;

    private final ActionInput in;
    private final String recordId;
    private final RecordBody body;
    private final Original original;
    private final OnConflict onConflict;
    private final Results results;
    private final RecordWriter writer;

    ConflictingUpdate(ActionInput in, String recordId, RecordBody body, Original original) {
        this.in = in;
        this.recordId = recordId;
        this.body = body;
        this.original = original;
        this.onConflict = in.choice(Option.ON_CONFLICT, OnConflict.class, OnConflict.fail);
        this.results = new Results(in);
        this.writer = new RecordWriter(in, results);
        if (onConflict == OnConflict.merge && (original.fields() == null || original.modId() == null && body.modId() == null)) {
            throw new IllegalArgumentException(
                    "onConflict=merge needs the record as it was read, and its modId: send a FileMakerRecord that was read, or"
                                               + " set the headers " + Option.ORIGINAL.headerName() + " and "
                                               + Option.MOD_ID.headerName());
        }
    }

    ActionResult run(DataApi api) {
        String modId = original.modId();
        for (int left = REPETITIONS;; left--) {
            try {
                ApiRequest request = UpdateRecord.request(in, "update", recordId, body, modId);
                return results.members(writer.write(api, request), request).with(Headers.RECORD_ID, recordId)
                        .consuming(Option.ORIGINAL);
            } catch (FileMakerApiException e) {
                if (onConflict == OnConflict.fail || !e.is(FileMakerError.MOD_ID_MISMATCH) || left == 0) {
                    throw e;
                }
                FileMakerRecord theirs = read(api);
                if (onConflict == OnConflict.merge) {
                    refuseConflicts(theirs, e);
                }
                modId = theirs.getModId();
            }
        }
    }

    private FileMakerRecord read(DataApi api) {
        ApiRequest request = ApiRequest.get("update").layout(in.required(Option.LAYOUT, FileMakerAction.UPDATE))
                .path("records", recordId).query("portal", "[]").query("dateformats", RequestParameters.dateFormats(in));
        return api.call(request, ApiAnswerReader.INSTANCE).records.get(0);
    }

    /** A field that holds what we write is none: it may be our own write, whose answer was lost. */
    private void refuseConflicts(FileMakerRecord record, FileMakerApiException mismatch) {
        Map<String, FileMakerConflictException.Conflict> conflicts = new LinkedHashMap<>();
        body.written().forEach((field, ours) -> {
            Object before = body.written(field, original.fields().apply(field));
            Object theirs = record.get(field);
            if (!areEqual(before, theirs) && !areEqual(ours, theirs)) {
                conflicts.put(field, new FileMakerConflictException.Conflict(before, ours, theirs));
            }
        });
        if (!conflicts.isEmpty()) {
            throw new FileMakerConflictException(mismatch, conflicts);
        }
    }

    /** Whether FileMaker stores the same: 1.0 is 1, and all line breaks are one. */
    private static boolean areEqual(Object one, Object other) {
        return stored(one).equals(stored(other));
    }

    private static String stored(Object value) {
        if (value instanceof Number) {
            return new BigDecimal(value.toString()).stripTrailingZeros().toString();
        }
        return value == null ? "" : value.toString().replace("\r\n", "\r").replace('\n', '\r');
    }
}
