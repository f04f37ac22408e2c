package io.github.camelfilemaker.simulator;

/** A script of a simulated database. Called by the thread of the request that runs it, possibly by several at once. */
@FunctionalInterface
public interface Script {

    /**
     * Runs it. What it throws fails the request with code -1.
     *
     * @return never null
     */
    ScriptOutcome run(ScriptCall call);
}
