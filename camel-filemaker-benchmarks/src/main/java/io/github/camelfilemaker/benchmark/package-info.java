/**
 * Measures a call through the component against the same call without it. Not for use by anybody else.
 */
package io.github.camelfilemaker.benchmark;
