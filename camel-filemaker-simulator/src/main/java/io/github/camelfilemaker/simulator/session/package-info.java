/** Sessions: who is logged in, since when, one call at a time. Internal, may change. */
package io.github.camelfilemaker.simulator.session;
