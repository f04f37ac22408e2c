/**
 * Whose token a call uses, how long it lives, and who renews it. Internal, may change.
 */
package io.github.camelfilemaker.session;
