package io.github.camelfilemaker.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelfilemaker.simulator.load.ConfigNode;
import io.github.camelfilemaker.simulator.schema.AutoEnter.When;

/** A table of a configuration file, with its sample data. */
final class ConfiguredTable {

    /** What "autoEnter" can say beside "serial", which needs a number. */
    private enum Auto {
        CREATIONTIMESTAMP,
        MODIFICATIONTIMESTAMP,
        CREATIONACCOUNT,
        MODIFICATIONACCOUNT
    }

    private final ConfigNode config;
    private final TableBuilder table;

    ConfiguredTable(ConfigNode config, TableBuilder table) {
        this.config = config;
        this.table = table;
    }

    void apply() {
        config.allowOnly("fields", "globals", "csv", "json", "records");
        config.get("fields").entries().forEach((name, field) -> {
            if (field.isObject()) {
                table.field(name, field.get("type").oneOf(FieldType.class), f -> details(field, f));
            } else {
                table.field(name, field.oneOf(FieldType.class), f -> {
                });
            }
        });
        config.get("globals").entries().forEach((name, value) -> table.globalValue(name, value.text()));
        if (config.get("csv").isPresent()) {
            csv(config.get("csv"));
        }
        if (config.get("json").isPresent()) {
            config.get("json").attempt(table::json, config.get("json").path());
        }
        for (ConfigNode row : config.get("records").elements()) {
            Map<String, String> values = new LinkedHashMap<>();
            row.entries().forEach((name, value) -> values.put(name, value.text("")));
            table.record(values);
        }
    }

    private void csv(ConfigNode csv) {
        if (!csv.isObject()) {
            csv.attempt(table::csv, csv.path());
            return;
        }
        csv.allowOnly("file", "columns");
        List<String> mapping = new ArrayList<>();
        csv.get("columns").entries().forEach((column, field) -> mapping.add(column + "=" + field.text("")));
        csv.attempt(file -> table.csv(file, mapping.toArray(String[]::new)), csv.get("file").path());
    }

    private static void details(ConfigNode config, FieldBuilder field) {
        config.allowOnly("type", "repetitions", "global", "readOnly", "notEmpty", "unique", "numeric", "maxCharacters",
                "valueList", "suggestions", "displayType", "serial", "autoEnter", "calculation", "summary");
        Map<String, Runnable> switches
                = Map.of("global", field::global, "readOnly", field::readOnly, "notEmpty", field::notEmpty,
                        "unique", field::unique, "numeric", field::numeric, "calculation", field::calculation, "summary",
                        field::summary);
        switches.forEach((name, set) -> {
            if (config.get(name).isTrue()) {
                set.run();
            }
        });
        if (config.get("repetitions").isPresent()) {
            config.get("repetitions").attempt(field::repetitions, config.get("repetitions").number());
        }
        if (config.get("maxCharacters").isPresent()) {
            field.maxCharacters(config.get("maxCharacters").number());
        }
        if (config.get("suggestions").isPresent()) {
            field.suggestions(config.get("suggestions").text());
        }
        if (config.get("valueList").isPresent()) {
            field.valueList(config.get("valueList").text());
        }
        field.displayType(config.get("displayType").text("editText"));
        if (config.get("serial").isPresent()) {
            field.serial(config.get("serial").number());
        }
        if (config.get("autoEnter").isPresent()) {
            field.autoEnter(switch (config.get("autoEnter").oneOf(Auto.class)) {
                case CREATIONTIMESTAMP -> When.CREATION_TIMESTAMP;
                case MODIFICATIONTIMESTAMP -> When.MODIFICATION_TIMESTAMP;
                case CREATIONACCOUNT -> When.CREATION_ACCOUNT;
                case MODIFICATIONACCOUNT -> When.MODIFICATION_ACCOUNT;
            });
        }
    }
}
