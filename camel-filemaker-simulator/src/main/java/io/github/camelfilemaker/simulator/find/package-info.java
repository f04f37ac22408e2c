/** Finding and sorting records: FileMaker's find operators. Internal, may change. */
package io.github.camelfilemaker.simulator.find;
