/**
 * Bytes to and from one FileMaker Server: addresses, requests, envelopes, streams. Knows no actions, sessions or
 * exchanges. Internal, may change.
 */
package io.github.camelfilemaker.transport;
