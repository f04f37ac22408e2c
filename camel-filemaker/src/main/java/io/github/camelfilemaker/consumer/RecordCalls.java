package io.github.camelfilemaker.consumer;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import io.github.camelfilemaker.api.FileMakerApiException;
import io.github.camelfilemaker.api.FileMakerError;
import io.github.camelfilemaker.model.FileMakerRecord;
import io.github.camelfilemaker.operation.ActionInput;
import io.github.camelfilemaker.operation.ActionResult;
import io.github.camelfilemaker.operation.ChangedInput;
import io.github.camelfilemaker.operation.FileMakerAction;
import io.github.camelfilemaker.operation.Headers;
import io.github.camelfilemaker.operation.Option;

/** The calls that a consumer makes for records that it has read. Each is recovered by itself. */
final class RecordCalls {

    private static final Set<Option> KEPT = EnumSet.of(
            Option.LAYOUT, Option.DATE_FORMATS, Option.ENTRY_MODE, Option.PROHIBIT_MODE, Option.FAIL_ON_SCRIPT_ERROR,
            Option.RECORD_LOCK_TIMEOUT);

    /** Options that are for what is read. */
    private static final Map<Option, Object> OTHERS = new EnumMap<>(Option.class);

    static {
        EnumSet.complementOf(EnumSet.copyOf(KEPT)).forEach(option -> OTHERS.put(option, null));
    }

    private final ActionInput options;

    RecordCalls(ActionInput options) {
        this.options = options;
    }

    /**
     * Writes fields, if nobody has changed the record since it was read, and runs a script with its recordId.
     *
     * @param  script null for none
     * @return        the modId afterwards, before the script
     */
    String update(FileMakerRecord record, Map<String, ?> fields, String script) {
        Map<Option, Object> values = new EnumMap<>(Option.class);
        values.put(Option.RECORD_ID, record.getRecordId());
        values.put(Option.MOD_ID, record.getModId());
        if (script != null) {
            values.put(Option.SCRIPT, script);
            values.put(Option.SCRIPT_PARAM, record.getRecordId());
        }
        return (String) run(FileMakerAction.UPDATE, values, fields).headers().get(Headers.MOD_ID);
    }

    /** Deletes a record, if nobody has changed it since it was read. */
    void delete(FileMakerRecord record) {
        if (record.getModId().equals(modId(record.getRecordId()))) {
            run(FileMakerAction.DELETE, Map.of(Option.RECORD_ID, record.getRecordId()), null);
        }
    }

    /** Runs a script with a parameter. */
    void script(String name, String parameter) {
        run(FileMakerAction.SCRIPT, Map.of(Option.SCRIPT, name, Option.SCRIPT_PARAM, parameter), null);
    }

    /** The modId of a record now; null when it is gone. */
    String modId(String recordId) {
        try {
            return (String) run(FileMakerAction.GET, Map.of(Option.RECORD_ID, recordId, Option.PORTALS, "[]"), null)
                    .headers().get(Headers.MOD_ID);
        } catch (FileMakerApiException e) {
            if (e.is(FileMakerError.RECORD_MISSING)) {
                return null;
            }
            throw e;
        }
    }

    private ActionResult run(FileMakerAction action, Map<Option, Object> values, Object body) {
        Map<Option, Object> call = new EnumMap<>(OTHERS);
        call.putAll(values);
        return options.recovering().run(action.operation().prepare(new ChangedInput(options, call).withBody(body)));
    }
}
