package io.github.camelfilemaker.simulator.data;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import io.github.camelfilemaker.simulator.value.DateStyle;

/**
 * Who writes, when, and by which rules.
 *
 * @param overridesValidation  "entrymode": "script"
 * @param overridesProhibition "prohibitmode": "script"
 */
public record WriteMode(String account, LocalDateTime now, Globals globals, DateStyle dates, boolean overridesValidation,
        boolean overridesProhibition, Map<String, List<String>> valueLists) {
}
