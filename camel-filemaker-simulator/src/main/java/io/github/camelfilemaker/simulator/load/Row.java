package io.github.camelfilemaker.simulator.load;

import java.util.List;

/**
 * A record to be.
 *
 * @param recordId 0 for the next free one
 * @param names    of fields; rows of one source share the list
 */
public record Row(long recordId, long modId, List<String> names, List<?> values) {
}
