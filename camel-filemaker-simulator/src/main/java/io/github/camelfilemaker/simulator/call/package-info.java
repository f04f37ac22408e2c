/** One class per call of the Data API: what it asks for, does and answers. Knows no HTTP. Internal, may change. */
package io.github.camelfilemaker.simulator.call;
