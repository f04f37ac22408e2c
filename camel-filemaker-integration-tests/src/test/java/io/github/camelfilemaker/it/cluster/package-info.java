/**
 * Clusters of real JVMs that share sessions.
 */
package io.github.camelfilemaker.it.cluster;
