/** Reads sample data from CSV and JSON. Internal, may change. */
package io.github.camelfilemaker.simulator.load;
