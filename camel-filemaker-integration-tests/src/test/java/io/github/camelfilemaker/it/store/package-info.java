/**
 * The contract of session caches, on real servers.
 */
package io.github.camelfilemaker.it.store;
