package io.github.camelfilemaker.benchmark;

import java.time.Duration;
import java.util.Map;

import io.github.camelfilemaker.FileMakerComponent;
import io.github.camelfilemaker.FileMakerConfiguration;
import io.github.camelfilemaker.simulator.FileMakerSimulator;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;

/** A server that takes its time for each call, and a Camel context that uses it. */
final class Gallery {

    private Gallery() {
    }

    /** @param artists how many records there are */
    static FileMakerSimulator server(Duration latency, int artists) {
        return FileMakerSimulator.builder().latency(latency).database("Gallery", db -> db
                .account("camel", "camel")
                .table("Artists", t -> {
                    t.text("Name", "City");
                    for (int i = 0; i < artists; i++) {
                        t.record(Map.of("Name", "Rodin", "City", "Paris"));
                    }
                })
                .layout("Artists", l -> l.table("Artists"))).start();
    }

    /** Not started yet. */
    static CamelContext camel(FileMakerSimulator server, int maxSessions) {
        CamelContext camel = new DefaultCamelContext();
        FileMakerConfiguration options = camel.getComponent("filemaker", FileMakerComponent.class).getConfiguration();
        options.setHost(server.url());
        options.setDatabase("Gallery");
        options.setUsername("camel");
        options.setPassword("camel");
        options.setSessionCache("memory");
        options.setMaxSessions(maxSessions);
        return camel;
    }
}
