/**
 * One class per action: from what the exchange says to requests, and from answers to what the exchange gets. No
 * exchanges, no HTTP and no tokens here. Internal, may change.
 */
package io.github.camelfilemaker.operation;
