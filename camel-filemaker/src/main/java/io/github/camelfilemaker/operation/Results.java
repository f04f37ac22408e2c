package io.github.camelfilemaker.operation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import io.github.camelfilemaker.api.FileMakerApiException;
import io.github.camelfilemaker.api.FileMakerError;
import io.github.camelfilemaker.api.FileMakerNoRecordsException;
import io.github.camelfilemaker.api.FileMakerScriptException;
import io.github.camelfilemaker.model.FileMakerPortal;
import io.github.camelfilemaker.model.FileMakerRecord;
import io.github.camelfilemaker.session.DataApi;
import io.github.camelfilemaker.transport.ApiRequest;
import io.github.camelfilemaker.transport.Json;

/**
 * From an answer to a body and headers, as the options ask for it.
 */
final class Results {

    private final ActionInput in;
    private final OutputType output;
    /** The names of the scripts whose errors are failures; later pages are read when the input has changed. */
    private final Map<ScriptPlace, String> failing = new EnumMap<>(ScriptPlace.class);

    Results(ActionInput in) {
        this.in = in;
        this.output = in.choice(Option.OUTPUT_TYPE, OutputType.class, OutputType.records);
        if (in.isTrue(Option.FAIL_ON_SCRIPT_ERROR)) {
            for (ScriptPlace place : ScriptPlace.values()) {
                failing.put(place, in.text(place.option));
            }
        }
    }

    OutputType output() {
        return output;
    }

    /** Sends a request, keeping its text if that is the output. */
    ApiAnswer call(DataApi api, ApiRequest request) {
        return api.call(request.keepText(output.isText()), ApiAnswerReader.INSTANCE);
    }

    /** The records as a list, or as the text of the answer. */
    ActionResult records(ApiAnswer answer, ApiRequest request) {
        return facts(output.isText() ? text(answer) : typed(answer.records), answer, request);
    }

    /** The first record, or the text of the answer. */
    ActionResult first(ApiAnswer answer, ApiRequest request) {
        if (output.isText() || answer.records.isEmpty()) {
            return facts(output.isText() ? text(answer) : null, answer, request);
        }
        FileMakerRecord record = answer.records.get(0);
        return facts(typed(record), answer, request)
                .with(Headers.RECORD_ID, record.getRecordId()).with(Headers.MOD_ID, record.getModId());
    }

    /** The members of the answer as a map, or its text. */
    ActionResult members(ApiAnswer answer, ApiRequest request) {
        return facts(output.isText() ? text(answer) : answer.members, answer, request)
                .with(Headers.RECORD_ID, answer.member("recordId")).with(Headers.MOD_ID, answer.member("modId"));
    }

    /** What a create gives, for a record that is there already. */
    ActionResult existing(FileMakerRecord record) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("recordId", record.getRecordId());
        members.put("modId", record.getModId());
        return ActionResult.of(output.isText() ? RequestParameters.json(members) : members)
                .with(Headers.RECORD_ID, record.getRecordId()).with(Headers.MOD_ID, record.getModId());
    }

    /** Another body with the facts of the answer. */
    ActionResult facts(Object body, ApiAnswer answer, ApiRequest request) {
        failOnScriptError(answer, request);
        return ActionResult.of(body)
                .with(Headers.FOUND_COUNT, answer.foundCount)
                .with(Headers.RETURNED_COUNT, answer.returnedCount)
                .with(Headers.TOTAL_RECORD_COUNT, answer.totalRecordCount)
                .with(Headers.SCRIPT_ERROR, answer.member("scriptError"))
                .with(Headers.SCRIPT_RESULT, answer.member("scriptResult"))
                .with(Headers.SCRIPT_PREREQUEST_ERROR, answer.member("scriptError.prerequest"))
                .with(Headers.SCRIPT_PREREQUEST_RESULT, answer.member("scriptResult.prerequest"))
                .with(Headers.SCRIPT_PRESORT_ERROR, answer.member("scriptError.presort"))
                .with(Headers.SCRIPT_PRESORT_RESULT, answer.member("scriptResult.presort"))
                .with(Headers.NEW_PORTAL_RECORDS, answer.members.get("newPortalRecordInfo"))
                .with(Headers.PORTALS_TRUNCATED, truncatedPortals(answer.records));
    }

    /** Runs a find. When no record matches, gives what noRecords asks for. */
    ActionResult orNothingFound(boolean isList, Supplier<ActionResult> find) {
        try {
            return find.get();
        } catch (FileMakerApiException e) {
            if (isNothingFound(e)) {
                return nothingFound(e, isList);
            }
            throw e;
        }
    }

    /** What is delivered when no record matches: no body where text was asked for. */
    private ActionResult nothingFound(FileMakerApiException answer, boolean isList) {
        return switch (in.choice(Option.NO_RECORDS, NoRecords.class, NoRecords.empty)) {
            case fail -> throw new FileMakerNoRecordsException(answer);
            case NULL -> ActionResult.of(null).with(Headers.FOUND_COUNT, 0L).with(Headers.RETURNED_COUNT, 0L);
            case empty -> ActionResult.of(isList && !output.isText() ? new ArrayList<>() : null)
                    .with(Headers.FOUND_COUNT, 0L).with(Headers.RETURNED_COUNT, 0L);
        };
    }

    /** Whether an answer says that there is no record, or none after the offset. */
    static boolean isNothingFound(FileMakerApiException answer) {
        return answer.is(FileMakerError.NO_RECORDS_MATCH) || answer.is(FileMakerError.RECORD_MISSING);
    }

    private Object text(ApiAnswer answer) {
        return output == OutputType.json ? answer.responseText() : answer.received;
    }

    private List<?> typed(List<FileMakerRecord> records) {
        return output == OutputType.pojo ? records.stream().map(this::typed).toList() : records;
    }

    /** A record as the route wants it. */
    Object typed(FileMakerRecord record) {
        return output == OutputType.pojo ? Json.MAPPER.convertValue(record, outputClass()) : record;
    }

    private Class<?> outputClass() {
        Object type = in.value(Option.OUTPUT_CLASS);
        if (type instanceof Class<?> outputClass) {
            return outputClass;
        }
        throw new IllegalArgumentException("outputType=pojo needs outputClass: the name of a class on the classpath");
    }

    private void failOnScriptError(ApiAnswer answer, ApiRequest request) {
        failing.forEach((place, script) -> {
            String error = answer.member(place.errorMember);
            if (error != null && !error.equals("0")) {
                throw new FileMakerScriptException(script, error, request.action(), request.layout());
            }
        });
    }

    /** The names of the portals that were cut at their limit; null when none was. */
    private static List<String> truncatedPortals(List<FileMakerRecord> records) {
        Set<String> names = null;
        for (FileMakerRecord record : records) {
            for (FileMakerPortal portal : record.getPortals()) {
                if (portal.isTruncated()) {
                    names = names == null ? new LinkedHashSet<>() : names;
                    names.add(portal.name());
                }
            }
        }
        return names == null ? null : List.copyOf(names);
    }

    private enum ScriptPlace {
        PREREQUEST(Option.SCRIPT_PREREQUEST, "scriptError.prerequest"),
        PRESORT(Option.SCRIPT_PRESORT, "scriptError.presort"),
        AFTER(Option.SCRIPT, "scriptError");

        private final Option option;
        private final String errorMember;

        ScriptPlace(Option option, String errorMember) {
            this.option = option;
            this.errorMember = errorMember;
        }
    }
}
