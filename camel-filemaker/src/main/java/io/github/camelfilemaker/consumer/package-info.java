/**
 * Where polling stands: what has been read, what has been done, and what is read next. No exchanges here. Internal, may
 * change.
 */
package io.github.camelfilemaker.consumer;
