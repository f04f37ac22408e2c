package io.github.camelfilemaker.operation;

import java.util.Map;
import java.util.function.UnaryOperator;

import io.github.camelfilemaker.model.FileMakerRecord;

/**
 * A record as it was when it was read, as far as that is known.
 *
 * @param fields value by field; null when they are not known
 * @param modId  null when it is not known
 */
record Original(UnaryOperator<Object> fields, String modId) {

    /**
     * Of the body if that is a record that was read, otherwise of the header. An option or header wins for the modId.
     */
    static Original of(ActionInput in, String recordId) {
        Object source = in.body() instanceof FileMakerRecord body && body.wasRead() ? body : in.value(Option.ORIGINAL);
        UnaryOperator<Object> fields = null;
        if (source instanceof FileMakerRecord record && record.wasRead()) {
            fields = field -> record.original(field.toString());
        } else if (source instanceof Map<?, ?> map) {
            fields = map::get;
        }
        return new Original(fields, modId(in, source, recordId));
    }

    private static String modId(ActionInput in, Object source, String recordId) {
        String told = in.modIdOf(recordId);
        for (Object candidate : new Object[] { in.body(), source }) {
            if (told == null && candidate instanceof FileMakerRecord record && recordId.equals(record.getRecordId())) {
                told = record.getModId();
            }
        }
        return told;
    }
}
