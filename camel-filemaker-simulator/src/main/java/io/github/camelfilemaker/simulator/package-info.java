/**
 * A FileMaker Data API server for tests and try-outs. Public: everything in this package; the packages below are
 * internal and may change.
 * <p>
 * Three doors: {@link io.github.camelfilemaker.simulator.FileMakerSimulator#builder()},
 * {@link io.github.camelfilemaker.simulator.FileMakerSimulatorExtension} for JUnit 5 and
 * {@link io.github.camelfilemaker.simulator.SimulatorMain} in the runnable jar.
 */
package io.github.camelfilemaker.simulator;
