/**
 * The live content of databases: records, indexes, related records, validation and writes. One lock per database guards
 * it; the classes themselves don't lock. Internal, may change.
 */
package io.github.camelfilemaker.simulator.data;
