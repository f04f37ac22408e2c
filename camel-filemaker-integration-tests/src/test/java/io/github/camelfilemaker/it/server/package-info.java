/**
 * The real servers that session stores are tested with.
 */
package io.github.camelfilemaker.it.server;
