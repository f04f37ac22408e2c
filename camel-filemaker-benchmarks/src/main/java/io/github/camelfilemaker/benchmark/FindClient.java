package io.github.camelfilemaker.benchmark;

import java.util.List;

/**
 * A way to make the find. Used by many threads at once.
 */
interface FindClient {

    /** What it is called in the table. */
    String name();

    /**
     * Makes the criteria, sends them and reads the whole answer into Java maps.
     *
     * @return the records
     */
    List<?> find() throws Exception;
}
