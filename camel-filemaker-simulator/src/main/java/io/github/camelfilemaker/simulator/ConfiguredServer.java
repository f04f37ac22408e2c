package io.github.camelfilemaker.simulator;

import java.nio.file.Path;

import io.github.camelfilemaker.simulator.load.ConfigNode;

/** Reads a configuration file into a builder. */
final class ConfiguredServer {

    private ConfiguredServer() {
    }

    /** @throws IllegalArgumentException that names file, key and value */
    static SimulatorBuilder read(Path file) {
        ConfigNode root = ConfigNode.read(file).allowOnly("host", "port", "sessionIdleLimit", "maxSessions", "latency",
                "productVersion", "buildDate", "options", "statuses", "databases");
        SimulatorBuilder builder = new SimulatorBuilder();
        if (root.get("host").isPresent()) {
            builder.host(root.get("host").text());
        }
        if (root.get("port").isPresent()) {
            builder.port(root.get("port").number());
        }
        if (root.get("sessionIdleLimit").isPresent()) {
            builder.sessionIdleLimit(root.get("sessionIdleLimit").duration());
        }
        if (root.get("maxSessions").isPresent()) {
            builder.maxSessions(root.get("maxSessions").number());
        }
        if (root.get("latency").isPresent()) {
            builder.latency(root.get("latency").duration());
        }
        if (root.get("productVersion").isPresent()) {
            builder.version(root.get("productVersion").text(), root.get("buildDate").text());
        }
        root.get("options").entries().forEach((name, value) -> builder.option(option(value, name), value.isTrue()));
        root.get("statuses").entries().forEach((code, status) -> builder.status(code(status, code), status.number()));
        if (root.get("databases").entries().isEmpty()) {
            throw root.get("databases").wrong("is missing: there is nothing to host");
        }
        root.get("databases").entries().forEach((name, database) -> database.attempt(
                b -> b.database(name, db -> new ConfiguredDatabase(database, db).apply()), builder));
        return builder;
    }

    private static SimulatorOption option(ConfigNode value, String name) {
        for (SimulatorOption option : SimulatorOption.values()) {
            if (option.name().equals(name)) {
                return option;
            }
        }
        throw value.wrong("there is no option '" + name + "'");
    }

    private static int code(ConfigNode value, String code) {
        try {
            return Integer.parseInt(code);
        } catch (NumberFormatException e) {
            throw value.wrong("'" + code + "' is not a FileMaker code");
        }
    }
}
