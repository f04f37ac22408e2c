package io.github.camelfilemaker.simulator.http;

import java.util.List;
import java.util.stream.IntStream;

import io.github.camelfilemaker.simulator.call.Call;
import io.github.camelfilemaker.simulator.fault.PlannedFault.Place;

/**
 * A call of the API and how it is reached.
 *
 * @param path parts after the version; "*" stands for a name
 */
record Operation(String method, List<String> path, Place place, Body body, Call call) {

    /** What a request has to bring. */
    enum Body {
        NONE,
        JSON,
        UPLOAD
    }

    boolean reachedBy(List<String> parts) {
        if (parts.size() != path.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            String expected = path.get(i);
            if (expected.equals("*") ? parts.get(i).isEmpty() : !expected.equals(parts.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The names among the parts. */
    List<String> names(List<String> parts) {
        return IntStream.range(0, parts.size()).filter(i -> path.get(i).equals("*")).mapToObj(parts::get)
                .toList();
    }
}
