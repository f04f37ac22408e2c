/** Faults that wait for a call to strike. Internal, may change. */
package io.github.camelfilemaker.simulator.fault;
