package io.github.camelfilemaker.it.server;

/**
 * One way to run a server. It has the same address, and its data if the server keeps any, whenever it is started again.
 */
interface Way {

    /** For the report: "container" or "process". */
    String name();

    /** @throws Exception when it cannot be run on this machine; the message says what is missing */
    void start() throws Exception;

    /** Ends it at once; nothing when it does not run. */
    void stop();
}
