/**
 * What a database is made of: tables, relationships, layouts, value lists, accounts. Immutable. Internal, may change.
 */
package io.github.camelfilemaker.simulator.schema;
