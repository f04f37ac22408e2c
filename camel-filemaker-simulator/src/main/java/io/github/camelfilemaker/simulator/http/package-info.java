/** The wire: connections, paths, headers, bodies, faults on the way, what was received. Internal, may change. */
package io.github.camelfilemaker.simulator.http;
