/**
 * Streams of many records: in a small heap, and while others write.
 */
package io.github.camelfilemaker.it.stream;
