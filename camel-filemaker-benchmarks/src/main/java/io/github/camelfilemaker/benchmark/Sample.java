package io.github.camelfilemaker.benchmark;

/**
 * What one client did in one round.
 *
 * @param callsPerSecond   of all threads together
 * @param cpuMicrosPerCall processor time of all threads but the server's
 * @param kilobytesPerCall allocated by all threads but the server's
 */
record Sample(double callsPerSecond, double cpuMicrosPerCall, double kilobytesPerCall) {
}
