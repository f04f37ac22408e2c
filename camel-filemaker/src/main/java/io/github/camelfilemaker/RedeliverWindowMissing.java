package io.github.camelfilemaker;

/**
 * Whether a call is repeated after error 112, when the server may have done the work before the session ended.
 */
public enum RedeliverWindowMissing {
    /** Always. */
    always,
    /** When the data is the same after one and after two runs: reads, uploads, updates of fields without scripts. */
    repeatable,
    /** Never. */
    never
}
