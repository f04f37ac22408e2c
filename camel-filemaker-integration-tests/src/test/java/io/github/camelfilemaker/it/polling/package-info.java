/**
 * Orders that are polled by several real JVMs.
 */
package io.github.camelfilemaker.it.polling;
